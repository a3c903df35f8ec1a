import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../../../lib/browser/settings.ts';
import { LanguageSection } from '../../../lib/ui/options/LanguageSection.tsx';
import { LookSection } from '../../../lib/ui/options/LookSection.tsx';
import { MutedSection } from '../../../lib/ui/options/MutedSection.tsx';
import { ResetSection } from '../../../lib/ui/options/ResetSection.tsx';
import { SitesSection } from '../../../lib/ui/options/SitesSection.tsx';
import { renderWithin } from '../view/surroundings.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('looks', () => {
  test('a colour is previewed while it is picked, and stored when it is chosen', () => {
    const { settings, change } = renderWithin(<LookSection />);
    const picker = screen.getByLabelText('Colour of Cooperation');
    fireEvent.input(picker, { target: { value: '#123456' } });
    expect(change).not.toHaveBeenCalled();
    expect(document.querySelector('.preview')?.innerHTML).toContain('#123456');
    fireEvent.change(picker, { target: { value: '#123456' } });
    expect(settings().colours.cooperation).toBe('#123456');
  });

  test('a colour that can hardly be seen is warned of', () => {
    renderWithin(<LookSection />);
    expect(screen.queryByText(/Contrast below/)).toBeNull();
    fireEvent.input(screen.getByLabelText('Colour of Cooperation'), { target: { value: '#fafafa' } });
    expect(screen.getByText(/Contrast below/)).toBeTruthy();
  });

  test('lines are chosen by stance, and two alike warned of', () => {
    const { settings } = renderWithin(<LookSection />);
    fireEvent.change(screen.getByRole('combobox', { name: 'Line for Against' }), { target: { value: 'solid' } });
    expect(settings().underlines.against).toBe('solid');
    expect(screen.getByText(/share a line/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Original colours and lines' }));
    expect(settings()).toEqual(DEFAULTS);
  });

  test('a topic is switched off', () => {
    const { settings } = renderWithin(<LookSection />);
    fireEvent.click(screen.getByRole('switch', { name: 'Show Arms control' }));
    expect(settings().topics['arms-control']).toBe(false);
  });
});

test('the language is chosen', () => {
  const { settings } = renderWithin(<LanguageSection />);
  fireEvent.click(screen.getByRole('radio', { name: 'العربية' }));
  expect(settings().language).toBe('ar');
});

test('what is muted is listed with its place, and restored', () => {
  const muted = [
    { entry: 'cooperation/consult/حوار', site: 'a.example', quote: 'الحوار' },
    { entry: 'confrontation/fight/حرب', site: null, quote: 'الحرب' },
  ];
  const { settings } = renderWithin(<MutedSection />, { ...DEFAULTS, muted });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'الحوارOn a.exampleRestore',
    'الحربEverywhereRestore',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /Restore .*الحوار/ }));
  expect(settings().muted).toEqual([muted[1]]);
});

test('reset asks first, then puts everything back', () => {
  const { settings } = renderWithin(<ResetSection />, { ...DEFAULTS, language: 'en', sitesOff: ['a.example'] });
  fireEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(settings().sitesOff).toEqual(['a.example']);
  fireEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
  fireEvent.click(screen.getByRole('button', { name: 'Yes, reset everything' }));
  expect(settings()).toEqual(DEFAULTS);
});

describe('sites', () => {
  const granted: string[] = [];
  beforeEach(() => {
    granted.length = 0;
    granted.push('*://*.aljazeera.net/*', '*://own.example/*');
    Object.assign(fakeBrowser.permissions, {
      getAll: vi.fn(async () => ({ origins: [...granted] })),
      request: vi.fn(async () => true),
      remove: vi.fn(async () => true),
      onAdded: { addListener: vi.fn(), removeListener: vi.fn() },
      onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
    });
  });

  test('those that the reader has added are listed, the listed ones not among them, and can be removed', async () => {
    renderWithin(<SitesSection />);
    await screen.findByText('own.example');
    expect(screen.getAllByRole('button', { name: /^Remove/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /^Remove/ }));
    await waitFor(() => expect(fakeBrowser.permissions.remove).toHaveBeenCalledWith({ origins: ['*://own.example/*'] }));
  });

  test.each([
    ['news.example', '*://news.example/*'],
    [' https://www.news.example/path?x=1 ', '*://www.news.example/*'],
  ])('«%s» is asked for as %s', async (typed, pattern) => {
    renderWithin(<SitesSection />);
    fireEvent.input(screen.getByRole('textbox', { name: 'Address of the site' }), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: [pattern] }));
  });

  test.each(['not an address', 'chrome://settings', 'localhost', '*'])('«%s» is no site', (typed) => {
    renderWithin(<SitesSection />);
    fireEvent.input(screen.getByRole('textbox', { name: 'Address of the site' }), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert').textContent).toBe('This is not the address of a site.');
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
  });

  test('a site that is off is switched on again', () => {
    const { settings } = renderWithin(<SitesSection />, {
      ...DEFAULTS,
      sitesOff: ['a.example'],
      pagesOff: ['https://b.example/%D8%A3'],
    });
    expect(screen.getByText('https://b.example/أ')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Switch on a.example' }));
    expect(settings().sitesOff).toEqual([]);
  });
});
