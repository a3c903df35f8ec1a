import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, withTopic } from '../../../lib/browser/settings.ts';
import type { QuotedStatement } from '../../../lib/stance/reading.ts';
import { Report } from '../../../lib/ui/view/Report.tsx';
import { manyStatements, reading, statement } from '../../report/reading.ts';
import { renderWithin } from './surroundings.tsx';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});
afterEach(cleanup);

const three = [
  statement({ id: 'a', topic: 'confrontation', stance: 'favor', quote: 'سنرد بقوة', speaker: { name: 'سامر', office: 'وزير' } }),
  statement({
    id: 'b',
    topic: 'cooperation',
    stance: 'favor',
    quote: 'ندعو إلى الحوار',
    speaker: { name: 'ليلى', office: null },
    conditional: true,
  }),
  statement({
    id: 'c',
    topic: 'cooperation',
    stance: 'against',
    quote: 'علقنا التعاون',
    speaker: { name: 'سامر', office: null },
  }),
];

function show(statements = three, parts: Parameters<typeof reading>[1] = {}, settings = DEFAULTS, language: 'ar' | 'en' = 'en') {
  const read = reading(statements, parts);
  const page = { tab: 7, site: 'akhbar.example', reading: read, missing: null, patterns: [] };
  return renderWithin(<Report page={page} reading={read} />, settings, language);
}
const quotes = () => [...document.querySelectorAll('.list .quote')].map((quote) => quote.textContent);

describe('the report of a page', () => {
  test('says how many statements there are, in the words of either language', () => {
    show();
    expect(screen.getByText('3 statements')).toBeTruthy();
    cleanup();
    show(three, {}, DEFAULTS, 'ar');
    expect(screen.getByText('3 مواقف')).toBeTruthy();
  });

  test('the balance is told in text beside the picture', () => {
    show();
    const rows = within(screen.getByRole('region', { name: 'Balance of stances' })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.row-bar .visually-hidden')?.textContent)).toEqual([
      'Confrontation: 1 for, 0 against, 0 without a stance',
      'Cooperation: 1 for, 1 against, 0 without a stance',
      'Arms control: 0 for, 0 against, 0 without a stance',
    ]);
  });

  test('the longest bar fills its half, the others are in proportion, nought has none', () => {
    show(
      [...Array(4)]
        .map(() => statement({ topic: 'cooperation', stance: 'favor' }))
        .concat(
          statement({ topic: 'confrontation', stance: 'against' }),
          statement({ topic: 'confrontation', stance: 'against' }),
        ),
    );
    const width = (row: number, kind: string) =>
      document.querySelectorAll('.balance li')[row]?.querySelector(`rect.${kind}`)?.getAttribute('width') ?? null;
    expect([width(0, 'against'), width(0, 'favor'), width(1, 'favor'), width(2, 'favor')]).toEqual(['50', null, '100', null]);
  });

  test('a topic is switched off where it is shown', () => {
    const { settings } = show();
    fireEvent.click(screen.getByRole('switch', { name: 'Show Cooperation' }));
    expect(settings()).toEqual(withTopic(DEFAULTS, 'cooperation', false));
  });

  test('the matrix says who says what', () => {
    show();
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Speaker', 'Confrontation', 'Cooperation', 'Arms control']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['سامر 2وزير', 'ليلى 1']);
    expect(within(table).getByRole('button', { name: /سامر.*Cooperation: 0 for, 1 against/ })).toBeTruthy();
  });

  test('a cell of the matrix shows its statements, and the filter can be cleared', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: /سامر.*Cooperation/ }));
    expect(quotes()).toEqual(['علقنا التعاون']);
    expect(screen.getByText('1 statement shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(quotes()).toHaveLength(3);
  });

  test('more speakers wait behind a button', () => {
    show(Array.from({ length: 9 }, (_, index) => statement({ speaker: { name: `متحدث ${index}`, office: null } })));
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'All speakers (9)' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(9);
  });

  test.each<[string, () => void, string[]]>([
    ['a topic', () => fireEvent.click(screen.getByRole('button', { name: 'Cooperation' })), ['ندعو إلى الحوار', 'علقنا التعاون']],
    ['a stance', () => fireEvent.click(screen.getByRole('button', { name: 'For' })), ['سنرد بقوة', 'ندعو إلى الحوار']],
    [
      'a speaker',
      () => fireEvent.change(screen.getByRole('combobox', { name: 'Speaker' }), { target: { value: '=ليلى' } }),
      ['ندعو إلى الحوار'],
    ],
    ['words', () => fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'بقُوَّة' } }), ['سنرد بقوة']],
    ['words that are not there', () => fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'قمر' } }), []],
  ])('filters by %s', (_, act, expected) => {
    show();
    act();
    expect(quotes()).toEqual(expected);
  });

  test('words of the sentence around a statement find it as soon as the page has told its sentences', async () => {
    const whole = reading([...three.slice(0, 2), { ...(three[2] as QuotedStatement), sentence: 'علقنا التعاون منذ الربيع' }]);
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(whole as never);
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'الربيع' } });
    expect(quotes()).toEqual([]);
    await waitFor(() => expect(quotes()).toEqual(['علقنا التعاون']));
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { kind: 'read' }, { frameId: 0 });
  });

  test('by speaker, each has the statements under the name', () => {
    show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'speaker' } });
    expect(
      [...document.querySelectorAll('.group')].map((group) => [
        group.querySelector('h3 bdi')?.textContent,
        group.querySelectorAll('li').length,
      ]),
    ).toEqual([
      ['سامر', 2],
      ['ليلى', 1],
    ]);
  });

  test('a click asks the page to show the statement', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(true as never);
    show();
    fireEvent.click(screen.getByRole('button', { name: /ندعو إلى الحوار/ }));
    await waitFor(() => expect(send).toHaveBeenCalledWith(7, { kind: 'show', id: 'b' }, { frameId: 0 }));
  });

  test('says so when the statement is no longer there', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(false as never);
    show();
    fireEvent.click(screen.getByRole('button', { name: /ندعو إلى الحوار/ }));
    await screen.findByText('This statement is no longer on the page.');
  });

  test('what stands outside the article waits behind a button, and is counted apart', () => {
    show([...three, statement({ quote: 'في الهامش', inArticle: false })]);
    expect(screen.getByText('3 statements')).toBeTruthy();
    expect(quotes()).not.toContain('في الهامش');
    fireEvent.click(screen.getByRole('button', { name: '1 more outside the article' }));
    expect(quotes()).toContain('في الهامش');
    expect(screen.getByText('4 statements')).toBeTruthy();
  });

  test('a page without an article shows all of it', () => {
    show(three.map((one) => ({ ...one, inArticle: false })));
    expect(quotes()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /outside/ })).toBeNull();
  });

  test('of very many, the first are drawn, and more when asked for', () => {
    show(manyStatements(500));
    const first = quotes().length;
    expect(first).toBeLessThan(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(quotes().length).toBeGreaterThan(first);
  });

  test.each([
    [{ paints: false }, /cannot colour the text/],
    [{ notice: 'busy' }, /changes faster/],
  ])('tells of what is amiss: %j', (parts, said) => {
    show(three, parts);
    expect(screen.getByText(said)).toBeTruthy();
  });
});
