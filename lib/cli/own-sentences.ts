/** The project's own sentences (test/gold/sentences.tsv), each with the labels that it must come out with. */
import type { Stance, Topic } from '../stance/statement.ts';

export interface OwnSentence {
  readonly text: string;
  /** As written, `C+,X-`; empty where nothing may be found. */
  readonly codes: string;
  /** `topic:stance`. */
  readonly labels: ReadonlySet<string>;
}

const TOPIC_OF: Readonly<Record<string, Topic>> = { X: 'confrontation', C: 'cooperation', A: 'arms-control' };
const STANCE_OF: Readonly<Record<string, Stance>> = { '+': 'favor', '-': 'against', '0': 'none' };

/** `tsv`: columns labels, speaker, conditional, text under a header; `#` begins a comment. */
export function readOwnSentences(tsv: string): OwnSentence[] {
  const [, ...lines] = tsv.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [codes = '', , , text = ''] = line.split('\t');
    const labels = codes.split(',').filter(Boolean);
    return { text, codes, labels: new Set(labels.map(([topic = '', stance = '']) => `${TOPIC_OF[topic]}:${STANCE_OF[stance]}`)) };
  });
}
