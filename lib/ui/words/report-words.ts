import type { ReportWords } from '../../report/markdown.ts';
import type { Words } from './words.ts';

export function reportWords(words: Words): ReportWords {
  return {
    topic: words.topic,
    stance: words.stance,
    conditional: words.text('statement.conditional'),
    unnamed: words.text('speaker.unnamed'),
    source: words.text('view.source'),
    date: words.date,
  };
}
