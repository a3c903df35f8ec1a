import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { phraseTools } from '../../../entrypoints/options/phrases.ts';
import { DEFAULTS } from '../../../lib/browser/settings.ts';
import { parseFiles } from '../../../lib/lexicon/load.ts';
import { pack } from '../../../lib/lexicon/pack.ts';
import { PhrasesSection } from '../../../lib/ui/options/PhrasesSection.tsx';
import { renderWithin } from '../view/surroundings.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A lexicon of its own: two verbs, two nouns, one phrase. */
const FILES = {
  'words.tsv': 'word\tpos\tforms\nمد\tV\tيمد\nجسر\tN\tجسور\nمفاوضة\tN\tمفاوضات\nحوار\tN\tحوارات',
  'cooperation.tsv': 'topic\tact\tphrase\tstance\tweight\texample\tcounter-example\ncooperation\tconsult\tحوار\tfavor',
};
const tools = phraseTools('test', pack(parseFiles(FILES).tables));
const OWN = 'cooperation\tappeal\tمد جسر ثقة\tfavor\t\tمدت العاصمة جسور ثقة';

const show = (phrases: readonly string[] = [], selection = '') =>
  renderWithin(<PhrasesSection tools={tools} selection={selection} />, { ...DEFAULTS, phrases });
const words = () => screen.getByRole('textbox', { name: /^Phrase/ });
const type = (text: string) => fireEvent.input(words(), { target: { value: text } });
const tryText = (text: string) => fireEvent.input(screen.getByRole('textbox', { name: /Try it/ }), { target: { value: text } });
const button = (name: string | RegExp) => screen.getByRole('button', { name }) as HTMLButtonElement;

describe('own phrases', () => {
  test('one is added with its topic and stance, in the lexicon’s own format', () => {
    const { settings } = show();
    type('  مد   جسر ثقة ');
    fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'cooperation' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Stance' }), { target: { value: 'against' } });
    fireEvent.click(button('Add'));
    expect(settings().phrases).toEqual(['cooperation\tcooperate\tمد جسر ثقة\tagainst']);
    expect(screen.getByRole('listitem').textContent).toContain('مد جسر ثقة');
    expect((words() as HTMLInputElement).value).toBe('');
  });

  test('one is edited in its place, and what the form does not show is replaced with it', () => {
    const { settings } = show([OWN, 'confrontation\taccuse\tصب زيت نار\tfavor']);
    fireEvent.click(button(/^Edit .*مد جسر ثقة/));
    type('مد جسر تواصل');
    fireEvent.click(button('Save'));
    expect(settings().phrases).toEqual([
      'cooperation\tcooperate\tمد جسر تواصل\tfavor',
      'confrontation\taccuse\tصب زيت نار\tfavor',
    ]);
  });

  test('one is deleted, and brought back whole', () => {
    const { settings } = show([OWN]);
    fireEvent.click(button(/^Delete/));
    expect(settings().phrases).toEqual([]);
    fireEvent.click(button('Undo'));
    expect(settings().phrases).toEqual([OWN]);
  });

  test('a phrase that the lexicon’s notation does not allow is refused with the reason', () => {
    const { settings } = show();
    type('… حوار');
    fireEvent.click(button('Add'));
    expect(screen.getByRole('alert').textContent).toContain('cannot begin with a gap');
    expect(settings().phrases).toEqual([]);
  });

  test('warns of one that is there already, and will not have it twice', () => {
    show([OWN]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'cooperation' } });
    type('مدّ جسر ثقة');
    expect(screen.getByText('You have this phrase already.')).toBeTruthy();
    expect(button('Add').disabled).toBe(true);
    type('مد جسر الثقة');
    expect(screen.getByText(/Very close to/)).toBeTruthy();
    expect(button('Add').disabled).toBe(false);
  });

  test('the trial marks what is typed before it is saved, and knows it for the reader’s own', async () => {
    show();
    tryText('وقال الوزير إن بلاده مدت جسور الثقة وتدعو إلى الحوار');
    fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'cooperation' } });
    type('مد جسر');
    await screen.findByText('Your phrase');
    const found = within(document.querySelector('.tried') as HTMLElement);
    expect(found.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
      'For cooperation «مدت جسور» Your phrase',
      'For cooperation «الحوار»',
    ]);
    expect(document.querySelector('.tried .quote')?.textContent).toBe('وقال الوزير إن بلاده مدت جسور الثقة وتدعو إلى الحوار');
  });

  test('the trial says when nothing is marked', () => {
    show();
    tryText('الطقس جميل اليوم');
    expect(screen.getByText('Nothing is marked in this text.')).toBeTruthy();
  });

  test('a selection from a page comes as lemmas, ready to be added', () => {
    show([], 'للمفاوضات');
    expect((words() as HTMLInputElement).value).toBe('مفاوضة');
  });
});

describe('files of phrases', () => {
  const take = (text: string) => {
    const file = new File([text], 'phrases.tsv');
    const picker = document.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(picker, 'files', { value: [file], configurable: true });
    fireEvent.change(picker);
  };

  test('good lines are kept, bad lines named by number and reason, nothing that was there is lost', async () => {
    const { settings } = show([OWN]);
    take(
      [
        '# mine',
        OWN,
        'cooperation\tappeal\tفتح صفحة جديد\tfavor',
        'peace\tappeal\tسلام\tfavor',
        'confrontation\tfight\t\tfavor',
      ].join('\r\n'),
    );
    await screen.findByText('1 phrase added.');
    expect(settings().phrases).toEqual([OWN, 'cooperation\tappeal\tفتح صفحة جديد\tfavor']);
    expect(screen.getByText(/^Line 4: .*«peace» is no topic/)).toBeTruthy();
    expect(screen.getByText(/^Line 5: .*phrase.* is empty/)).toBeTruthy();
  });

  test('what is exported is imported as it was', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    show([OWN]);
    fireEvent.click(button('Export'));
    const text = (await blobs[0]?.text()) ?? '';
    cleanup();
    const { settings } = show();
    take(text);
    await waitFor(() => expect(settings().phrases).toEqual([OWN]));
  });
});
