import {
  acts as arActs,
  card as arCard,
  effects as arEffects,
  positions as arPositions,
  speaker as arSpeaker,
  stances as arStances,
  statement as arStatement,
  topics as arTopics,
} from '../../../assets/locales/ar.json';
import { acts, card, effects, positions, speaker, stances, statement, topics } from '../../../assets/locales/en.json';
import { type KeyOf, type Language, type PluralKeyOf, type WordsOf, wordsFrom } from './catalogue.ts';

const en = { acts, card, effects, positions, speaker, stances, statement, topics };

/**
 * The texts of the card alone. They are imported one by one, so that the bundler leaves the others out of the content
 * script, which is loaded with every page.
 */
const CARD = {
  ar: {
    acts: arActs,
    card: arCard,
    effects: arEffects,
    positions: arPositions,
    speaker: arSpeaker,
    stances: arStances,
    statement: arStatement,
    topics: arTopics,
  },
  en,
};

export type CardWords = WordsOf<KeyOf<typeof en>, PluralKeyOf<typeof en>>;

export function cardWordsIn(language: Language, locale: string): CardWords {
  return wordsFrom(CARD, language, locale);
}
