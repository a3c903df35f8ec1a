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
import type { Slot } from './form-table.ts';
import { FormTable } from './form-table.ts';
import { BUCKETS } from './opinion-table.ts';
import { HashFilter, PrefixHash, spread } from './prefix-hash.ts';
import type { WordSpec } from './schema.ts';
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

const ROLES_OF_VERBS = ROLE['wants-preposition'] | ROLE.says | ROLE['also-act'];

/** Nouns of the third form and of the plural in ـات. */
const ACT = /ات$|م.ا..ة$/;

export class Vocabulary {
  /** In the order in which they came. */
  readonly lexemes: Lexeme[] = [];
  /** Spellings that are matched letter by letter: names, particles, participles, `=literal` terms. */
  readonly literals = new Map<string, number>();
  readonly classes = new Map<string, number>();
  /** Classes that a lexeme or literal belongs to, by its symbol. */
  readonly classesOf = new Map<number, number[]>();
  /** By symbol. */
  readonly tagsOf: number[] = [];
  /** Tags of everyday words, by normalised spelling. */
  readonly common = new Map<string, number>();
  /** Bits of ROLE by normalised spelling or lemma. */
  readonly roles = new Map<string, number>();
  /** Of `common` and `literals`, the latter with and without their article. */
  private readonly spellings = new HashFilter(1 << 20);
  readonly forms = new FormTable();
  private readonly parts = new PrefixHash();
  private readonly lexemesByLemma = new Map<string, Lexeme[]>();

  /** What is known of a word, given its normalised spelling; the automata have not been asked yet whether one begins with it. */
  read(text: string): Word {
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
        this.forms.find(word, start, end, this.parts, (lexeme, form) => {
          if (fits(lexeme, form, proclitics, enclitic))
            readings.push({ lexeme, form, proclitics, rare: isRare(lexeme, form, enclitic) });
        });
        if (!this.spellings.mayHave(this.parts.of(start, end))) return;
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
      conjoined: joined ? !plain : offers.length === 0 && text.length > 4 && text[0] === 'و',
      definite: definite || text.startsWith('ال') || text.startsWith('لل') || text.startsWith('وال') || text.startsWith('بال'),
      prefixed: prefixed && !unprefixed,
      bucket: tags & GRAMMAR ? -1 : spread(hashOf(stemOf(text, lexemes))) & (BUCKETS - 1),
      lexemes: trimmed(lexemes),
    };
  }

  /** A word that no pattern needs: known only so that it is not taken for a name. */
  addCommon(word: string, tag: number): void {
    this.common.set(word, tag);
    this.spellings.add(hashOf(word));
  }

  /** A verb's role holds for all forms of the lemma. */
  addRole(word: string, roles: number): void {
    this.roles.set(word, (this.roles.get(word) ?? 0) | roles);
  }

  private rolesOf(text: string, lexemes: readonly Lexeme[]): number {
    let roles = (this.roles.get(text) ?? 0) & ~ROLES_OF_VERBS;
    for (const { lemma, pos } of lexemes) if (pos === 'V') roles |= (this.roles.get(normalise(lemma)) ?? 0) & ROLES_OF_VERBS;
    return roles;
  }

  /** Not merely the spelling that some cue is after. */
  private isWord(symbol: number): boolean {
    return this.tagsOf[symbol] !== 0 || this.classesOf.has(symbol);
  }

  private newSymbol(tags: number): number {
    return this.tagsOf.push(tags) - 1;
  }

  classNamed(name: string): number {
    let symbol = this.classes.get(name);
    if (symbol === undefined) this.classes.set(name, (symbol = this.newSymbol(0)));
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
    return this.addNormalised(normalise(word), classes, tags);
  }

  addNormalised(text: string, classes: readonly string[], tags: number): number {
    let symbol = this.literals.get(text);
    if (symbol === undefined) {
      this.literals.set(text, (symbol = this.newSymbol(0)));
      this.spellings.add(hashOf(text));
      if (text.startsWith('ال')) this.spellings.add(hashOf(text.slice(2)));
    }
    if (tags !== 0 || classes.length > 0) this.assign(symbol, classes, tags);
    return symbol;
  }

  /** The lexeme of a line of the word list (or the one that is there already), with all its forms; the symbol of a particle. */
  addWord({ lemma, pos, forms }: WordSpec): Lexeme {
    if (pos === 'P') {
      const symbol = this.addLiteral(lemma, [], TAG.function);
      return { symbol, lemma, pos };
    }
    const key = normalise(lemma);
    const known = this.lexemesByLemma.get(key);
    const same = known?.find((lexeme) => lexeme.pos === pos);
    if (same) return same;
    const lexeme = this.newLexeme(lemma, key, pos);
    const inflected =
      pos === 'V'
        ? inflectVerb({ perfect: lemma, imperfect: forms[0] ?? deriveVerb(lemma) })
        : inflectNoun({
            lemma,
            plurals: forms.filter((form) => form !== '-'),
            kind: pos === 'A' ? 'adjective' : forms.length > 0 ? 'noun' : 'masdar',
          });
    this.forms.add(
      lexeme,
      inflected.map(({ text }) => text),
      inflected.map(({ free, bound, features }, stem) => ({ stem, prefix: '', suffix: '', free, bound, features })),
    );
    return lexeme;
  }

  /** A lexeme that is new and whose forms are known: stems, and what is put around them. `bare`: its lemma, normalised. */
  addLexeme(lemma: string, bare: string, pos: Lexeme['pos'], stems: readonly string[], slots: readonly Slot[]): Lexeme {
    const lexeme = this.newLexeme(lemma, bare, pos);
    this.forms.add(lexeme, stems, slots);
    return lexeme;
  }

  private newLexeme(lemma: string, key: string, pos: Lexeme['pos']): Lexeme {
    const lexeme: Lexeme = { symbol: this.newSymbol(pos === 'V' ? TAG.verb : TAG.noun), lemma, pos };
    const known = this.lexemesByLemma.get(key);
    if (known) known.push(lexeme);
    else this.lexemesByLemma.set(key, [lexeme]);
    this.lexemes.push(lexeme);
    return lexeme;
  }

  /** The lexemes of a lemma, whatever its spelling's variants. */
  lexemesOf(lemma: string): readonly Lexeme[] {
    return this.lexemesByLemma.get(normalise(lemma)) ?? [];
  }

  literalOf(word: string): number | undefined {
    return this.literals.get(normalise(word));
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
