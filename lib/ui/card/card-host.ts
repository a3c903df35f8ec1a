/**
 * Keeps the card on the page: when it opens and closes, where it stands, what a screen reader hears. The card lives in a
 * closed shadow root, out of reach of the page's scripts and styles; its host is in the document only while it is open.
 */
import { h, render } from 'preact';
import type { QuotedStatement } from '../../stance/reading.ts';
import { Card, type CardProps } from './Card.tsx';
import { CARD_CSS } from './card-sheet.ts';
import { placeCard } from './place.ts';

/** Statements under the pointer, as the page layer tells of them. */
export interface Pointed {
  readonly statements: readonly QuotedStatement[];
  readonly rects: readonly DOMRect[];
  readonly x: number;
  readonly y: number;
}

export interface CardHostOptions extends Pick<CardProps, 'actions'> {
  /** Asked at each opening: the reader may have changed language or lines meanwhile. */
  readonly look: () => Pick<CardProps, 'words' | 'underlines'>;
  /** Where a statement is painted now. */
  readonly rectsOf: (id: string) => readonly DOMRect[];
  readonly onStep: (from: string, by: 1 | -1) => void;
  /** Takes the card away for good. */
  readonly signal: AbortSignal;
  readonly document?: Document;
}

export interface CardHost {
  /** Never to be read as part of the page. */
  readonly element: HTMLElement;
  /** Opens after a moment over a statement, closes a moment after the pointer has left both statement and card. */
  hover(pointed: Pointed | null): void;
  /** Opens at once, by the keyboard: takes the focus, is spoken, and stays until it is closed. */
  open(statement: QuotedStatement): void;
  close(): void;
}

/** Milliseconds that the pointer rests before the card opens, and that it may take on its way to the card. */
const OPENS_AFTER = 140;
const CLOSES_AFTER = 320;

interface Open {
  readonly statements: readonly QuotedStatement[];
  readonly rects: readonly DOMRect[];
  readonly pointer: { readonly x: number; readonly y: number } | null;
}

export function createCardHost(options: CardHostOptions): CardHost {
  const { signal, document = globalThis.document } = options;
  const view = document.defaultView ?? globalThis.window;
  const element = document.createElement('mawqif-card');
  // A popover is in the top layer, over the page's own dialogs and pop-ups.
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const mount = root.appendChild(document.createElement('div'));
  const spoken = root.appendChild(document.createElement('div'));
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  adoptSheet(root, view);

  let shown: Open | null = null;
  let focusBefore: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let whileOpen: AbortController | null = null;
  /** A finger that is lifted has not left: a card opened by a tap stays until the next tap elsewhere. */
  let byTouch = false;

  const later = (wait: number, action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  const holdsFocus = (): boolean => root.activeElement !== null;

  const show = (next: Open): void => {
    clearTimeout(timer);
    shown = next;
    attach();
    const { words, underlines } = options.look();
    render(
      h(Card, {
        statements: next.statements,
        words,
        underlines,
        actions: options.actions,
        onClose: close,
        onStep: (by) => options.onStep(next.statements[0]?.id ?? '', by),
      }),
      mount,
    );
    place();
  };

  const attach = (): void => {
    const home = topDialog(document) ?? document.documentElement;
    if (element.parentNode !== home) home.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
    if (whileOpen) return;
    whileOpen = new AbortController();
    const listening = { capture: true, passive: true, signal: whileOpen.signal };
    view.addEventListener('keydown', onKey, { capture: true, signal: whileOpen.signal });
    view.addEventListener('pointerdown', onPress, listening);
    view.addEventListener('scroll', follow, listening);
    view.addEventListener('resize', follow, listening);
    mount.addEventListener('pointerenter', () => clearTimeout(timer), listening);
    mount.addEventListener('pointerleave', (event) => event.target === mount.firstChild && leave(), listening);
  };

  const place = (): void => {
    const card = mount.firstElementChild;
    if (!shown || !(card instanceof view.HTMLElement)) return;
    const now = shown.pointer ? [] : options.rectsOf(shown.statements[0]?.id ?? '');
    const viewport = { width: document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const { direction } = options.look().words;
    const { left, top } = placeCard(now.length > 0 ? now : shown.rects, size, viewport, direction, shown.pointer);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  };

  const follow = (): void => {
    // A scroll inside the card moves nothing.
    if (frame !== 0 || shown?.pointer) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };

  const leave = (): void => {
    if (!holdsFocus()) later(CLOSES_AFTER, close);
  };

  const close = (): void => {
    clearTimeout(timer);
    if (!shown) return;
    const hadFocus = holdsFocus();
    shown = null;
    whileOpen?.abort();
    whileOpen = null;
    render(null, mount);
    spoken.textContent = '';
    element.remove();
    if (hadFocus && focusBefore instanceof view.HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // This Escape was for the card, not for a dialog of the page beneath it.
    event.stopImmediatePropagation();
    event.preventDefault();
    close();
  };

  const onPress = (event: PointerEvent): void => {
    if (event.isTrusted && !event.composedPath().includes(element) && (byTouch || shown?.pointer === null)) close();
  };

  const notePointer = ({ isTrusted, pointerType }: PointerEvent): void => {
    if (isTrusted) byTouch = pointerType === 'touch';
  };
  for (const type of ['pointerdown', 'pointermove'] as const) {
    view.addEventListener(type, notePointer, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', close, { once: true });

  return {
    element,
    hover: (pointed) => {
      if (signal.aborted) return;
      if (!pointed) {
        if (byTouch) return;
        if (shown?.pointer) leave();
        else if (!shown) clearTimeout(timer);
        return;
      }
      if (shown && holdsFocus()) return;
      if (shown && sameStatements(shown.statements, pointed.statements)) return clearTimeout(timer);
      later(OPENS_AFTER, () => show({ ...pointed, pointer: { x: pointed.x, y: pointed.y } }));
    },
    open: (statement) => {
      if (signal.aborted) return;
      if (!holdsFocus()) focusBefore = document.activeElement;
      show({ statements: [statement], rects: options.rectsOf(statement.id), pointer: null });
      const card = mount.firstElementChild;
      if (card instanceof view.HTMLElement) {
        card.tabIndex = -1;
        card.focus({ preventScroll: true });
      }
      speak(statement);
    },
    close,
  };

  function speak({ topic, stance, quote, speaker, conditional }: QuotedStatement): void {
    const { words } = options.look();
    const parts = [
      words.text('statement.label', { position: words.position(topic, stance), quote }),
      ...(conditional ? [words.text('statement.conditional')] : []),
      speaker ? words.text('statement.by', { speaker: speaker.name }) : words.text('speaker.unnamed'),
    ];
    spoken.lang = words.language;
    spoken.dir = words.direction;
    spoken.textContent = parts.join('. ');
  }
}

/** Under a modal dialog everything outside it is inert, the top layer too: a card that is to be used must stand inside. */
function topDialog(document: Document): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

function sameStatements(one: readonly QuotedStatement[], other: readonly QuotedStatement[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);
}

function adoptSheet(root: ShadowRoot, view: Window & typeof globalThis): void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(CARD_CSS);
  root.adoptedStyleSheets = [sheet];
}
