import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/arabic/characters.ts';
import { FEATURE } from '../../lib/arabic/inflect/form.ts';
import { inflectNoun, type NounSpec } from '../../lib/arabic/inflect/noun.ts';
import { expected, spellings } from './inflect-spellings.ts';

/** `has` and `lacks` in dictionary spelling; «ـ» at the end: the form before an enclitic. */
const CASES: readonly { readonly name: string; readonly spec: NounSpec; readonly has: string; readonly lacks?: string }[] = [
  {
    name: 'masdar of a derived verb: plural in ات',
    spec: { lemma: 'اتفاق', kind: 'masdar' },
    has: 'اتفاق اتفاقـ اتفاقا اتفاقان اتفاقين اتفاقي اتفاقات اتفاقاتـ',
    lacks: 'اتفاقون اتفاقة',
  },
  {
    name: 'masdar of an underived verb: no plural in ات',
    spec: { lemma: 'حظر', kind: 'masdar' },
    has: 'حظر حظرـ حظرا',
    lacks: 'حظرات',
  },
  {
    name: 'masdar of a weak derived verb, written with its tanwin',
    spec: { lemma: 'تحدٍّ', kind: 'masdar' },
    has: 'تحد تحدي تحديـ تحديا تحديان تحديين تحديات تحدياتـ',
    lacks: 'تحدـ تحدا تحدات',
  },
  {
    name: 'ة becomes ت before an enclitic and the dual, and gives way to ات',
    spec: { lemma: 'مواجهة' },
    has: 'مواجهة مواجهتـ مواجهتان مواجهتين مواجهتا مواجهتاـ مواجهتيـ مواجهات مواجهاتـ',
    lacks: 'مواجهت مواجهةـ مواجه',
  },
  { name: 'ة with hamza on its seat', spec: { lemma: 'هيئة' }, has: 'هيئة هيئتـ هيئتين هيئات' },
  {
    name: 'hamza on alef before ة merges with ات',
    spec: { lemma: 'مفاجأة' },
    has: 'مفاجأة مفاجأتـ مفاجأتان مفاجآت',
    lacks: 'مفاجاات',
  },
  {
    name: 'اة of more than four letters: يات',
    spec: { lemma: 'مباراة' },
    has: 'مباراة مباراتـ مباراتان مباريات',
    lacks: 'مبارات',
  },
  {
    name: 'اة of four letters: the plural is given',
    spec: { lemma: 'قناة', plurals: ['قنوات'] },
    has: 'قناة قناتـ قنوات قنواتـ',
    lacks: 'قنات قنيات',
  },
  {
    name: 'final hamza after alef: no ا of tanwin, but duals and ات',
    spec: { lemma: 'اعتداء', kind: 'masdar' },
    has: 'اعتداء اعتداءـ اعتداؤـ اعتدائـ اعتداءان اعتداءين اعتداءاـ اعتداءات',
  },
  {
    name: 'broken plural in اء before an enclitic, whatever the seat',
    spec: { lemma: 'عدو', plurals: ['أعداء'] },
    has: 'عدو عدوـ عدوا عدوان عدوين أعداء أعداءـ أعدائـ أعداؤـ',
    lacks: 'أعداءا عدوات',
  },
  {
    name: 'hamza on alef at the end',
    spec: { lemma: 'خطأ', plurals: ['أخطاء'] },
    has: 'خطأ خطأـ خطؤـ خطئـ خطآن خطأين أخطاء أخطائـ',
    lacks: 'خطأا خطاان',
  },
  { name: 'hamza on nothing', spec: { lemma: 'عبء', plurals: ['أعباء'] }, has: 'عبء عبءـ عبئا عبئان عبئين أعباء' },
  { name: 'hamza on waw', spec: { lemma: 'تكافؤ', kind: 'masdar' }, has: 'تكافؤ تكافؤـ تكافؤا' },
  {
    name: 'broken plurals: حروب bears tanwin',
    spec: { lemma: 'حرب', plurals: ['حروب'] },
    has: 'حرب حربـ حربا حربان حربين حروب حروبـ حروبا',
    lacks: 'حربات حربون حروبان',
  },
  {
    name: 'broken plurals: صواريخ bears none',
    spec: { lemma: 'صاروخ', plurals: ['صواريخ'] },
    has: 'صاروخ صاروخا صاروخين صواريخ صواريخـ',
    lacks: 'صواريخا',
  },
  {
    name: 'broken plurals in ة',
    spec: { lemma: 'سلاح', plurals: ['أسلحة'] },
    has: 'سلاح سلاحـ أسلحة أسلحتـ',
    lacks: 'أسلحت أسلحات',
  },
  { name: 'broken plurals in ى', spec: { lemma: 'قوة', plurals: ['قوى'] }, has: 'قوة قوتـ قوات قواتـ قوى قواـ' },
  { name: 'broken plurals in ا', spec: { lemma: 'قضية', plurals: ['قضايا'] }, has: 'قضية قضيتـ قضايا قضاياـ', lacks: 'قضاياا' },
  {
    name: 'broken plurals that lose their ي',
    spec: { lemma: 'مسعى', plurals: ['مساعٍ'] },
    has: 'مسعى مسعاـ مسعيان مساع مساعي مساعيـ',
    lacks: 'مساعـ مساعيا',
  },
  { name: 'broken plural of a root in ت bears tanwin', spec: { lemma: 'صوت', plurals: ['أصوات'] }, has: 'أصوات أصواتا أصواتـ' },
  { name: 'several plurals', spec: { lemma: 'شأن', plurals: ['شؤون'] }, has: 'شأن شأنـ شؤون شئون شؤونـ' },
  {
    name: 'ى becomes ا before an enclitic and ي in the dual',
    spec: { lemma: 'مستشفى', plurals: ['مستشفيات'] },
    has: 'مستشفى مستشفاـ مستشفيان مستشفيين مستشفيات',
    lacks: 'مستشفىـ',
  },
  {
    name: 'ا of a foreign word',
    spec: { lemma: 'ميليشيا', plurals: ['ميليشيات'] },
    has: 'ميليشيا ميليشياـ ميليشيات ميليشياتـ',
    lacks: 'ميليشياات',
  },
  {
    name: 'agent noun, plural said by flag',
    spec: { lemma: 'مفتش', soundMasculine: true },
    has: 'مفتش مفتشا مفتشون مفتشين مفتشو مفتشوـ مفتشي مفتشيـ',
    lacks: 'مفتشونـ مفتشينـ مفتشة',
  },
  {
    name: 'agent noun, plural written out',
    spec: { lemma: 'مفاوض', plurals: ['مفاوضون'] },
    has: 'مفاوضون مفاوضين مفاوضو مفاوضي',
    lacks: 'مفاوضونا مفاوضونـ',
  },
  { name: 'ون that is no ending', spec: { lemma: 'سجن', plurals: ['سجون'] }, has: 'سجون سجونا سجونـ', lacks: 'سجين سجو' },
  {
    name: 'plural in ات written out',
    spec: { lemma: 'نزاع', plurals: ['نزاعات'] },
    has: 'نزاع نزاعا نزاعات نزاعاتـ',
    lacks: 'نزاعاتا',
  },
  { name: 'noun without anything said has no plural', spec: { lemma: 'سلام' }, has: 'سلام سلامـ سلاما', lacks: 'سلامات سلامون' },
  {
    name: 'participle that loses its ي',
    spec: { lemma: 'قاضٍ', plurals: ['قضاة'] },
    has: 'قاض قاضي قاضيـ قاضيا قاضيان قاضيين قضاة قضاتـ',
    lacks: 'قاضا قضات',
  },
  {
    name: 'the same with a sound plural',
    spec: { lemma: 'محامٍ', plurals: ['محامون'] },
    has: 'محام محامي محاميا محاميان محامون محامين محامو',
    lacks: 'محاميون',
  },
  {
    name: 'nisba',
    spec: { lemma: 'نووي', kind: 'adjective' },
    has: 'نووي نوويا نووية نوويان نوويتان نوويتين نوويون نوويين نوويات',
  },
  { name: 'nisba of hamza is no elative', spec: { lemma: 'أمني', kind: 'adjective' }, has: 'أمني أمنيا أمنية أمنيون أمنيات' },
  {
    name: 'adjective of a root that begins with hamza is no elative',
    spec: { lemma: 'أخير', kind: 'adjective' },
    has: 'أخير أخيرا أخيرة أخيرين',
  },
  {
    name: 'adjective with a broken plural has no ون',
    spec: { lemma: 'كبير', kind: 'adjective', plurals: ['كبار'] },
    has: 'كبير كبيرة كبيرتين كبيرات كبار كبارـ',
    lacks: 'كبيرون',
  },
  { name: 'adjective with final hamza', spec: { lemma: 'سيئ', kind: 'adjective' }, has: 'سيئ سيئا سيئة سيئون سيئات' },
  {
    name: 'adjective in ى',
    spec: { lemma: 'مستثنى', kind: 'adjective' },
    has: 'مستثنى مستثناة مستثناتـ مستثنيات',
    lacks: 'مستثنية',
  },
  {
    name: 'adjective that loses its ي',
    spec: { lemma: 'دامٍ', kind: 'adjective' },
    has: 'دام دامي داميا دامية داميات دامون',
    lacks: 'دامة',
  },
  {
    name: 'adjective lemma in ة',
    spec: { lemma: 'ضحية', kind: 'adjective', plurals: ['ضحايا'] },
    has: 'ضحية ضحيتـ ضحيتان ضحايا',
    lacks: 'ضحيتة',
  },
  {
    name: 'elative: no ة, no tanwin, feminine in ى',
    spec: { lemma: 'أكبر', kind: 'adjective', feminine: 'كبرى' },
    has: 'أكبر أكبرـ كبرى كبراـ كبريان كبريين كبريات',
    lacks: 'أكبرة',
  },
  { name: 'elative in ى', spec: { lemma: 'أقصى', kind: 'adjective', feminine: 'قصوى' }, has: 'أقصى أقصاـ قصوى' },
  {
    name: 'colour',
    spec: { lemma: 'أحمر', kind: 'adjective', feminine: 'حمراء', plurals: ['حمر'] },
    has: 'أحمر حمراء حمراوان حمراوين حمراوات حمر',
    lacks: 'أحمرة حمراءان',
  },
  { name: 'proper name', spec: { lemma: 'موسكو', kind: 'proper' }, has: 'موسكو', lacks: 'موسكوا موسكوان' },
  { name: 'vowel signs and tatweel in the lemma', spec: { lemma: 'حَـرْب', plurals: ['حُروب'] }, has: 'حرب حروب' },
];

describe('inflectNoun', () => {
  for (const { name, spec, has, lacks = '' } of CASES) {
    test(`${name}: ${spec.lemma}`, () => {
      const got = spellings(inflectNoun(spec));
      expect(got).toEqual(expect.arrayContaining(expected(has)));
      const unwanted = new Set(expected(lacks));
      expect(got.filter((form) => unwanted.has(form))).toEqual([]);
    });
  }

  test('the whole paradigm of a feminine noun, and nothing else', () => {
    expect(spellings(inflectNoun({ lemma: 'دعوة' }))).toEqual(
      expected('دعوة دعوتـ دعوتان دعوتين دعوتا دعوتاـ دعوتي دعوتيـ دعوات دعواتـ'),
    );
  });

  test('the whole paradigm of a masculine noun with a broken plural, and nothing else', () => {
    expect(spellings(inflectNoun({ lemma: 'شريك', plurals: ['شركاء'] }))).toEqual(
      expected('شريك شريكـ شريكا شريكاـ شريكان شريكين شريكي شريكيـ شركاء شركاءـ'),
    );
  });

  test('an empty lemma is an error', () => {
    expect(() => inflectNoun({ lemma: 'َ' })).toThrow('lemma');
  });
});

describe('features of nouns', () => {
  const bits = (spec: NounSpec, word: string): number[] =>
    inflectNoun(spec)
      .filter(({ text }) => text === normalise(word))
      .map(({ features }) => features);
  const { noun, dual, plural, feminine, construct, indefinite, notGenitive } = FEATURE;

  test('tanwin bears no article and follows no preposition', () => {
    expect(bits({ lemma: 'دعم' }, 'دعما')).toContain(noun | indefinite | notGenitive);
  });
  test('construct dual and plural bear no article', () => {
    expect(bits({ lemma: 'مفتش', soundMasculine: true }, 'مفتشو')).toEqual([noun | plural | construct | notGenitive]);
    expect(bits({ lemma: 'مفتش', soundMasculine: true }, 'مفتشي')).toEqual([noun | dual | construct, noun | plural | construct]);
  });
  test('ين is dual, and plural where there is one', () => {
    expect(bits({ lemma: 'بلد' }, 'بلدين')).toEqual([noun | dual]);
    expect(bits({ lemma: 'مفتش', soundMasculine: true }, 'مفتشين')).toEqual([noun | dual, noun | plural]);
  });
  test('feminine by ة, ات and the feminine of an adjective', () => {
    expect(bits({ lemma: 'هدنة' }, 'هدنة')).toEqual([noun | feminine]);
    expect(bits({ lemma: 'تهديد', kind: 'masdar' }, 'تهديدات')).toEqual([noun | plural | feminine]);
    expect(bits({ lemma: 'نووي', kind: 'adjective' }, 'نووية')).toEqual([noun | feminine]);
  });
  test('a broken plural is plural', () => {
    expect(bits({ lemma: 'سلاح', plurals: ['أسلحة'] }, 'أسلحة')).toEqual([noun | plural]);
  });
});
