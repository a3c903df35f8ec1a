/**
 * The compiled lexicon: word forms on one side, the automaton of all patterns on the other, both over the same symbols.
 * Compiling takes the tables as they stand in `assets/lexicon` (examples may have been left out) and never looks at a text.
 */
import { isSpelt, normalise } from '../arabic/characters.ts';
import { eachSplit, PROCLITIC } from '../arabic/clitics.ts';
import { FEATURE } from '../arabic/inflect/form.ts';
import { inflectNoun } from '../arabic/inflect/noun.ts';
import { deriveVerb } from '../arabic/inflect/derive.ts';
import { inflectVerb } from '../arabic/inflect/verb.ts';
import { hashOf } from '../arabic/spelling-hash.ts';
import { Automaton, maskOf } from './automaton.ts';
import type { Offer, Place } from './automaton.ts';
import { FormTable } from './form-table.ts';
import type { Slot } from './form-table.ts';
import { compileOpinion } from './opinion-table.ts';
import type { OpinionModel, OpinionWeight } from './opinion-table.ts';
import { parsePattern } from './pattern.ts';
import type { Element, Term } from './pattern.ts';
import { HashFilter, PrefixHash } from './prefix-hash.ts';
import type { CommonWord, Cue, Entry, Lookalike, NameSpec, ParticleSpec, SpeechKind, SpeechSpec, TitleKind, TitleSpec, WordSpec } from './schema.ts';
import { TAG } from './word.ts';
import type { Lexeme, Word } from './word.ts';

export interface Tables {
  readonly words: readonly WordSpec[];
  readonly common: readonly CommonWord[];
  readonly givenNames: readonly string[];
  readonly particles: readonly ParticleSpec[];
  readonly names: readonly NameSpec[];
  readonly titles: readonly TitleSpec[];
  readonly speech: readonly SpeechSpec[];
  readonly entries: readonly Entry[];
  readonly cues: readonly Cue[];
  readonly lookalikes: readonly Lookalike[];
  readonly opinion: readonly OpinionWeight[];
}

export interface Name {
  readonly class: NameSpec['class'];
  /** As the lexicon writes it. */
  readonly name: string;
  readonly ambiguous: boolean;
}

/** What a match of the automaton stands for. */
export type Meaning =
  | { readonly kind: 'phrase'; readonly entry: Entry }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'lookalike'; readonly lookalike: Lookalike }
  | { readonly kind: 'title'; readonly title: TitleKind }
  | { readonly kind: 'speech'; readonly speech: SpeechKind };

interface Reading {
  readonly lexeme: Lexeme;
  readonly form: Slot;
  readonly proclitics: number;
  readonly rare: boolean;
}

/** Words seen so far are kept, since news repeats itself; past this many the store starts anew, so memory stays flat. */
const MOST_WORDS = 40_000;

/** Keys of 30 bits are kept in place by the engines of JavaScript, larger ones as objects. */
const LARGEST_KEY = 0x3fffffff;

export class Lexicon {
  /** Names of actors, matched first: their classes are symbols of the other patterns. */
  readonly names = new Automaton<Name>();
  readonly patterns = new Automaton<Meaning>();
  readonly entries: readonly Entry[];
  readonly cues: readonly Cue[];
  readonly lookalikes: readonly Lookalike[];
  /** Null where the lexicon brings none: then every phrase counts. */
  readonly opinion: OpinionModel | null;

  /** Of all spellings: forms, `common` and `literals`, the latter with and without their article. */
  private readonly spellings = new HashFilter(1 << 20);
  private readonly forms = new FormTable(this.spellings);
  private readonly parts = new PrefixHash();
  /** Spellings that are matched letter by letter: names, particles, participles, `=literal` terms. */
  private readonly literals = new Map<string, number>();
  private readonly lexemesByLemma = new Map<string, Lexeme[]>();
  private readonly classes = new Map<string, number>();
  /** Classes that a lexeme or literal belongs to, by its symbol. */
  private readonly classesOf = new Map<number, number[]>();
  private readonly tagsOf: number[] = [];
  /** Tags of everyday words, by normalised spelling. */
  private readonly common = new Map<string, number>();
  /** By the hash of their spelling, without its sign: of words that share one only the first is kept. */
  private readonly words = new Map<number, Word>();
  private nextSymbol = 0;

  constructor(tables: Tables) {
    for (const { kind, word } of tables.common) {
      this.common.set(word, TAG[kind]);
      this.spellings.add(hashOf(word));
    }
    for (const name of tables.givenNames) this.addLiteral(name, [], TAG.givenName);
    for (const { kind, word } of tables.particles) this.addLiteral(word, [], TAG[kind]);
    for (const word of tables.words) this.addWord(word);
    for (const speech of tables.speech) this.addSpeech(speech);
    for (const title of tables.titles) this.addTitle(title);
    for (const name of tables.names) this.addName(name);
    this.entries = tables.entries;
    this.cues = tables.cues;
    this.lookalikes = tables.lookalikes;
    this.opinion = compileOpinion(tables.opinion);
    for (const entry of tables.entries) this.addPattern(entry.pattern, { kind: 'phrase', entry });
    for (const cue of tables.cues) this.addPattern(cue.pattern, { kind: 'cue', cue });
    for (const lookalike of tables.lookalikes) this.addPattern(lookalike.pattern, { kind: 'lookalike', lookalike });
  }

  /** Everything that the lexicon knows of a word as it stands in a text. */
  word(surface: string): Word {
    const text = normalise(surface);
    const key = hashOf(text) & LARGEST_KEY;
    const known = this.words.get(key);
    return known?.text === text ? known : this.learn(text, key);
  }

  /** The same for the word at these offsets, whose letters hash to `hash` (see `scan`). */
  wordAt(text: string, start: number, end: number, hash: number): Word {
    const key = hash & LARGEST_KEY;
    const known = this.words.get(key);
    return known && isSpelt(known.text, text, start, end) ? known : this.learn(normalise(text.slice(start, end)), key);
  }

  /** The symbol that every member of a class (`@state`) offers beside its own; undefined where no name has that class. */
  classSymbol(name: string): number | undefined {
    return this.classes.get(name);
  }

  private learn(text: string, key: number): Word {
    const word = this.analyseWord(text);
    if (this.words.size >= MOST_WORDS) this.words.clear();
    if (!this.words.has(key)) this.words.set(key, word);
    return word;
  }

  private analyseWord(text: string): Word {
    const offers: Offer[] = [];
    const lexemes: Lexeme[] = [];
    let tags = 0;
    let definite = false;
    let plain = false;
    let joined = false;
    let prefixed = false;
    let unprefixed = false;
    let firstPerson = false;
    let otherPerson = false;
    const offer = (symbol: number, proclitics: number): void => {
      if (proclitics & PROCLITIC.and) joined = true;
      else plain = true;
      if (proclitics & PREPOSITIONS) prefixed = true;
      else unprefixed = true;
      if (offers.some((o) => o.symbol === symbol && o.proclitics === proclitics)) return;
      offers.push({ symbol, proclitics });
      tags |= this.tagsOf[symbol] as number;
      for (const of of this.classesOf.get(symbol) ?? []) offers.push({ symbol: of, proclitics });
    };
    const readings: Reading[] = [];
    const attempt = (word: string): void => {
      if (!this.parts.set(word)) return;
      eachSplit(word, (start, end, proclitics, enclitic) => {
        const hash = this.parts.of(start, end);
        if (!this.spellings.mayHave(hash)) return;
        this.forms.find(word, start, end, hash, (lexeme, form) => {
          if (fits(lexeme, form, proclitics, enclitic)) readings.push({ lexeme, form, proclitics, rare: isRare(lexeme, form, enclitic) });
        });
        const stem = word.slice(start, end);
        const common = this.common.get(stem);
        if (common !== undefined && (proclitics === 0 || stem.length >= 3)) {
          tags |= common;
          if (proclitics & PREPOSITIONS) prefixed = true;
          else unprefixed = true;
        }
        if (enclitic || proclitics & PROCLITIC.will) return;
        // A literal is written with its article, which ل swallows: للأمم is ل + الأمم.
        const literal = this.literals.get(proclitics & PROCLITIC.the ? `ال${stem}` : stem);
        if (literal !== undefined) offer(literal, proclitics);
      });
      // «وزير» is no passive of زار, «لندن» no «we condemn», «انتهاك» no «it ended you»: what hardly occurs stands only alone.
      const usual = readings.some((reading) => !reading.rare) || offers.length > 0 || (tags & TAG.noun) !== 0;
      for (const { lexeme, form, proclitics, rare } of readings.splice(0)) {
        if (!lexemes.includes(lexeme)) lexemes.push(lexeme);
        if (rare && usual) continue;
        offer(lexeme.symbol, proclitics);
        if (lexeme.pos === 'V' && isFirstPerson(form)) firstPerson = true;
        else otherPerson = true;
        if (proclitics & PROCLITIC.the) definite = true;
      }
    };
    attempt(text);
    // Many papers write final ة as ه: tried only where the word as written is unknown.
    if (offers.length === 0 && text.endsWith('ه') && text.length > 3) attempt(`${text.slice(0, -1)}ة`);
    if (firstPerson && !otherPerson) tags |= TAG.firstPerson;
    return {
      text,
      tags,
      offers,
      mask: offers.reduce((mask, o) => mask | maskOf(o.symbol), 0),
      begins: offers.some((o) => this.patterns.startsWith(o.symbol)),
      beginsName: offers.some((o) => this.names.startsWith(o.symbol)),
      conjoined: joined ? !plain : offers.length === 0 && text.length > 4 && text[0] === 'و',
      definite: definite || text.startsWith('ال') || text.startsWith('لل') || text.startsWith('وال') || text.startsWith('بال'),
      prefixed: prefixed && !unprefixed,
      lexemes,
    };
  }

  private newSymbol(tags: number): number {
    this.tagsOf[this.nextSymbol] = tags;
    return this.nextSymbol++;
  }

  private classNamed(name: string): number {
    let symbol = this.classes.get(name);
    if (symbol === undefined) this.classes.set(name, (symbol = this.newSymbol(0)));
    return symbol;
  }

  private assign(symbol: number, classes: readonly string[], tags: number): void {
    this.tagsOf[symbol] = (this.tagsOf[symbol] as number) | tags;
    for (const name of classes) {
      const known = this.classesOf.get(symbol);
      const of = this.classNamed(name);
      if (!known) this.classesOf.set(symbol, [of]);
      else if (!known.includes(of)) known.push(of);
    }
  }

  private addLiteral(word: string, classes: readonly string[], tags: number): number {
    const text = normalise(word);
    let symbol = this.literals.get(text);
    if (symbol === undefined) {
      this.literals.set(text, (symbol = this.newSymbol(0)));
      this.spellings.add(hashOf(text));
      if (text.startsWith('ال')) this.spellings.add(hashOf(text.slice(2)));
    }
    this.assign(symbol, classes, tags);
    return symbol;
  }

  private addWord({ lemma, pos, forms }: WordSpec): Lexeme {
    if (pos === 'P') {
      const symbol = this.addLiteral(lemma, [], TAG.function);
      return { symbol, lemma, pos };
    }
    const key = normalise(lemma);
    const known = this.lexemesByLemma.get(key);
    const same = known?.find((lexeme) => lexeme.pos === pos);
    if (same) return same;
    const lexeme: Lexeme = { symbol: this.newSymbol(pos === 'V' ? TAG.verb : TAG.noun), lemma, pos };
    if (known) known.push(lexeme);
    else this.lexemesByLemma.set(key, [lexeme]);
    const inflected = pos === 'V'
      ? inflectVerb({ perfect: lemma, imperfect: forms[0] ?? deriveVerb(lemma) })
      : inflectNoun({ lemma, plurals: forms.filter((form) => form !== '-'), kind: pos === 'A' ? 'adjective' : forms.length > 0 ? 'noun' : 'masdar' });
    this.forms.add(lexeme, inflected.map(({ text }) => text), inflected.map(({ free, bound, features }, stem) => ({ stem, prefix: '', suffix: '', free, bound, features })));
    return lexeme;
  }

  private addSpeech({ kind, word, forms }: SpeechSpec): void {
    const tag = { verb: TAG.speech, carry: TAG.speech | TAG.carry, participle: TAG.participle, position: TAG.position, source: 0, noun: 0 }[kind];
    if (kind === 'source') this.addPattern(literalPattern(word), { kind: 'speech', speech: kind });
    else if (kind === 'noun') this.addPattern(parsePattern(word), { kind: 'speech', speech: kind });
    else if (kind === 'participle') {
      for (const form of [word, ...forms]) if (!form.includes(' ')) this.addLiteral(form, [], tag);
    } else if (!word.includes(' ')) {
      this.assign(this.addWord({ lemma: word, pos: 'V', forms: forms.slice(0, 1) }).symbol, [], tag);
    }
  }

  private addTitle({ kind, word, forms }: TitleSpec): void {
    for (const form of [word, ...forms]) {
      if (form.includes(' ')) this.addPattern(literalPattern(form), { kind: 'title', title: kind });
      else this.addInflected(form, [kind], TAG[kind]);
    }
  }

  /** A single title or nisba adjective, in all its forms and with the article. */
  private addInflected(word: string, classes: readonly string[], tags: number): void {
    const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
    this.assign(this.addWord({ lemma: bare, pos: 'A', forms: [] }).symbol, classes, tags);
  }

  private addName({ class: of, name, variants, ambiguous }: NameSpec): void {
    for (const spelling of [name, ...variants]) {
      if (of === 'nisba') {
        this.addInflected(spelling, [of], TAG.nisba);
        continue;
      }
      this.names.add(this.places(literalPattern(spelling)), { class: of, name, ambiguous });
    }
  }

  private addPattern(pattern: readonly Element[], meaning: Meaning): void {
    this.patterns.add(this.places(pattern), meaning);
  }

  private places(pattern: readonly Element[]): Place[] {
    return pattern.map(({ alternatives, optional, gap }) => ({
      choices: alternatives.flatMap((term) => this.symbolsOf(term).map((symbol) => ({ symbol, needs: needsOf(term) }))),
      optional,
      gap,
    }));
  }

  private symbolsOf({ kind, text, pos }: Term): number[] {
    if (kind === 'class') return [this.classNamed(text)];
    if (kind === 'literal') return [this.addLiteral(text, [], 0)];
    const known = this.lexemesByLemma.get(normalise(text))?.filter((lexeme) => pos === null || lexeme.pos === pos) ?? [];
    if (known.length > 0) return known.map((lexeme) => lexeme.symbol);
    const literal = this.literals.get(normalise(text));
    if (pos === null && literal !== undefined) return [literal];
    return [this.addWord({ lemma: text, pos: pos === null || pos === 'P' ? 'N' : (pos as 'V' | 'N' | 'A'), forms: [] }).symbol];
  }
}

const PREPOSITIONS = PROCLITIC.by | PROCLITIC.for | PROCLITIC.like;

const BITS: Readonly<Record<string, number>> = {
  و: PROCLITIC.and, ب: PROCLITIC.by, ل: PROCLITIC.for, ك: PROCLITIC.like, ال: PROCLITIC.the, س: PROCLITIC.will,
};

const needsOf = (term: Term): number => term.needs.reduce((bits, clitic) => bits | (BITS[clitic] as number), 0);

const literalPattern = (text: string): Element[] =>
  text.split(' ').map((word) => ({ alternatives: [{ kind: 'literal', text: word, pos: null, needs: [] }], optional: false, gap: 0 }));

const isFirstPerson = ({ features }: Slot): boolean => (features & FEATURE.first) !== 0 && (features & FEATURE.third) === 0;

/** Verb forms that news hardly prints: each shares its letters with some noun or name that it prints every day. */
const isRare = (lexeme: Lexeme, form: Slot, enclitic: string): boolean =>
  lexeme.pos === 'V' && (enclitic !== '' || (form.features & (FEATURE.passive | FEATURE.jussive)) !== 0 || isFirstPerson(form));

/** The compatibility of a stem with what was taken off around it (Buckwalter's tables A-B, B-C and A-C). */
function fits(lexeme: Lexeme, { free, bound, features }: Slot, proclitics: number, enclitic: string): boolean {
  if (enclitic ? !bound : !free) return false;
  if (enclitic === (lexeme.pos === 'V' ? 'ي' : 'ني')) return false;
  const preposition = proclitics & PREPOSITIONS;
  if (lexeme.pos === 'V') {
    if (proclitics & (PROCLITIC.the | PROCLITIC.by | PROCLITIC.like)) return false;
    if (proclitics & (PROCLITIC.will | PROCLITIC.for)) return (features & FEATURE.imperfect) !== 0;
    return true;
  }
  if (proclitics & PROCLITIC.will) return false;
  if (proclitics & PROCLITIC.the && (enclitic || features & (FEATURE.construct | FEATURE.indefinite))) return false;
  return !(preposition && features & FEATURE.notGenitive);
}
