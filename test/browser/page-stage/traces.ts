/** Counts what is started and not stopped in this world: listeners, observers, intervals. To be imported before the page layer. */

const listeners = new Set<{ readonly signal: AbortSignal | undefined; readonly type: string }>();
const observers = new Set<MutationObserver>();
const intervals = new Set<number>();

const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const { signal, once } = typeof options === 'object' ? options : {};
  // Those on signals themselves are gone with the signal.
  if (!(this instanceof AbortSignal) && !once) listeners.add({ signal, type });
  addEventListener.call(this, type, listener, options);
};

const { observe, disconnect } = MutationObserver.prototype;
MutationObserver.prototype.observe = function (target, options) {
  observers.add(this);
  observe.call(this, target, options);
};
MutationObserver.prototype.disconnect = function () {
  observers.delete(this);
  disconnect.call(this);
};

const { setInterval, clearInterval } = globalThis;
globalThis.setInterval = ((...args: Parameters<typeof setInterval>) => {
  const id = setInterval.apply(globalThis, args) as unknown as number;
  intervals.add(id);
  return id;
}) as typeof setInterval;
globalThis.clearInterval = (id) => {
  intervals.delete(id as unknown as number);
  clearInterval.call(globalThis, id);
};

/** What is still going on. */
export function traces(): { readonly listeners: string[]; readonly observers: number; readonly intervals: number } {
  return {
    listeners: [...listeners].filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
    observers: observers.size,
    intervals: intervals.size,
  };
}
