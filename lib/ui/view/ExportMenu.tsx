import { useEffect, useRef, useState } from 'preact/hooks';
import { toAnnotations } from '../../report/annotation.ts';
import { toCsv } from '../../report/csv.ts';
import { toJson } from '../../report/json.ts';
import { toMarkdown } from '../../report/markdown.ts';
import type { ListedStatement, Reading } from '../../stance/reading.ts';
import { copyText } from '../parts/clipboard.ts';
import { download } from '../parts/download.ts';
import { ExportIcon } from '../parts/icons.tsx';
import { reportWords } from '../words/report-words.ts';
import { useSurroundings } from './context.ts';

const FORMATS = ['markdown', 'csv', 'json', 'annotation'] as const;

const FILES = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  json: { extension: 'json', type: 'application/json', write: toJson },
  annotation: {
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (reading: Reading) =>
      `${JSON.stringify(
        toAnnotations(reading, new Date().toISOString(), () => `urn:uuid:${crypto.randomUUID()}`),
        null,
        2,
      )}\n`,
  },
} as const;

interface ExportMenuProps {
  /** The statements that the list shows: they are exported, and no others. */
  readonly found: readonly ListedStatement[];
  readonly askWhole: () => Promise<Reading | null>;
  readonly site: string | null;
  readonly onDone: (notice: string) => void;
}

export function ExportMenu({ found, askWhole, site, onDone }: ExportMenuProps) {
  const { words } = useSurroundings();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const listening = new AbortController();
    const outside = ({ target }: Event) => !menu.current?.contains(target as Node) && setOpen(false);
    document.addEventListener('pointerdown', outside, { signal: listening.signal });
    document.addEventListener('focusin', outside, { signal: listening.signal });
    return () => listening.abort();
  }, [open]);

  const choose = async (format: (typeof FORMATS)[number]) => {
    setOpen(false);
    menu.current?.querySelector('button')?.focus();
    const whole = await askWhole();
    if (!whole) {
      onDone(words.text('view.page_gone'));
      return;
    }
    const shown = new Set(found.map(({ id }) => id));
    const reading = { ...whole, statements: whole.statements.filter(({ id }) => shown.has(id)) };
    if (format === 'markdown') {
      const copied = await copyText(toMarkdown(reading, reportWords(words)));
      onDone(words.text(copied ? 'view.copied' : 'card.copy_failed'));
      return;
    }
    const { extension, type, write } = FILES[format];
    const name = `mawqif-${site ?? 'page'}-${new Date().toISOString().slice(0, 10)}.${extension}`;
    download(name, type, write(reading));
    onDone(words.text('view.saved', { name }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Else it would close the popup.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    menu.current?.querySelector('button')?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Escape from the buttons inside
    <div class="export" ref={menu} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="button quiet"
        aria-expanded={open}
        disabled={found.length === 0}
        onClick={() => setOpen(!open)}
      >
        <ExportIcon />
        {words.text('view.export')}
      </button>
      {open && (
        <ul class="menu">
          {FORMATS.map((format) => (
            <li key={format}>
              <button type="button" class="button quiet" onClick={() => choose(format)}>
                {words.text(`view.export_${format}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
