import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, type Settings } from '../../../lib/browser/settings.ts';
import type { Painter, PainterOptions } from '../../../lib/ui/page/painter.ts';
import { type PageWatch, watchPage } from '../../../lib/ui/page/watch-page.ts';
import { reading, statement } from '../../report/reading.ts';

/** Stands for the page layer; `newest` is the one at work. */
class FakePainter implements Painter {
  static started: FakePainter[] = [];
  static get newest(): FakePainter | undefined {
    return FakePainter.started.at(-1);
  }
  readonly options: PainterOptions;
  readonly phrases: readonly string[];
  readonly reading = reading([statement({ id: 'one' }), statement({ id: 'two', inArticle: false })]);
  show = vi.fn();
  scrollTo = vi.fn(() => true);
  neighbour = vi.fn(() => null);
  rectsOf = vi.fn(() => []);
  restart = vi.fn();
  constructor(options: PainterOptions, phrases: readonly string[]) {
    this.options = options;
    this.phrases = phrases;
    FakePainter.started.push(this);
    options.onReading('ready', { inArticle: 1, outside: 1 });
  }
}

const goTo = (url: string) => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

let life: AbortController;
let announced: unknown[];
let ask: (message: unknown) => unknown;
let page: PageWatch;

async function start(settings: Partial<Settings> = {}): Promise<void> {
  await fakeBrowser.storage.sync.set(settings);
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  page = await watchPage((options, phrases) => new FakePainter(options, phrases), life.signal);
  const listener = add.mock.lastCall?.[0] as unknown as (
    message: unknown,
    sender: object,
    respond: (answer: unknown) => void,
  ) => void;
  ask = (message) => {
    let answer: unknown;
    listener(message, { id: fakeBrowser.runtime.id }, (given) => {
      answer = given;
    });
    return answer;
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ar');
  announced = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    announced.push(message);
  });
  life = new AbortController();
  FakePainter.started = [];
  goTo('https://www.akhbar.example/siyasa/1#top');
});
afterEach(() => life.abort());

describe('Mawqif on a page', () => {
  test('paints, announces the count of the article, answers with the reading', async () => {
    await start();
    expect(FakePainter.started).toHaveLength(1);
    expect(announced).toEqual([{ kind: 'changed', state: 'ready', count: 1 }]);
    expect(ask({ kind: 'read' })).toBe(FakePainter.newest?.reading);
    expect(ask({ kind: 'outline' })).toEqual({
      ...FakePainter.newest?.reading,
      statements: FakePainter.newest?.reading.statements.map(({ id, topic, stance, conditional, speaker, quote, inArticle }) => ({
        id,
        topic,
        stance,
        conditional,
        speaker,
        quote,
        inArticle,
      })),
    });
    expect(ask({ kind: 'show', id: 'one' })).toBe(true);
    expect(FakePainter.newest?.scrollTo).toHaveBeenCalledWith('one');
  });

  test.each<[string, Partial<Settings>]>([
    ['the site', { sitesOff: ['akhbar.example'] }],
    ['the page', { pagesOff: ['https://www.akhbar.example/siyasa/1'] }],
  ])('where %s is switched off it never starts, and says so', async (_, settings) => {
    await start(settings);
    expect(FakePainter.started).toHaveLength(0);
    expect(announced).toEqual([{ kind: 'changed', state: 'off', count: 0 }]);
    expect(ask({ kind: 'read' })).toMatchObject({ state: 'off', statements: [], url: 'https://www.akhbar.example/siyasa/1#top' });
    expect(ask({ kind: 'show', id: 'one' })).toBe(false);
  });

  test('switched off it stops whole, switched on it starts anew', async () => {
    await start();
    const first = FakePainter.newest;
    await fakeBrowser.storage.sync.set({ sitesOff: ['akhbar.example'] });
    await vi.waitFor(() => expect(first?.options.signal.aborted).toBe(true));
    expect(announced.at(-1)).toEqual({ kind: 'changed', state: 'off', count: 0 });
    await fakeBrowser.storage.sync.set({ sitesOff: [] });
    await vi.waitFor(() => expect(FakePainter.started).toHaveLength(2));
    expect(FakePainter.newest?.options.signal.aborted).toBe(false);
  });

  test('a topic switched off, a phrase muted, a colour changed is shown without reading again', async () => {
    await start();
    await fakeBrowser.storage.sync.set({
      topics: { ...DEFAULTS.topics, cooperation: false },
      muted: [
        { entry: 'here', site: 'akhbar.example', quote: '' },
        { entry: 'elsewhere', site: 'other.example', quote: '' },
      ],
    });
    await vi.waitFor(() => expect(FakePainter.newest?.show).toHaveBeenCalled());
    const shown = FakePainter.newest?.show.mock.lastCall?.[0];
    expect([...shown.topics]).toEqual(['confrontation', 'arms-control']);
    expect([...shown.muted]).toEqual(['here']);
    expect(shown.css).toContain('::highlight(mawqif-cooperation-favor)');
    expect(FakePainter.started).toHaveLength(1);
  });

  test('new phrases of the reader’s own are read for', async () => {
    await start();
    const first = FakePainter.newest;
    await fakeBrowser.storage.sync.set({ phrases: ['cooperation\tappeal\tمد جسر\tfavor'] });
    await vi.waitFor(() => expect(FakePainter.started).toHaveLength(2));
    expect(first?.options.signal.aborted).toBe(true);
    expect(FakePainter.newest?.phrases).toEqual(['cooperation\tappeal\tمد جسر\tfavor']);
  });

  test('a page that has become another is read afresh, and its own switch looked up', async () => {
    await start({ pagesOff: ['https://www.akhbar.example/siyasa/2'] });
    page.moved();
    expect(FakePainter.newest?.restart).toHaveBeenCalled();
    goTo('https://www.akhbar.example/siyasa/2');
    page.moved();
    expect(FakePainter.newest?.options.signal.aborted).toBe(true);
  });

  test('the end of the extension ends everything', async () => {
    await start();
    life.abort();
    expect(FakePainter.newest?.options.signal.aborted).toBe(true);
    await fakeBrowser.storage.sync.set({ phrases: ['cooperation\tappeal\tمد جسر\tfavor'] });
    page.moved();
    expect(FakePainter.started).toHaveLength(1);
  });

  test('only the card’s own host is ours', async () => {
    await start();
    const isOurs = FakePainter.newest?.options.isOurs;
    expect(isOurs?.(document.body)).toBe(false);
    expect(isOurs?.(document.createElement('mawqif-card'))).toBe(false);
  });
});
