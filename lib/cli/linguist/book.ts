/** The lexicon as pages for people: docs/lexicon, a table for each topic and one of the cues. Deterministic. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../lexicon/lexicon.ts';
import { type LexiconFiles, parseFiles } from '../../lexicon/load.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { ACTS, CUE_EFFECTS, TOPICS, type Topic } from '../../stance/statement.ts';
import { describeForms, FormBook } from './forms.ts';

export type Page = 'README.md' | 'cues.md' | `${Topic}.md`;

const FOLDER = fileURLToPath(new URL('../../../docs/lexicon/', import.meta.url));

/** Of each entry the forms of so many words are told, so many of each. */
const WORDS = 3;
const SAMPLES = 3;

export function bookOf(files: LexiconFiles): Record<Page, string> {
  const { tables } = parseFiles(files);
  const forms = new FormBook(tables);
  const pages = TOPICS.map((topic) => [`${topic}.md`, topicPage(topic, tables, forms)] as const);
  return { ...Object.fromEntries(pages), 'cues.md': cuePage(tables, forms), 'README.md': contents(tables) } as Record<
    Page,
    string
  >;
}

export function writeBook(files: LexiconFiles, folder: string = FOLDER): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(bookOf(files))) writeFileSync(`${folder}/${name}`, text);
}

const MADE = 'Made by `npm run lexicon` from `assets/lexicon`: edit there, not here.';
const TITLES: Record<Topic, string> = {
  confrontation: 'Confrontation',
  cooperation: 'Cooperation',
  'arms-control': 'Arms control',
};

function contents({ entries, cues, lookalikes, names, titles, words }: Tables): string {
  const rows = TOPICS.map((topic) => {
    const own = entries.filter((entry) => entry.topic === topic);
    return row([
      `[${TITLES[topic]}](${topic}.md)`,
      own.length,
      new Set(own.map(({ act }) => act)).size,
      own.filter(({ weak }) => weak).length,
    ]);
  });
  return `# The lexicon

${MADE} How to add a line is told in [CONTRIBUTING.md](../../CONTRIBUTING.md).

${table(['topic', 'entries', 'kinds of act', 'of the entries weak'], rows)}
Besides: [${cues.length} cues](cues.md), ${lookalikes.length} look-alikes, ${names.length} names of actors, ${titles.length} titles, ${words.length} words.

A weak entry counts only where its surroundings confirm it. In a phrase \`|\` parts alternatives, \`…\` leaves room for up to three words,
\`?\` marks what may be missing, \`@\` any name of a class, \`=\` this very spelling, \`ب+\` a clitic that must be there. Behind each word
stands how many spellings it has without clitics, and some of them.
`;
}

function topicPage(topic: Topic, { entries }: Tables, forms: FormBook): string {
  const sections = ACTS.flatMap((act) => {
    const own = entries.filter((entry) => entry.topic === topic && entry.act === act);
    if (own.length === 0) return [];
    const rows = own.map((entry) =>
      row([
        code(entry.phrase),
        stanceOf(entry),
        describeForms(forms.of(entry.pattern), WORDS, SAMPLES),
        entry.example,
        entry.counterExample,
      ]),
    );
    return [`## ${act} (${own.length})\n\n${table(['entry', 'stance', 'forms', 'example', 'not in'], rows)}`];
  });
  return `# ${TITLES[topic]}\n\n${MADE}\n\n${sections.join('\n')}`;
}

const stanceOf = ({ stance, weak }: Entry): string => (weak ? `${stance}, weak` : stance);

function cuePage({ cues }: Tables, forms: FormBook): string {
  const sections = [...CUE_EFFECTS, null].flatMap((effect) => {
    const own = cues.filter((cue) => cue.effect === effect);
    if (own.length === 0) return [];
    const rows = own.map((cue) =>
      row([
        code(cue.cue),
        cue.side,
        cue.reach,
        describeForms(forms.of(cue.pattern), WORDS, SAMPLES),
        cue.example,
        cue.counterExample,
      ]),
    );
    return [
      `## ${effect ?? 'pseudo: turns nothing'} (${own.length})\n\n${table(['cue', 'side', 'reach', 'forms', 'example', 'not in'], rows)}`,
    ];
  });
  return `# Cues\n\n${MADE}\n\n${sections.join('\n')}`;
}

const table = (columns: readonly string[], rows: readonly string[]): string =>
  `${row(columns)}${row(columns.map(() => '---'))}${rows.join('')}`;
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`;
const code = (text: string): string => `\`${text}\``;
