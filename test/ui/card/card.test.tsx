import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../../lib/browser/settings.ts';
import { Card, type CardProps } from '../../../lib/ui/card/Card.tsx';
import { wordsIn } from '../../../lib/ui/words/words.ts';
import { statement } from '../../report/reading.ts';

afterEach(cleanup);

const words = wordsIn('ar', 'ar-MA');
const sentence = 'وأكد أن بلده لن يقبل أي تهديد من الخارج';
const threatened = statement({
  id: 'threat',
  sentence,
  quote: 'لن يقبل أي تهديد',
  quoteStart: sentence.indexOf('لن'),
  start: 100 + sentence.indexOf('لن'),
  evidence: [
    {
      kind: 'phrase',
      entry: 'confrontation/threaten/تهديد',
      act: 'threaten',
      start: 100 + sentence.indexOf('تهديد'),
      end: 105 + sentence.indexOf('تهديد'),
    },
    { kind: 'cue', cue: 'لن', effect: 'negates', start: 100 + sentence.indexOf('لن'), end: 102 + sentence.indexOf('لن') },
  ],
});

function show(parts: Partial<CardProps> = {}) {
  const actions = { copy: vi.fn(async () => true), mute: vi.fn(async () => {}), unmute: vi.fn(async () => {}) };
  const props = {
    statements: [threatened],
    words,
    underlines: DEFAULTS.underlines,
    actions,
    onClose: vi.fn(),
    onStep: vi.fn(),
    ...parts,
  };
  render(<Card {...props} />);
  return props;
}
const button = (name: string) => screen.getByRole('button', { name });

describe('the card', () => {
  test('says topic and stance, who says it in which office, and why', () => {
    show();
    const card = within(screen.getByRole('dialog', { name: 'موقف في النص' }));
    expect(card.getByRole('heading', { name: 'ضد المواجهة' })).toBeTruthy();
    expect(card.getByText('سامر الحداد')).toBeTruthy();
    expect(card.getByText('وزير الخارجية')).toBeTruthy();
    const quoted = document.querySelector('blockquote');
    expect(quoted?.textContent).toBe(sentence);
    expect(quoted?.querySelector('mark.phrase')?.textContent).toBe('تهديد');
    expect(quoted?.querySelector('mark.cue')?.textContent).toBe('لن');
    expect(card.getAllByRole('definition').map(({ textContent }) => textContent?.trim())).toEqual(['تهديد تهديد', 'لن نفي']);
  });

  test('says where there is a condition, and where no speaker is named', () => {
    show({ statements: [statement({ speaker: null, conditional: true })] });
    expect(screen.getByText('مشروط')).toBeTruthy();
    expect(screen.getByText('بلا قائل مذكور')).toBeTruthy();
  });

  test('has overlapping statements one below another', () => {
    show({ statements: [threatened, statement({ id: 'other', topic: 'cooperation', stance: 'favor' })] });
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['ضد المواجهة', 'مع التعاون']);
  });

  test('text of the page is text, whatever it looks like', () => {
    show({
      statements: [
        statement({ sentence: 'قال <img src=x onerror=alert(1)>', quote: 'قال', speaker: { name: '<b>س</b>', office: null } }),
      ],
    });
    expect(document.querySelector('img, b')).toBeNull();
    expect(screen.getByText('<b>س</b>')).toBeTruthy();
  });

  test.each([
    [true, 'نُسخ'],
    [false, 'لم يسمح المتصفح بالنسخ'],
  ])('copies the quotation, and says whether the clipboard took it: %s', async (taken, said) => {
    const { actions } = show({ actions: { copy: vi.fn(async () => taken), mute: vi.fn(), unmute: vi.fn() } });
    fireEvent.click(button('نسخ الاقتباس'));
    await screen.findByRole('button', { name: said });
    expect(actions.copy).toHaveBeenCalledWith(threatened);
  });

  test.each([
    ['في هذا الموقع', 'here', 'لن تُعلَّم هذه العبارة في هذا الموقع.'],
    ['في كل مكان', 'everywhere', 'لن تُعلَّم هذه العبارة بعد الآن.'],
  ])('«not right» mutes %s, and can be undone', async (label, where, said) => {
    const { actions } = show();
    fireEvent.click(button('ليس صحيحًا'));
    expect(document.activeElement).toBe(button('في هذا الموقع'));
    fireEvent.click(button(label));
    await screen.findByText(said);
    expect(actions.mute).toHaveBeenCalledWith(threatened, where);
    fireEvent.click(button('تراجع'));
    await waitFor(() => button('ليس صحيحًا'));
    expect(actions.unmute).toHaveBeenCalledWith(threatened, where);
  });

  test('«not right» can be thought better of', () => {
    const { actions } = show();
    fireEvent.click(button('ليس صحيحًا'));
    fireEvent.click(button('إلغاء'));
    expect(button('ليس صحيحًا')).toBeTruthy();
    expect(actions.mute).not.toHaveBeenCalled();
  });

  test('says so when muting fails, as it does after an update of the extension', async () => {
    show({
      actions: {
        copy: vi.fn(),
        mute: vi.fn(async () => Promise.reject(new Error('Extension context invalidated.'))),
        unmute: vi.fn(),
      },
    });
    fireEvent.click(button('ليس صحيحًا'));
    fireEvent.click(button('في كل مكان'));
    expect((await screen.findByRole('alert')).textContent).toBe('تعذر ذلك. أعد تحميل الصفحة.');
  });

  test('goes to the neighbours, and closes', () => {
    const { onStep, onClose } = show();
    fireEvent.click(button('الموقف التالي'));
    fireEvent.click(button('الموقف السابق'));
    fireEvent.click(button('إغلاق'));
    expect(vi.mocked(onStep).mock.calls).toEqual([[1], [-1]]);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
