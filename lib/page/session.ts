/** One run of the highlighter on a page, from switching on to switching off: lets the parts of the page layer work together. */
import type { QuotedStatement, Reading, ReadingState } from '../stance/reading.ts';
import { Announcer } from './announcer.ts';
import { assignArticles } from './article.ts';
import type { Block } from './block.ts';
import { BlockTree } from './block-tree.ts';
import { canPaint } from './canvas.ts';
import { Questions, readChain } from './chain.ts';
import { rectsOf } from './geometry.ts';
import type { Highlighter, HighlighterOptions, Hover, Shown } from './highlighter.ts';
import { isPageArabic, onlyArabic } from './language.ts';
import type { Sight } from './line-boxes.ts';
import { publishedOf, titleOf } from './metadata.ts';
import { isConnected, isDeadObject, isElement, isText, listen, nameOf, shadowOf, viewOf } from './nodes.ts';
import { Painter } from './painter.ts';
import { Passes } from './passes.ts';
import { Pointer } from './pointer.ts';
import type { Reader } from './reader.ts';
import { Showing } from './showing.ts';
import type { Work } from './slices.ts';
import { Spotlight } from './spotlight.ts';
import { Upkeep } from './upkeep.ts';
import { visibleBlocks } from './viewport.ts';
import { Watch } from './watch.ts';

/** Milliseconds before what was read of a long page is painted; then again after twice that time, and so on. */
const FIRST_PAINT_AFTER = 400;
/** Milliseconds of walking after which a long page is read where it is in view, before the rest of it is walked. */
const FIRST_LOOK_AFTER = 5;
/** A frame that goes while it is being read breaks the pass off (Firefox); so often in a row is the page read from the start. */
const MOST_DEATHS = 5;
/** `notice` of a reading while the page changes too fast to be followed. */
export const BUSY = 'busy';

export class Session implements Highlighter {
  readonly #options: HighlighterOptions<unknown>;
  readonly #document: Document;
  readonly #reader: Reader;
  readonly #sight: Sight;
  readonly #painter = new Painter();
  readonly #showing: Showing;
  readonly #watch: Watch;
  readonly #pointer: Pointer;
  readonly #spotlight: Spotlight;
  readonly #passes: Passes;
  readonly #announcer: Announcer;
  readonly #ended = new AbortController();
  readonly #shadows = new Set<ShadowRoot>();
  readonly #tree: BlockTree;
  #shown: Shown;
  #state: ReadingState = 'loading';
  #notice: string | null = null;
  /** Null until somebody asks. */
  #reading: Reading | null = null;
  #about: Pick<Reading, 'title' | 'published'> = { title: '', published: null };
  #hover: Hover | null = null;
  /** Passes in a row that a frame's disappearance broke off. */
  #deaths = 0;

  constructor(options: HighlighterOptions<unknown>) {
    this.#options = options;
    this.#document = options.document ?? document;
    this.#reader = onlyArabic(options.reader);
    this.#shown = options.shown;
    this.#sight = { isOurs: options.isOurs ?? (() => false), shadowRootOf: options.shadowRootOf ?? shadowOf };
    const { signal } = this.#ended;
    options.signal.addEventListener('abort', () => this.#end(), { once: true, signal });
    this.#showing = new Showing(this.#reader);
    this.#spotlight = new Spotlight(this.#painter, signal);
    this.#watch = new Watch({
      changed: (nodes) => this.#guard(() => this.#changed(nodes)),
      everythingChanged: () => this.#guard(() => this.#changed(null)),
      busy: (isBusy) => this.#tell(isBusy ? BUSY : null),
    });
    this.#pointer = new Pointer(
      {
        over: (target) => this.#guard(() => this.#hoverOver(target && this.#showing.hoverAt(target))),
        isOurs: this.#sight.isOurs,
        shadowRoots: () => [...this.#shadows],
      },
      signal,
    );
    this.#passes = new Passes(
      () => this.#pass(),
      this.#document,
      (error) => (isDeadObject(error) && ++this.#deaths <= MOST_DEATHS ? this.restart() : this.#fail(error)),
      signal,
    );
    this.#announcer = new Announcer(() => this.#guard(() => this.#announce()), signal);
    this.#tree = new BlockTree(this.#document, this.#sight, (root) => this.#enter(root));
    this.#painter.tidy(this.#document);
    this.#painter.show(this.#shown.topics, this.#shown.muted, this.#shown.css);
    this.#listen(signal);
    this.#announcer.soon();
    this.#reader.prepare?.();
    this.#passes.restart();
  }

  get reading(): Reading {
    this.#reading ??= this.#readingOf(this.#state === 'error' ? [] : this.#showing.statements);
    return this.#reading;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#painter.show(shown.topics, shown.muted, shown.css);
    this.#announcer.now();
  }

  scrollTo(id: string): boolean {
    return this.#spotlight.show(this.#showing.placesOf(id));
  }

  neighbour(id: string | null, step: 1 | -1): QuotedStatement | null {
    const { statements } = this.#showing;
    const index = statements.findIndex((statement) => statement.id === id);
    if (index >= 0) return statements.at((index + step) % statements.length) ?? null;
    // From the first paragraph in view on, whose first lines may be above it.
    const inView = startOf(visibleBlocks(this.#tree.blocks(), this.#document)[0], this.#tree.blocks());
    const below = statements.findIndex(({ id, position }) => position >= inView && (this.rectsOf(id)[0]?.top ?? -1) >= 0);
    return (step === 1 ? statements[Math.max(below, 0)] : statements.at(below - 1)) ?? null;
  }

  rectsOf(id: string): readonly DOMRect[] {
    return rectsOf(this.#showing.placesOf(id));
  }

  restart(): void {
    if (this.#ended.signal.aborted) return;
    this.#state = 'loading';
    this.#tree.reset();
    this.#painter.eraseAll();
    this.#hoverOver(null);
    this.#announcer.now();
    this.#passes.restart();
  }

  /** One look over the page: walks what changed, reads what is new, the visible part first. */
  *#pass(): Work {
    const tree = this.#tree;
    this.#about = { title: titleOf(this.#document), published: publishedOf(this.#document) };
    const questions = new Questions(this.#reader);
    const isLookedAt = yield* this.#walk(questions);
    yield* assignArticles(tree.top);
    const blocks = tree.blocks();
    for (const block of tree.takeLost()) this.#painter.erase(block);
    if (!isPageArabic(blocks, this.#reader)) return this.#leaveAlone(blocks);
    if (!isLookedAt) yield* this.#look(visibleBlocks(blocks, this.#document));
    // Not each block as it is read: with every change the browser goes through all the highlights of a page.
    const start = performance.now();
    let paintAgain = start + FIRST_PAINT_AFTER;
    for (let question = questions.ask(blocks); question; ) {
      yield question;
      // The engine has the next one while this one's answer is painted.
      question = questions.ask(blocks);
      yield* this.#paint(blocks);
      if (performance.now() < paintAgain) continue;
      yield* this.#painter.commit();
      this.#announcer.soon();
      paintAgain = start + 2 * (performance.now() - start);
    }
    yield* this.#paint(blocks);
    yield* this.#painter.commit();
    const isFirst = this.#state !== 'ready';
    this.#state = 'ready';
    this.#deaths = 0;
    if (isFirst) this.#announcer.now();
    else this.#announcer.soon();
    this.#pointer.lookAgain();
    this.#watch.prune();
    for (const root of this.#shadows) if (!isConnected(root)) this.#shadows.delete(root);
  }

  /** Walks what changed; what is found of a page that is new and long is looked at, then read, on the way. Whether it needs no look any more. */
  *#walk(questions: Questions<unknown>): Generator<Promise<void> | void, boolean> {
    const tree = this.#tree;
    if (this.#state === 'ready') {
      yield* tree.walk();
      return true;
    }
    const start = performance.now();
    let again = start + FIRST_LOOK_AFTER;
    let isLookedAt = false;
    /** So many blocks of those found stand above what is in view; null once the view has been found. */
    let above: number | null = 0;
    /** What is read while the walk goes on; empty where all of it is. */
    let found: readonly Block[] = [];
    for (const _ of tree.walk()) {
      yield;
      if (found.length > 0 && !questions.ask(found)) found = [];
      if (performance.now() < again) continue;
      const blocks = tree.blocks();
      if (above !== null) {
        again = performance.now() + FIRST_LOOK_AFTER;
        const visible = visibleBlocks(blocks.slice(above), this.#document);
        if (visible.length === 0) above = blocks.length;
        // Where the last that was walked is in view, more may be.
        if (visible.at(-1) === blocks.at(-1) || visible.length === 0) continue;
        above = null;
        yield* assignArticles(tree.top);
        isLookedAt = isPageArabic(visible, this.#reader);
        if (isLookedAt) yield* this.#look(visible);
      } else if (isPageArabic(blocks, this.#reader)) {
        // Ever more seldom, since each time all that was found is gone through.
        again = start + 2 * (performance.now() - start);
        yield* assignArticles(tree.top);
        found = blocks;
      }
    }
    return isLookedAt;
  }

  /** Reads and shows what the reader sees first. */
  *#look(visible: readonly Block[]): Work {
    yield* readChain(visible, this.#reader);
    yield* this.#paint(visible);
    yield* this.#painter.commit();
    this.#announcer.now();
  }

  /** Paints without showing it yet; also text that stayed the same: the page may have given it new nodes. */
  *#paint(blocks: readonly Block[]): Generator<void, void> {
    for (const block of blocks) if (this.#painter.paint(block)) yield;
  }

  #leaveAlone(blocks: readonly Block[]): void {
    for (const block of blocks) block.result = null;
    this.#painter.eraseAll();
    this.#state = 'not-arabic';
    this.#announcer.soon();
  }

  #changed(nodes: readonly Node[] | null): void {
    for (const node of nodes ?? []) {
      this.#tree.mark(node);
      // Painting keeps its place in the old letters until the text is read again.
      if (isText(node)) for (const block of this.#showing.blocksIn(node)) this.#painter.erase(block);
    }
    if (!nodes) this.#tree.markAll();
    this.#passes.request();
  }

  /** Takes in a document or shadow root that the walk came upon. */
  #enter(root: Document | ShadowRoot): void {
    const { signal } = this.#ended;
    this.#watch.add(root);
    if ('host' in root) {
      this.#shadows.add(root);
      root.addEventListener('slotchange', this.#onSlotChange, { signal });
    } else {
      this.#pointer.follow(root);
      listen(root, 'load', this.#onLoad, { capture: true, signal });
    }
  }

  readonly #onSlotChange = ({ target }: Event): void => {
    const root = (target as HTMLSlotElement).getRootNode();
    if ('host' in root) this.#changed([root.host as Element]);
  };

  /** A frame's new document comes without any change in ours. */
  readonly #onLoad = ({ target }: Event): void => {
    if (isElement(target as Node) && nameOf(target as Element) === 'iframe') this.#changed([target as Element]);
  };

  #listen(signal: AbortSignal): void {
    const upkeep = new Upkeep(this.#tree, this.#painter, this.#sight.shadowRootOf);
    upkeep.start(this.#document, () => this.#guard(() => this.#passes.request()), signal);
    // Back from the back/forward cache, where nothing was observed.
    viewOf(this.#document)?.addEventListener('pageshow', (event) => event.persisted && this.#changed(null), { signal });
  }

  #readingOf(statements: readonly QuotedStatement[]): Reading {
    const url = viewOf(this.#document)?.location.href ?? '';
    return { state: this.#state, url, ...this.#about, statements, paints: canPaint(), notice: this.#notice };
  }

  #announce(): void {
    if (this.#ended.signal.aborted) return;
    const count = this.#showing.update(this.#tree.blocks(), this.#shown);
    this.#reading = null;
    this.#options.onReading(this.#state, count);
  }

  #tell(notice: string | null): void {
    if (notice === this.#notice) return;
    this.#notice = notice;
    this.#announcer.now();
  }

  #hoverOver(hover: Hover | null): void {
    if (sameHover(hover, this.#hover)) return;
    this.#hover = hover;
    this.#options.onHover(hover);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#ended.signal.aborted) return;
    this.#end();
    this.#state = 'error';
    this.#notice = error instanceof Error ? error.message : String(error);
    this.#reading = null;
    this.#options.onError(error);
    this.#options.onReading(this.#state, { inArticle: 0, outside: 0 });
  }

  /** Leaves the page as if we had never come. */
  #end(): void {
    this.#ended.abort();
    this.#watch.stop();
    this.#painter.clear();
    this.#hoverOver(null);
  }
}

/** Where a block begins in the page's whole text. */
function startOf(block: Block | undefined, blocks: readonly Block[]): number {
  let start = 0;
  for (const before of blocks) {
    if (before === block) return start;
    start += before.text.length + 1;
  }
  return 0;
}

function sameHover(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  const [first] = a.rects;
  const [second] = b.rects;
  return (
    a.statements.length === b.statements.length &&
    a.statements.every((statement, i) => statement === b.statements[i]) &&
    first?.x === second?.x &&
    first?.y === second?.y
  );
}
