import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase, DATABASE_NAME } from '../../../lib/browser/history/database.ts';
import { keepPages, loadPages } from '../../../lib/browser/history/history.ts';
import { historyState, switchHistory, tellTrouble } from '../../../lib/browser/history/switch.ts';
import { fold } from '../../../lib/report/filter.ts';
import { Dashboard } from '../../../lib/ui/dashboard/Dashboard.tsx';
import { asJsonLines, madeUpHistory } from '../../history/made-up.ts';
import { renderWithin } from '../view/surroundings.tsx';

// The database answers in its own time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const N = 24;
const PAGES = madeUpHistory(N, new Date().toISOString().slice(0, 10), 3);
const STATEMENTS = PAGES.flatMap(({ statements }) => statements);
const saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  saved.length = 0;
  let last: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:made-up';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, text: last.text() });
  });
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await closeDatabase();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const kept = async () => (await loadPages()).pages.length;
async function show() {
  renderWithin(<Dashboard />);
  await screen.findByRole('heading', { name: 'Keep or delete' });
}
async function showFull() {
  await keepPages(PAGES, fold);
  await show();
  await waitFor(() => expect(found().length).toBeGreaterThan(0));
}
const found = () => [...document.querySelectorAll('.quotes > li')];

describe('an empty history', () => {
  test('says that it is off, and is switched on', async () => {
    await show();
    expect(screen.getByRole('heading', { name: 'The history is off' })).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: 'Record the pages I read' }));
    await screen.findByRole('heading', { name: 'Nothing recorded yet' });
    expect(await historyState()).toMatchObject({ on: true });
    expect(screen.queryByRole('button', { name: /Delete/ })).toBe(null);
  });

  test('takes in an exported file, and names the lines that it cannot', async () => {
    await show();
    const file = new File([`${asJsonLines(PAGES)}oops\n`], 'history.jsonl');
    const picker = screen.getByLabelText('Import');
    Object.defineProperty(picker, 'files', { value: [file] });
    fireEvent.change(picker);
    await screen.findByText(`${N} pages taken in.`);
    expect(screen.getByText(/1 line was not understood: 25/)).toBeTruthy();
    expect(await kept()).toBe(N);
    expect(screen.getByRole('heading', { name: 'Stances over time' })).toBeTruthy();
  });
});

describe('the dashboard', () => {
  test('counts pages and statements, and draws each topic with its numbers as text', async () => {
    await showFull();
    expect(screen.getByText(new RegExp(`^${N} pages · ${STATEMENTS.length} statements$`))).toBeTruthy();
    const count = (stance: string) => STATEMENTS.filter((s) => s.topic === 'cooperation' && s.stance === stance).length;
    const figure = screen.getByRole('img', {
      name: `Cooperation: ${count('favor')} for, ${count('against')} against, ${count('none')} without a stance`,
    });
    const table = within(figure.closest('figure') as HTMLElement).getByRole('table');
    const numbers = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(within(row).getAllByRole('cell')[0]?.textContent));
    expect(numbers.reduce((a, b) => a + b)).toBe(count('favor'));
  });

  test('a site is chosen in the table, and all else follows', async () => {
    await showFull();
    const site = PAGES[0]?.site as string;
    fireEvent.click(button(new RegExp(`^${site.replace('.', '\\.')}`)));
    const own = PAGES.filter((page) => page.site === site);
    await screen.findByText(new RegExp(`^${own.length} pages ·`));
    expect(button(new RegExp(`^${site.replace('.', '\\.')}`)).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Clear filters'));
    await screen.findByText(new RegExp(`^${N} pages ·`));
  });

  test('a period is chosen, an own one by its ends', async () => {
    await showFull();
    const period = screen.getByRole('combobox', { name: 'Period' });
    fireEvent.change(period, { target: { value: 'days30' } });
    const recent = PAGES.filter(({ day }) => Date.now() - Date.parse(day) < 30 * 86_400_000).length;
    await screen.findByText(new RegExp(`^${recent} pages? ·`));
    fireEvent.change(period, { target: { value: 'own' } });
    const day = PAGES[12]?.day as string;
    fireEvent.change(screen.getByLabelText('From'), { target: { value: day } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: day } });
    await screen.findByText(new RegExp(`^${PAGES.filter((page) => page.day === day).length} pages? ·`));
  });

  test('sentences are found by text, topic, stance and speaker, each a link to its place in its page', async () => {
    await showFull();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'حوار' } });
    fireEvent.click(button('For'));
    const expected = STATEMENTS.filter((s) => s.sentence.includes('حوار') && s.stance === 'favor').length;
    await waitFor(() => {
      expect(found().length).toBe(Math.min(30, expected));
      expect(found().every((item) => item.textContent?.includes('ندعو إلى حوار مباشر'))).toBe(true);
    });
    const link = within(found()[0] as HTMLElement).getByRole('link') as HTMLAnchorElement;
    expect(decodeURIComponent(link.href)).toMatch(/^https:\/\/\w+\.example\/siyasa\/\d+#:~:text=.*ندعو إلى حوار مباشر/);
    expect(link.target).toBe('_blank');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'لا يوجد' } });
    await screen.findByText('No statement matches.');
  });

  test('a speaker is chosen in the table and given up by the chip', async () => {
    await showFull();
    fireEvent.click(button(/^مجلس الأمن \d+$/));
    await waitFor(() => expect(found().every((item) => item.textContent?.includes('مجلس الأمن'))).toBe(true));
    fireEvent.click(button(/^مجلس الأمن\s*Clear/));
    await waitFor(() => expect(found().every((item) => item.textContent?.includes('مجلس الأمن'))).toBe(false));
  });

  test('more sentences come on request', async () => {
    await showFull();
    expect(found()).toHaveLength(30);
    fireEvent.click(within(document.querySelector('.found') as HTMLElement).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(found()).toHaveLength(Math.min(60, STATEMENTS.length)));
  });
});

describe('keeping and deleting', () => {
  test('what is shown is exported, as JSON lines and as a table', async () => {
    await showFull();
    fireEvent.click(button('Export (JSON lines)'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]?.text).toBe(asJsonLines(PAGES));
    fireEvent.click(button('Export (CSV table)'));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect((await saved[1]?.text)?.split('\r\n')).toHaveLength(STATEMENTS.length + 2);
    expect(saved.map(({ name }) => name.replace(/\d/g, '0'))).toEqual([
      'mawqif-history-0000-00-00.jsonl',
      'mawqif-history-0000-00-00.csv',
    ]);
  });

  test('one page is deleted, and brought back', async () => {
    await showFull();
    const list = document.querySelector('.pages') as HTMLElement;
    fireEvent.click(within(list).getAllByRole('button', { name: /^Delete/, hidden: true })[0] as HTMLElement);
    await screen.findByText(new RegExp(`^${N - 1} pages ·`));
    fireEvent.click(within(list).getByRole('button', { name: 'Undo', hidden: true }));
    await screen.findByText(new RegExp(`^${N} pages ·`));
    expect(await kept()).toBe(N);
  });

  test('a site is deleted once the reader is sure', async () => {
    await showFull();
    const site = PAGES[0]?.site as string;
    const own = PAGES.filter((page) => page.site === site).length;
    fireEvent.change(screen.getByRole('combobox', { name: 'Site' }), { target: { value: site } });
    fireEvent.click(await screen.findByRole('button', { name: `Delete the ${own} pages shown` }));
    fireEvent.click(button('Cancel'));
    expect(await kept()).toBe(N);
    fireEvent.click(button(`Delete the ${own} pages shown`));
    fireEvent.click(button('Yes, delete'));
    await waitFor(async () => expect(await kept()).toBe(N - own));
  });

  test('everything is deleted once the reader is sure', async () => {
    await switchHistory(true);
    await showFull();
    fireEvent.click(button('Delete the whole history'));
    fireEvent.click(button('Yes, delete'));
    await screen.findByRole('heading', { name: 'Nothing recorded yet' });
    expect(await kept()).toBe(0);
  });
});

describe('trouble', () => {
  test('a newer history is told and left alone', async () => {
    (await openDB(DATABASE_NAME, 99)).close();
    renderWithin(<Dashboard />);
    expect((await screen.findByRole('alert')).textContent).toContain('This history is from a newer Mawqif');
    expect(screen.queryByRole('heading', { name: 'The history is off' })).toBe(null);
  });

  test('records that cannot be read are counted beside those that can, and deleted only on request', async () => {
    await keepPages(PAGES, fold);
    await closeDatabase();
    const raw = await openDB(DATABASE_NAME);
    await raw.put('pages', { url: 'https://broken.example/' });
    raw.close();
    await show();
    expect(screen.getByRole('alert').textContent).toContain(
      '1 page cannot be read. The others are here; nothing has been deleted.',
    );
    expect(screen.getByText(new RegExp(`^${N} pages ·`))).toBeTruthy();
    fireEvent.click(button('Delete what cannot be read'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
    expect(await kept()).toBe(N);
  });

  test('what the background met is told, until it is tried again', async () => {
    await tellTrouble('full');
    await show();
    expect((await screen.findByRole('alert')).textContent).toContain('No more room for the history');
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
    expect(await historyState()).toMatchObject({ trouble: null });
  });
});
