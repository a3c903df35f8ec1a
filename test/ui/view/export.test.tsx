import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../../lib/stance/reading.ts';
import { ExportMenu } from '../../../lib/ui/view/ExportMenu.tsx';
import { reading, statement } from '../../report/reading.ts';
import { renderWithin } from './surroundings.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const wanted = statement({ quote: 'ندعو إلى الحوار' });
const filteredOut = statement({ quote: 'سنرد بقوة' });
const whole = async () => reading([wanted, filteredOut]);

function open(onDone = vi.fn(), askWhole: () => Promise<Reading | null> = whole) {
  renderWithin(<ExportMenu found={[wanted]} askWhole={askWhole} site="akhbar.example" onDone={onDone} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  return onDone;
}

/** What is handed to the reader as files. */
function downloads() {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { blobs, names };
}

describe('exports', () => {
  test.each([
    ['CSV table', /^mawqif-akhbar\.example-\d{4}-\d\d-\d\d\.csv$/, 'text/csv', 'topic,stance'],
    ['JSON file', /\.json$/, 'application/json', '"statements"'],
    ['W3C annotations (JSON-LD)', /\.jsonld$/, 'application/ld+json', 'http://www.w3.org/ns/anno.jsonld'],
  ])('%s', async (label, name, type, content) => {
    const { blobs, names } = downloads();
    const onDone = open();
    fireEvent.click(screen.getByRole('button', { name: label }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(expect.stringContaining('Saved')));
    expect(names[0]).toMatch(name);
    expect(blobs[0]?.type).toContain(type);
    const text = (await blobs[0]?.text()) ?? '';
    expect(text).toContain(content);
    expect(text).toContain('ندعو إلى الحوار');
    expect(text).not.toContain('سنرد بقوة');
  });

  test('Markdown goes to the clipboard', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const onDone = open();
    fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('Statements copied'));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('> «ندعو إلى الحوار»'));
  });

  test('of a page that is gone nothing is saved, and the reader is told', async () => {
    const { blobs } = downloads();
    const onDone = open(vi.fn(), async () => null);
    fireEvent.click(screen.getByRole('button', { name: 'CSV table' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('The page is gone: nothing was saved.'));
    expect(blobs).toEqual([]);
  });

  test('Escape closes the menu and nothing else', () => {
    open();
    const closesPopup = vi.fn();
    document.addEventListener('keydown', closesPopup, { once: true });
    fireEvent.keyDown(screen.getByRole('button', { name: 'JSON file' }), { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'JSON file' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' }));
    expect(closesPopup).not.toHaveBeenCalled();
  });

  test('a click elsewhere closes it', () => {
    open();
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('button', { name: 'JSON file' })).toBeNull();
  });

  test('there is nothing to export where nothing is shown', () => {
    renderWithin(<ExportMenu found={[]} askWhole={whole} site={null} onDone={vi.fn()} />);
    expect((screen.getByRole('button', { name: 'Export' }) as HTMLButtonElement).disabled).toBe(true);
  });
});
