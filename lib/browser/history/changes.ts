/** Tells Mawqif's open pages that the background has recorded something. */
const CHANNEL = 'mawqif-history';

export function tellChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

export function onChange(hear: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', hear, { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
