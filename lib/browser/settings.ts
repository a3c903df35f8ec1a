/**
 * What the reader has chosen. Plain data with a version; `settings-store.ts` keeps it. Each field is a storage item of
 * its own, so that two open parts of Mawqif that change different fields never overwrite each other.
 */
import { STANCES, type Stance, TOPICS, type Topic } from '../stance/statement.ts';

export const LANGUAGES = ['auto', 'ar', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGES)[number];

export const UNDERLINES = ['solid', 'wavy', 'dotted', 'dashed', 'double'] as const;
export type Underline = (typeof UNDERLINES)[number];

/** «Not right»: a lexicon entry that is not to be recognised, on one site or everywhere. */
export interface Muted {
  /** `PhraseEvidence.entry`. */
  readonly entry: string;
  /** `siteOf` the page, or null for everywhere. */
  readonly site: string | null;
  /** The words it was muted at, for the list in the options. */
  readonly quote: string;
}

export interface Settings {
  readonly version: 1;
  readonly language: LanguageChoice;
  readonly topics: Readonly<Record<Topic, boolean>>;
  /** `#rrggbb`, one for light and dark pages alike; the tint is mixed from it. */
  readonly colours: Readonly<Record<Topic, string>>;
  readonly underlines: Readonly<Record<Stance, Underline>>;
  /** `siteOf` each site that is switched off. */
  readonly sitesOff: readonly string[];
  /** `pageOf` each page that is switched off, newest last. */
  readonly pagesOff: readonly string[];
  readonly muted: readonly Muted[];
  /** Own phrases, one a line, in the lexicon's own format. */
  readonly phrases: readonly string[];
}

/**
 * Colours of middle luminance: each stands out by 3 : 1 and more from a white and from a near-black page, so that one
 * choice serves both (a test holds them to it).
 */
export const DEFAULTS: Settings = {
  version: 1,
  language: 'auto',
  topics: { confrontation: true, cooperation: true, 'arms-control': true },
  colours: { confrontation: '#c9553a', cooperation: '#0f8f80', 'arms-control': '#7a66d6' },
  underlines: { favor: 'solid', against: 'wavy', none: 'dotted' },
  sitesOff: [],
  pagesOff: [],
  muted: [],
  phrases: [],
};

/** Pages switched off are forgotten beyond this many: the list is synchronised, and old news is not opened again. */
const PAGES_REMEMBERED = 60;

type Stored = Readonly<Record<string, unknown>>;

/** Step N turns what version N stored into what version N + 1 stores. Version 1 is the first there was. */
export type Migration = (stored: Stored) => Stored;
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Makes settings of whatever was stored: migrates it from its version, then takes each field that is sound and the
 * default for each that is not. Never throws: settings may come from another version by way of the browser's sync.
 */
export function settingsFrom(stored: Stored, migrations: readonly Migration[] = MIGRATIONS): Settings {
  const version = Number.isSafeInteger(stored['version']) ? (stored['version'] as number) : 1;
  const current = migrations.slice(Math.max(0, version - 1)).reduce((older, migrate) => migrate(older), stored);
  return {
    version: 1,
    language: oneOf(LANGUAGES, current['language']) ?? DEFAULTS.language,
    topics: fields(TOPICS, current['topics'], (value) => (typeof value === 'boolean' ? value : null), DEFAULTS.topics),
    colours: fields(TOPICS, current['colours'], colour, DEFAULTS.colours),
    underlines: fields(STANCES, current['underlines'], (value) => oneOf(UNDERLINES, value), DEFAULTS.underlines),
    sitesOff: strings(current['sitesOff']),
    pagesOff: strings(current['pagesOff']),
    muted: Array.isArray(current['muted']) ? current['muted'].filter(isMuted) : DEFAULTS.muted,
    phrases: strings(current['phrases']),
  };
}

export function isOff(settings: Settings, site: string | null, page: string | null): boolean {
  return (site !== null && settings.sitesOff.includes(site)) || (page !== null && settings.pagesOff.includes(page));
}

export function withSite(settings: Settings, site: string, on: boolean): Settings {
  return { ...settings, sitesOff: switched(settings.sitesOff, site, on) };
}

export function withPage(settings: Settings, page: string, on: boolean): Settings {
  return { ...settings, pagesOff: switched(settings.pagesOff, page, on).slice(-PAGES_REMEMBERED) };
}

export function withTopic(settings: Settings, topic: Topic, on: boolean): Settings {
  return { ...settings, topics: { ...settings.topics, [topic]: on } };
}

export function withMuted(settings: Settings, muted: Muted): Settings {
  return { ...settings, muted: [...withoutMuted(settings, muted).muted, muted] };
}

export function withoutMuted(settings: Settings, { entry, site }: Pick<Muted, 'entry' | 'site'>): Settings {
  return { ...settings, muted: settings.muted.filter((other) => other.entry !== entry || other.site !== site) };
}

/** The entries that are muted on a site. */
export function mutedEntries(settings: Settings, site: string | null): string[] {
  return settings.muted.filter((muted) => muted.site === null || muted.site === site).map(({ entry }) => entry);
}

function switched(off: readonly string[], name: string, on: boolean): string[] {
  const others = off.filter((other) => other !== name);
  return on ? others : [...others, name];
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

function colour(value: unknown): string | null {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isMuted(value: unknown): value is Muted {
  if (typeof value !== 'object' || value === null) return false;
  const { entry, site, quote } = value as Record<string, unknown>;
  return typeof entry === 'string' && (site === null || typeof site === 'string') && typeof quote === 'string';
}

function fields<K extends string, V>(
  keys: readonly K[],
  value: unknown,
  read: (value: unknown) => V | null,
  defaults: Readonly<Record<K, V>>,
): Record<K, V> {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return Object.fromEntries(keys.map((key) => [key, read(stored[key]) ?? defaults[key]])) as Record<K, V>;
}
