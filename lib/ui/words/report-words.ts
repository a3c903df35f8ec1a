import type { ReportWords } from '../../report/markdown.ts';
import type { CardWords } from './card-words.ts';

export function reportWords(words: CardWords): ReportWords {
  return {
    topic: words.topic,
    stance: words.stance,
    conditional: words.text('statement.conditional'),
    unnamed: words.text('speaker.unnamed'),
    source: words.text('statement.source'),
    date: words.date,
  };
}
