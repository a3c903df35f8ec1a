import packed from 'virtual:lexicon';
import { type Entry, parseEntries } from '../../lib/lexicon/schema.ts';
import { analyse } from '../../lib/stance/analyse.ts';
import { readTokens, surfaceOf } from '../../lib/stance/paragraph.ts';
import type { Act, Topic } from '../../lib/stance/statement.ts';
import type { Phrase, PhraseTools } from '../../lib/ui/options/phrase-tools.ts';
import { lexiconWith, OWN_FILE, OWN_HEADER } from '../background/lexicon.ts';

/** A phrase added by hand is filed under the broadest act of its topic; an imported line says its own. */
const BROADEST: Record<Topic, Act> = { confrontation: 'accuse', cooperation: 'cooperate', 'arms-control': 'limit' };

export function phraseTools(version: string, pack: string = packed): PhraseTools {
  const lexicon = lexiconWith([], pack);
  let own = { lines: '', lexicon };

  return {
    known: lexicon.entries.map(({ topic, phrase }) => ({ topic, words: phrase })),
    version,
    read: (text) => {
      const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
      const headed = lines.some((line) => line.trim() === OWN_HEADER);
      const before = headed ? 0 : 1;
      const { items, errors } = parseEntries(OWN_FILE, headed ? lines.join('\n') : [OWN_HEADER, ...lines].join('\n'));
      return {
        phrases: items.map((entry) => phraseOf(entry, lines[entry.line - 1 - before] ?? '')),
        bad: errors.map(({ line, reason }) => ({ line: line - before, reason })),
      };
    },
    write: ({ topic, stance, words }) => {
      const line = [topic, BROADEST[topic], words.replace(/\s+/g, ' ').trim(), stance].join('\t');
      const { errors } = parseEntries(OWN_FILE, `${OWN_HEADER}\n${line}`);
      return errors[0] ? { reason: errors[0].reason } : { line };
    },
    file: (lines) => `${[OWN_HEADER, ...lines].join('\n')}\n`,
    lemmas: (text) => {
      const paragraph = readTokens(text, lexicon);
      return paragraph.words.map(({ lexemes }, i) => lexemes[0]?.lemma ?? surfaceOf(paragraph, i)).join(' ');
    },
    find: (text, lines) => {
      // Compiling costs more than reading: the lexicon is kept while the reader types.
      if (own.lines !== lines.join('\n')) own = { lines: lines.join('\n'), lexicon: lexiconWith(lines, pack) };
      return analyse(text.split('\n'), own.lexicon);
    },
  };
}

function phraseOf({ topic, stance, phrase, id }: Entry, line: string): Phrase {
  return { topic, stance, words: phrase, entry: id, line };
}

/** The lexicon by its content: two that read alike are one version. */
export async function lexiconVersion(): Promise<string> {
  const bytes = new TextEncoder().encode(packed);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
