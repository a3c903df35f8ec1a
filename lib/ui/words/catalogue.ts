/**
 * The interface's words in the reader's language. Both languages are in the bundle, so that the language can be chosen
 * against the browser's own: many read Arabic news in an English browser.
 */
import type { Act, CueEffect, Stance, Topic } from '../../stance/statement.ts';

export type Language = 'ar' | 'en';

/** Texts by language, as `assets/locales` has them: all of them (`words.ts`), or those of the card (`card-words.ts`). */
export type Catalogues<Tree> = Readonly<Record<Language, Tree>>;

/** Paths to texts, `card.copy`; a text by number (`{ one, other … }`) is left to `PluralKeyOf`. */
export type KeyOf<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : Tree[K] extends { other: string } ? never : `${K}.${KeyOf<Tree[K]>}`;
}[keyof Tree & string];
export type PluralKeyOf<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string
    ? never
    : Tree[K] extends { other: string }
      ? K
      : `${K}.${PluralKeyOf<Tree[K]>}`;
}[keyof Tree & string];

type Values = Readonly<Record<string, string | number>>;

/** What every catalogue holds. */
interface Common {
  readonly topics: object;
  readonly stances: object;
  readonly positions: object;
  readonly acts: object;
  readonly effects: object;
}

/** @typeParam Key, Plural paths to the texts that there are, and to those that go by number */
export interface WordsOf<Key extends string, Plural extends string> {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  text(key: Key, values?: Values): string;
  /** The form of a text that goes with a number, by the language's own rules: Arabic has six. */
  count(key: Plural, count: number): string;
  number(value: number): string;
  /** An ISO 8601 date or moment, as a date. */
  date(iso: string): string;
  topic(topic: Topic): string;
  stance(stance: Stance): string;
  /** «ضد المواجهة», “Against confrontation”. */
  position(topic: Topic, stance: Stance): string;
  act(act: Act): string;
  effect(effect: CueEffect): string;
}

/** @param locale the reader's own, which gives `Intl` its digits and calendar: `ar-MA` writes 12 where `ar-EG` writes ١٢. */
export function wordsFrom<Tree extends Common>(
  catalogues: Catalogues<Tree>,
  language: Language,
  locale: string,
): WordsOf<KeyOf<Tree>, PluralKeyOf<Tree>> {
  const catalogue = catalogues[language];
  const tag = locale.split('-')[0] === language ? locale : language;
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });

  const fill = (text: string, values: Values): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = values[name];
      if (value === undefined) return slot;
      // A name of the other direction must not rearrange the sentence around it.
      return typeof value === 'number' ? numbers.format(value) : isolated(value, language);
    });
  const text = (key: string, values: Values = {}): string => {
    const found = at(catalogue, key);
    if (typeof found !== 'string') throw new Error(`no text «${key}» in ${language}`);
    return fill(found, values);
  };
  const position = (topic: Topic, stance: Stance): string => {
    const name = text(`topics.${snake(topic)}`);
    // English writes a topic small within a phrase; Arabic has no case.
    return fill(text(`positions.${stance}`), { topic: language === 'en' ? name.toLowerCase() : name });
  };

  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text,
    count: (key, count) => {
      const forms = at(catalogue, key) as Partial<Record<string, string>>;
      const form = (count === 0 ? forms['zero'] : undefined) ?? forms[plurals.select(count)] ?? forms['other'];
      if (form === undefined) throw new Error(`no text «${key}» in ${language}`);
      return fill(form, { count });
    },
    number: (value) => numbers.format(value),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dates.format(new Date(iso))),
    topic: (topic) => text(`topics.${snake(topic)}`),
    stance: (stance) => text(`stances.${stance}`),
    position,
    act: (act) => text(`acts.${snake(act)}`),
    effect: (effect) => text(`effects.${effect}`),
  };
}

/** The interface's language for a browser's: English only where the browser is English, for everybody here reads Arabic. */
export function languageFor(choice: Language | 'auto', locale: string): Language {
  if (choice !== 'auto') return choice;
  return /^en\b/i.test(locale) ? 'en' : 'ar';
}

function at(tree: object, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], tree);
}

/** The browsers' `_locales`, made of the same files, allow no hyphen in a name. */
function snake(name: string): string {
  return name.replaceAll('-', '_');
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;

function isolated(value: string, language: Language): string {
  return RIGHT_TO_LEFT.test(value) === (language === 'ar') ? value : `\u2068${value}\u2069`;
}
