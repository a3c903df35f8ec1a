/**
 * Every word that the lexicon knows, by its forms, and what each is to the patterns and to the grammar of a sentence: symbols,
 * classes, tags. Symbols stand for lexemes, for spellings that are matched letter by letter, and for classes of them.
 */
import { normalise } from '../arabic/characters.ts';
import { eachSplit, PROCLITIC } from '../arabic/clitics.ts';
import { deriveVerb } from '../arabic/inflect/derive.ts';
import { FEATURE } from '../arabic/inflect/form.ts';
import { inflectNoun } from '../arabic/inflect/noun.ts';
import { inflectVerb } from '../arabic/inflect/verb.ts';
import { lightStem } from '../arabic/light-stem.ts';
import { hashOf } from '../arabic/spelling-hash.ts';
import type { Offer } from './automaton.ts';
import { maskOf, offerOf, symbolOf } from './automaton.ts';
import type { Slot, Stored } from './form-table.ts';
import { FormTable } from './form-table.ts';
import { Numbers } from './numbers.ts';
import { BUCKETS } from './opinion-table.ts';
import type { Term } from './pattern.ts';
import { PrefixHash, spread } from './prefix-hash.ts';
import type { WordSpec } from './schema.ts';
import { NONE, Spellings } from './spellings.ts';
import type { Lexeme, Word } from './word.ts';
import { ROLE, TAG } from './word.ts';

interface Reading {
  readonly lexeme: Lexeme;
  readonly form: Slot;
  readonly proclitics: number;
  readonly rare: boolean;
}

/** Words that every text has, whatever it is about. */
const GRAMMAR =
  TAG.preposition | TAG.adjunct | TAG.contrast | TAG.complementiser | TAG.relative | TAG.adverb | TAG.pronoun | TAG.function;

const NOTHING: readonly never[] = [];
/** A list without the room to grow that pushing leaves: thousands of words are kept. */
const trimmed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list.slice());

const PREPOSITIONS = PROCLITIC.by | PROCLITIC.for | PROCLITIC.like;

const ROLES_OF_VERBS = ROLE['wants-preposition'] | ROLE.says | ROLE['also-act'] | ROLE.proposes;

/** Nouns of the third form and of the plural in ـات. */
const ACT = /ات$|م.ا..ة$/;

export class Vocabulary {
  readonly spellings = new Spellings();
  /** Numbers of the classes' symbols, by name. */
  readonly classes = new Map<string, number>();
  /** Classes that a lexeme or literal belongs to, by its symbol. */
  readonly classesOf = new Map<number, number[]>();
  /** By symbol. */
  readonly tagsOf: number[] = [];
  /** By symbol, the spelling that patterns call it by: of a lexeme its lemma, of a class its name behind an @. */
  private readonly keysOf: number[] = [];
  /** By spelling, all plus one: the symbol of a literal, the newest lexeme with that lemma. */
  private readonly literals = new Numbers(1 << 15);
  private readonly lemmas = new Numbers(1 << 15);
  /** By spelling, tags of everyday words. */
  private readonly common = new Numbers(1 << 15);
  /** By spelling, of a word or a lemma: bits of ROLE. */
  private readonly roles = new Numbers();
  /** By lexeme: the one before with the same lemma, plus one; its symbol. */
  private readonly namesakes = new Numbers(1 << 13);
  private readonly symbols = new Numbers(1 << 13);
  /** Lexemes by number; those of a pack are made when they are first asked for. */
  private readonly made: Stored[] = [];
  private size = 0;
  private readonly make: (lexeme: number) => Stored;
  readonly forms = new FormTable(this.spellings);
  private readonly parts = new PrefixHash();

  /** `make`: the lexemes that are added by `reserve`. */
  constructor(
    make: (lexeme: number) => Stored = () => {
      throw new RangeError('no such lexeme');
    },
  ) {
    this.make = make;
  }

  /** What is known of a word, given its normalised spelling; the automata have not been asked yet whether one begins with it. */
  read(text: string): Word {
    const offers: Offer[] = [];
    const lexemes: Lexeme[] = [];
    let tags = 0;
    let definite = false;
    let prefixed = false;
    let unprefixed = false;
    let firstPerson = false;
    let otherPerson = false;
    // Bits: 1 where it is read without a conjunction, 2 with one; 4 and 8 where it is so merely by the spelling of some name or pattern,
    // which counts for nothing beside a word: that a ministry is «للثقافة والإعلام» makes no word of «والإعلام».
    let conjunction = 0;
    const conjoin = (proclitics: number, isWord: boolean): void => {
      conjunction |= (proclitics & PROCLITIC.and ? 2 : 1) << (isWord ? 0 : 2);
    };
    const offer = (symbol: number, proclitics: number): void => {
      conjoin(proclitics, this.isWord(symbol));
      if (proclitics & PREPOSITIONS) prefixed = true;
      else unprefixed = true;
      const own = offerOf(symbol, proclitics);
      if (offers.includes(own)) return;
      offers.push(own);
      tags |= this.tagsOf[symbol] as number;
      for (const of of this.classesOf.get(symbol) ?? []) offers.push(offerOf(of, proclitics));
    };
    const readings: Reading[] = [];
    const attempt = (word: string): void => {
      if (!this.parts.set(word)) return;
      eachSplit(word, (start, end, proclitics, enclitic) => {
        this.forms.find(word, start, end, this.parts, this.stored, (lexeme, form) => {
          if (fits(lexeme, form, proclitics, enclitic))
            readings.push({ lexeme, form, proclitics, rare: isRare(lexeme, form, enclitic) });
        });
        const spelling = this.spellings.find(word, start, end, this.parts.of(start, end));
        if (spelling !== NONE && (proclitics === 0 || end - start >= 3)) {
          const common = this.common.get(spelling);
          if (common !== 0) {
            tags |= common;
            conjoin(proclitics, true);
            if (proclitics & PREPOSITIONS) prefixed = true;
            else unprefixed = true;
          }
        }
        if (enclitic || proclitics & PROCLITIC.will) return;
        const whole = proclitics & PROCLITIC.the ? this.definite(word, start, end) : spelling;
        const literal = whole === NONE ? NONE : this.literals.get(whole) - 1;
        if (literal !== NONE) offer(literal, proclitics);
      });
      // «وزير» is no passive of زار, «لندن» no «we condemn», «انتهاك» no «it ended you»: what hardly occurs stands only alone.
      const usual =
        readings.some((reading) => !reading.rare) || offers.some((own) => this.isWord(symbolOf(own))) || (tags & TAG.noun) !== 0;
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
    // «المفاوضات» and «المشاركة» are acts, seldom women who do them.
    if (tags & TAG.office && ACT.test(text) && lexemes.some(({ lemma, pos }) => pos === 'N' && ACT.test(lemma)))
      tags = (tags & ~TAG.office) | TAG.actOfOffice;
    return {
      text,
      tags,
      roles: this.rolesOf(text, lexemes),
      offers: trimmed(offers),
      mask: offers.reduce((mask, own) => mask | maskOf(symbolOf(own)), 0),
      starts: NOTHING,
      nameStarts: NOTHING,
      endsPattern: false,
      nextMask: 0,
      nextGap: 0,
      conjoined: conjunction === 0 ? text.length > 4 && text[0] === 'و' : (conjunction & 3 || conjunction >> 2) === 2,
      definite: definite || text.startsWith('ال') || text.startsWith('لل') || text.startsWith('وال') || text.startsWith('بال'),
      prefixed: prefixed && !unprefixed,
      bucket: tags & GRAMMAR ? -1 : spread(hashOf(stemOf(text, lexemes))) & (BUCKETS - 1),
      lexemes: trimmed(lexemes),
    };
  }

  /** A literal is written with its article, which ل swallows: للأمم is ل + الأمم. */
  private definite(word: string, start: number, end: number): number {
    return word.startsWith('ال', start - 2)
      ? this.spellings.find(word, start - 2, end, this.parts.of(start - 2, end))
      : this.spellings.findText(`ال${word.slice(start, end)}`);
  }

  /** A word that no pattern needs: known only so that it is not taken for a name. `spelling`: its number. */
  addCommon(spelling: number, tag: number): void {
    this.common.set(spelling, tag);
  }

  /** A verb's role holds for all forms of the lemma. `spelling`: its number. */
  addRole(spelling: number, roles: number): void {
    this.roles.set(spelling, this.roles.get(spelling) | roles);
  }

  private rolesOf(text: string, lexemes: readonly Lexeme[]): number {
    const spelling = this.spellings.findText(text);
    let roles = spelling === NONE ? 0 : this.roles.get(spelling) & ~ROLES_OF_VERBS;
    for (const { symbol, pos } of lexemes) if (pos === 'V') roles |= this.roles.get(this.keyOf(symbol)) & ROLES_OF_VERBS;
    return roles;
  }

  /** Spellings of everyday words, with their tags. */
  everyday(): [spelling: number, tag: number][] {
    return this.marked(this.common);
  }

  /** Spellings of words and lemmas with roles, and these. */
  acting(): [spelling: number, roles: number][] {
    return this.marked(this.roles);
  }

  private marked(column: Numbers): [spelling: number, value: number][] {
    return Array.from({ length: this.spellings.size }, (_, id): [number, number] => [id, column.get(id)]).filter(
      ([, value]) => value !== 0,
    );
  }

  /** Spellings that are matched letter by letter (names, particles, participles, `=literal` terms), with their symbols. */
  literally(): [spelling: number, symbol: number][] {
    return this.marked(this.literals).map(([spelling, next]) => [spelling, next - 1]);
  }

  /** Not merely the spelling that some cue is after. */
  private isWord(symbol: number): boolean {
    return this.tagsOf[symbol] !== 0 || this.classesOf.has(symbol);
  }

  private newSymbol(tags: number, key: number): number {
    this.keysOf.push(key);
    return this.tagsOf.push(tags) - 1;
  }

  /** The spelling that patterns call a symbol by (see `termKey`). */
  keyOf(symbol: number): number {
    return this.keysOf[symbol] as number;
  }

  classNamed(name: string): number {
    let symbol = this.classes.get(name);
    if (symbol === undefined) this.classes.set(name, (symbol = this.newSymbol(0, this.spellings.addText(`@${name}`))));
    return symbol;
  }

  /** Adds to what a symbol is tagged as and to the classes that it belongs to. */
  assign(symbol: number, classes: readonly string[], tags: number): void {
    this.tagsOf[symbol] = (this.tagsOf[symbol] as number) | tags;
    for (const name of classes) {
      const known = this.classesOf.get(symbol);
      const of = this.classNamed(name);
      if (!known) this.classesOf.set(symbol, [of]);
      else if (!known.includes(of)) known.push(of);
    }
  }

  /** The symbol of a spelling that is matched letter by letter. */
  addLiteral(word: string, classes: readonly string[], tags: number): number {
    const symbol = this.literal(this.spellings.addText(normalise(word)));
    this.assign(symbol, classes, tags);
    return symbol;
  }

  /** The same, given the number of the spelling. */
  literal(spelling: number): number {
    const known = this.literals.get(spelling);
    if (known !== 0) return known - 1;
    const symbol = this.newSymbol(0, spelling);
    this.literals.set(spelling, symbol + 1);
    return symbol;
  }

  /** The lexeme of a line of the word list (or the one that is there already), with all its forms; the symbol of a particle. */
  addWord({ lemma, pos, forms }: WordSpec): Lexeme {
    if (pos === 'P') {
      const symbol = this.addLiteral(lemma, [], TAG.function);
      return { symbol, lemma, pos };
    }
    const key = this.spellings.addText(normalise(lemma));
    const same = this.lexemeOf(key, pos);
    if (same) return same;
    const inflected =
      pos === 'V'
        ? inflectVerb({ perfect: lemma, imperfect: forms[0] ?? deriveVerb(lemma) })
        : inflectNoun({
            lemma,
            plurals: forms.filter((form) => form !== '-'),
            kind: pos === 'A' ? 'adjective' : forms.length > 0 ? 'noun' : 'masdar',
          });
    const number = this.size;
    const symbol = this.reserve(pos, key);
    const lexeme: Lexeme = { symbol, lemma, pos };
    this.made[number] = {
      lexeme,
      slots: inflected.map(({ free, bound, features }, stem) => ({ stem, prefix: '', suffix: '', free, bound, features })),
    };
    inflected.forEach(({ text }, stem) => {
      this.addStem(stem, this.spellings.addText(text));
    });
    return lexeme;
  }

  /** Room for the next lexeme, whose stems are to follow by `addStem`; its symbol. `lemma`: the number of its spelling. */
  reserve(pos: Lexeme['pos'], lemma: number): number {
    const number = this.size++;
    this.namesakes.set(number, this.lemmas.get(lemma));
    this.lemmas.set(lemma, number + 1);
    const symbol = this.newSymbol(pos === 'V' ? TAG.verb : TAG.noun, lemma);
    this.symbols.set(number, symbol);
    return symbol;
  }

  /** A stem of the newest lexeme, by its place among them and its spelling. */
  addStem(stem: number, spelling: number): void {
    this.forms.add(this.size - 1, stem, spelling);
  }

  /** A lexeme with its forms; they are numbered as they came. */
  readonly stored = (number: number): Stored => {
    this.made[number] ??= this.make(number);
    return this.made[number];
  };

  /** How many lexemes there are. */
  get lexemeCount(): number {
    return this.size;
  }

  /**
   * The symbols that a term of a pattern may stand for, given the spelling that it goes by: lexemes of that lemma in the order in which
   * they came, else the literal. `pos`: the only part of speech.
   */
  symbolsOf(kind: Term['kind'], spelling: number, pos: string | null): number[] {
    if (kind === 'class') return [this.classNamed(this.spellings.textOf(spelling).slice(1))];
    const found: number[] = [];
    if (kind === 'lemma') {
      for (let next = this.lemmas.get(spelling); next !== 0; next = this.namesakes.get(next - 1))
        if (pos === null || this.stored(next - 1).lexeme.pos === pos) found.unshift(this.symbols.get(next - 1));
    }
    const literal = this.literals.get(spelling);
    if (found.length === 0 && literal !== 0 && (kind === 'literal' || pos === null)) found.push(literal - 1);
    return found;
  }

  /** The spelling that a term goes by. */
  termKey({ kind, text }: Term): number {
    return this.spellings.addText(kind === 'class' ? `@${text}` : normalise(text));
  }

  private lexemeOf(lemma: number, pos: Lexeme['pos']): Lexeme | null {
    for (let next = this.lemmas.get(lemma); next !== 0; next = this.namesakes.get(next - 1)) {
      const { lexeme } = this.stored(next - 1);
      if (lexeme.pos === pos) return lexeme;
    }
    return null;
  }

  literalOf(word: string): number | undefined {
    const spelling = this.spellings.findText(normalise(word));
    const symbol = spelling === NONE ? 0 : this.literals.get(spelling);
    return symbol === 0 ? undefined : symbol - 1;
  }
}

/** The lemma where there is no doubt about it. */
const stemOf = (text: string, [lexeme, other]: readonly Lexeme[]): string =>
  lexeme && !other ? normalise(lexeme.lemma) : lightStem(text);

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
