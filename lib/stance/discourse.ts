/**
 * What one paragraph hands to the next: who spoke last, and everybody named so far with name and office, so that «الوزير»,
 * «وأضاف» and a last name alone are tied to the full name. Immutable.
 */
import { normalise } from '../arabic/characters.ts';
import type { Speaker } from './statement.ts';

export interface Discourse {
  readonly last: Speaker | null;
  /** Whose document is being told of: «البيان». */
  readonly issuer: Speaker | null;
  /** Most recent first. */
  readonly known: readonly Known[];
  /** Through how many more paragraphs an open quotation may run; 0: none is open. */
  readonly quoting: number;
  /** Whose words the rest of the document is («وفيما يلي نص البيان:»), until a narrator speaks again. */
  readonly recited: Speaker | null;
}

/** A speaker with the words that later mentions are held against, taken apart once: every mention asks for those of all. */
interface Known {
  readonly speaker: Speaker;
  readonly name: readonly string[];
  /** Of the office; of the name where no office was given. */
  readonly office: readonly string[];
}

export const OPENING: Discourse = { last: null, issuer: null, known: [], quoting: 0, recited: null };

const MOST_KNOWN = 16;

export const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean =>
  a === b || (a !== null && b !== null && a.name === b.name && a.office === b.office);

/** Two words for one thing in an office. */
const SYNONYMS = new Map([
  ['وزراء', 'حكومة'],
  ['عاهل', 'ملك'],
  ['موفد', 'مبعوث'],
  ['ناطق', 'متحدث'],
  ['مسءولين', 'مسءولون'],
  ['اميركي', 'امريكي'],
  ['اميركية', 'امريكي'],
]);

const bare = (word: string): string => {
  const stem = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
  // «سفير المملكة العربية السعودية» is «السفير السعودي».
  return (SYNONYMS.get(stem) ?? stem).replace(/(?<=...)ية$/, 'ي');
};
/** Words of a name or office without articles, «عبد الله» as one. */
function parts(text: string): string[] {
  const out: string[] = [];
  let joins = false;
  for (const word of text.split(/\s+/)) {
    const plain = normalise(word);
    if (joins) out.push(`عبد${plain}`);
    else if (plain !== 'عبد' && plain.length > 1) out.push(bare(plain));
    joins = !joins && plain === 'عبد';
  }
  return out;
}

/** Words of an office without forms of address: «سعادة السفير». */
const officeOf = (text: string): string[] => {
  const words = parts(text);
  const at = words.findIndex((word) => !ADDRESS.has(word));
  return at > 0 ? words.slice(at) : words;
};
export const ADDRESS: ReadonlySet<string> = new Set(['سعادة', 'معالي', 'فخامة', 'دولة', 'صاحب', 'اصحاب']);

/** A mention as the text has it: either part may be missing, not both. */
export interface Mention {
  readonly name: string | null;
  readonly office: string | null;
}

/** Whom a mention means, given what was read before; `null` (a pronoun, «وأضاف») means whoever spoke last. */
export function resolve(mention: Mention | null, { last, issuer, known }: Discourse): Speaker | null {
  if (!mention) return last;
  if (mention.name !== null) {
    const words = parts(mention.name);
    const earlier = known.find(
      ({ name: theirs }) => words.every((word) => theirs.includes(word)) || theirs.every((word) => words.includes(word)),
    );
    const name = earlier && earlier.name.length > words.length ? earlier.speaker.name : mention.name;
    return { name, office: longer(mention.office, earlier?.speaker.office ?? null) };
  }
  const office = mention.office as string;
  // «السفير السعودي لدى ألبانيا»: where he serves may be called by its capital.
  const wanted = officeOf(/^(ال)?سفير/.test(office) ? office.replace(/\s+(لدى|في)\s.*$/, '') : office);
  const alone = wanted.length === 1 ? (wanted[0] as string) : '';
  if (DOCUMENTS.has(alone) && issuer) return issuer;
  if (ADDRESSES.has(alone) && last) return last;
  if (PAIRS.has(alone)) {
    const pair = known.find(({ speaker }) => /\S\s+و\S{3,}/.test(speaker.name));
    if (pair) return pair.speaker;
  }
  const holder = known.find((other) => meant(wanted, other.office));
  // The fuller of two descriptions is kept: «مصادر محلية» for a later «المصادر».
  if (holder && (holder.speaker.office !== null || holder.name.length >= wanted.length)) return holder.speaker;
  return last && LATER_MENTIONS.has(alone) && !isAnother(last, alone) ? last : { name: office, office: null };
}

/** «التقرير» is not the statement that spoke last. */
function isAnother({ name }: Speaker, alone: string): boolean {
  const head = parts(name)[0] ?? '';
  return head !== alone && LATER_MENTIONS.has(head);
}

/** The later mention says no more than the earlier description, or most of it with the same head. */
function meant(wanted: readonly string[], theirs: readonly string[]): boolean {
  if (wanted[0] !== theirs[0]) return false;
  // «المتحدث باسم الرئاسة» is not the one «باسم وزارة الدفاع».
  if (wanted[1] === 'باسم' && wanted[2] !== undefined && !theirs.includes(wanted[2])) return false;
  const shared = wanted.filter((word) => theirs.includes(word)).length;
  return shared === wanted.length || (shared >= 3 && shared * 3 >= wanted.length * 2);
}

/** «البيان», «المصدر»: alone and definite they mean the source that was named before. */
const LATER_MENTIONS = new Set([
  'بيان',
  'تقرير',
  'مصدر',
  'مصادر',
  'مسءول',
  'متحدث',
  'وكالة',
  'صحيفة',
  'وزير',
  'رءيس',
  'سفير',
  'مبعوث',
  'امين',
  'لواء',
  'قاءد',
  'ناءب',
]);
/** What somebody issues: «البيان». Normalised. */
export const DOCUMENTS: ReadonlySet<string> = new Set(['بيان', 'تقرير', 'بلاغ', 'رسالة', 'مذكرة', 'نص']);
const ADDRESSES = new Set(['سموه', 'معاليه', 'فخامته', 'جلالته', 'سيادته', 'دولته']);
const PAIRS = new Set(['جانبان', 'طرفان', 'بلدان', 'دولتان']);

const longer = (a: string | null, b: string | null): string | null => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b);

export function remember(discourse: Discourse, speaker: Speaker): Discourse {
  const { known } = discourse;
  if (known[0] && sameSpeaker(known[0].speaker, speaker)) return discourse;
  const own = known.find((other) => sameSpeaker(other.speaker, speaker)) ?? take(speaker);
  return { ...discourse, known: [own, ...known.filter((other) => other.speaker.name !== speaker.name)].slice(0, MOST_KNOWN) };
}

/** Whoever is merely named is known after all who spoke. */
export function mention(discourse: Discourse, speaker: Speaker): Discourse {
  const { known } = discourse;
  if (known.length >= MOST_KNOWN || known.some((other) => other.speaker.name === speaker.name)) return discourse;
  return { ...discourse, known: [...known, take(speaker)] };
}

/** A discourse as JSON carries it: its speakers without their words, which are taken apart anew where it is read on. */
export type DiscourseRecord = Omit<Discourse, 'known'> & { readonly known: readonly Speaker[] };

export const recordOf = ({ known, ...rest }: Discourse): DiscourseRecord => ({
  ...rest,
  known: known.map(({ speaker }) => speaker),
});

/** @throws TypeError for what is no record: it comes from another process. */
export const readRecord = (record: DiscourseRecord | null): Discourse =>
  record === null ? OPENING : { ...record, known: record.known.map(take) };

function take(speaker: Speaker): Known {
  const name = parts(speaker.name);
  return { speaker, name, office: speaker.office === null ? name : officeOf(speaker.office) };
}

export const spoken = (discourse: Discourse, speaker: Speaker): Discourse => ({ ...remember(discourse, speaker), last: speaker });
