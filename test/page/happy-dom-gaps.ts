/** What happy-dom lacks and the page layer takes from every browser. To be imported before it. */

function define(prototype: object, name: string, get: (this: Node) => unknown): void {
  if (!Object.getOwnPropertyDescriptor(prototype, name)?.get) Object.defineProperty(prototype, name, { get, configurable: true });
}

function slotOf(this: Node): HTMLSlotElement | null {
  const host = this.parentNode as Element | null;
  const slots: HTMLSlotElement[] = [...(host?.shadowRoot?.querySelectorAll('slot') ?? [])];
  return slots.find((slot) => slot.assignedNodes().includes(this)) ?? null;
}
define(Element.prototype, 'assignedSlot', slotOf);
define(Text.prototype, 'assignedSlot', slotOf);

export {};
