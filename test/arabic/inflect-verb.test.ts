import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/arabic/characters.ts';
import { FEATURE, type Form } from '../../lib/arabic/inflect/form.ts';
import { inflectVerb, type VerbSpec } from '../../lib/arabic/inflect/verb.ts';
import { expected, spellings } from './inflect-spellings.ts';

/** `has` and `lacks` in dictionary spelling; «ـ» at the end: the form before an enclitic. */
const CASES: readonly { readonly name: string; readonly spec: VerbSpec; readonly has: string; readonly lacks?: string }[] = [
  {
    name: 'sound',
    spec: { perfect: 'هدد' },
    has: 'هدد هددـ هددت هددتـ هددوا هددوـ هددن هددا هددتا هددنا هددتم هددتموـ يهدد يهددـ تهدد أهدد نهدد يهددون يهددونـ يهددوا يهددوـ تهددون يهددان تهددان يهددا يهددن',
    lacks: 'هد هددواـ يهددواـ يهد',
  },
  {
    name: 'geminate',
    spec: { perfect: 'رد' },
    has: 'رد ردت رددت ردوا رددنا رددتم رددن ردا يرد ترد أرد نرد يردون يردوا يردان يرددن',
    lacks: 'ردنا ردتم يردن',
  },
  {
    name: 'geminate of form IV, told by its imperfect',
    spec: { perfect: 'أعد', imperfect: 'يعد' },
    has: 'أعد أعدت أعددنا أعدوا يعد يعدون يعددن',
    lacks: 'أعدنا',
  },
  {
    name: 'geminate of form IV, told by its shadda',
    spec: { perfect: 'أصرّ' },
    has: 'أصر أصررنا أصروا يصر تصر يصرون',
    lacks: 'أصرنا',
  },
  {
    name: 'geminate of form VIII',
    spec: { perfect: 'احتل' },
    has: 'احتل احتلت احتلوا احتللنا احتلـ يحتل تحتل يحتلون',
    lacks: 'احتلنا',
  },
  { name: 'geminate of form VII', spec: { perfect: 'انضم' }, has: 'انضم انضمت انضممنا ينضم ينضمون', lacks: 'انضمنا' },
  { name: 'geminate of form X', spec: { perfect: 'استمر' }, has: 'استمر استمررنا استمروا يستمر', lacks: 'استمرنا' },
  { name: 'geminate of four root letters', spec: { perfect: 'اطمأن' }, has: 'اطمأن اطمأننا اطمأنوا يطمئن يطمئنون' },
  {
    name: 'doubled second letter is not geminate',
    spec: { perfect: 'اتفق' },
    has: 'اتفق اتفقت اتفقنا اتفقوا اتفقا يتفق يتفقان',
    lacks: 'اتفققنا',
  },
  {
    name: 'X-like verb of a root in س is not geminate',
    spec: { perfect: 'استمع' },
    has: 'استمع استمعنا يستمع',
    lacks: 'استمععنا',
  },
  {
    name: 'hollow in و',
    spec: { perfect: 'قال', imperfect: 'يقول' },
    has: 'قال قالت قالوا قالا قلت قلنا قلتم قلن يقول تقول أقول نقول يقولون يقولوا يقل تقل يقلن قالـ قالوـ',
    lacks: 'قالنا يقولن',
  },
  { name: 'hollow in ي', spec: { perfect: 'باع', imperfect: 'يبيع' }, has: 'باع بعت بعنا يبيع يبع يبيعون بيع يباع' },
  { name: 'hollow in ا', spec: { perfect: 'نال', imperfect: 'ينال' }, has: 'نال نلنا ينال ينل ينالون' },
  {
    name: 'hollow of form IV',
    spec: { perfect: 'أدان' },
    has: 'أدان أدانت أدنت أدنا أدانوا يدين تدين يدينون يدينوا يدن أدين يدان',
  },
  { name: 'hollow of form VIII', spec: { perfect: 'احتاج' }, has: 'احتاج احتجنا يحتاج يحتج يحتاجون' },
  { name: 'hollow of form VII', spec: { perfect: 'انهار' }, has: 'انهار انهارت ينهار ينهر تنهار' },
  { name: 'hollow of form X', spec: { perfect: 'استقال' }, has: 'استقال استقلنا يستقيل يستقل استقيل يستقال' },
  {
    name: 'hollow with final hamza, i',
    spec: { perfect: 'جاء', imperfect: 'يجيء' },
    has: 'جاء جاءت جاؤوا جئنا جئتم يجيء يجيئون يجئ',
  },
  { name: 'hollow with final hamza, a', spec: { perfect: 'شاء', imperfect: 'يشاء' }, has: 'شاء شئنا يشاء يشأ' },
  { name: 'hollow with final hamza, IV', spec: { perfect: 'أساء' }, has: 'أساء أساءت أسأنا يسيء يسيئون يسئ أسيء يساء' },
  {
    name: 'defective in و',
    spec: { perfect: 'دعا' },
    has: 'دعا دعاـ دعت دعوا دعوـ دعتا دعوت دعونا دعوتم دعون يدعو يدعوـ تدعو أدعو ندعو يدعون يدعوا يدع تدع يدعوان',
    lacks: 'دعاوا يدعوون دعات',
  },
  { name: 'its passive', spec: { perfect: 'دعا' }, has: 'دعي دعيت دعيا يدعى تدعى يدعيان', lacks: 'دعيـ يدعيـ' },
  {
    name: 'defective in ى/ي',
    spec: { perfect: 'التقى' },
    has: 'التقى التقاـ التقت التقتا التقوا التقوـ التقيا التقيت التقينا يلتقي تلتقي ألتقي نلتقي يلتقون يلتقوا يلتق يلتقيان تلتقيان يلتقين',
    lacks: 'التقا التقيوا يلتقيون التقات',
  },
  {
    name: 'defective in ى/ى',
    spec: { perfect: 'سعى', imperfect: 'يسعى' },
    has: 'سعى سعت سعوا سعينا يسعى يسعاـ تسعى يسعون يسعوا يسع يسعيان',
    lacks: 'يسعا يسعىـ',
  },
  {
    name: 'defective in ي/ى',
    spec: { perfect: 'بقي' },
    has: 'بقي بقيـ بقيت بقوا بقيا بقيتا بقينا يبقى يبقاـ تبقى يبقون يبق',
    lacks: 'بقت بقيوا',
  },
  { name: 'defective of form II', spec: { perfect: 'أدى' }, has: 'أدى أداـ أدت أدوا أدينا يؤدي تؤدي أؤدي يؤدون يؤد' },
  { name: 'defective of form III', spec: { perfect: 'نادى' }, has: 'نادى نادت ينادي ينادون نودي نوديت' },
  {
    name: 'defective of form IV',
    spec: { perfect: 'أجرى' },
    has: 'أجرى أجراـ أجرت أجروا أجريا أجرينا يجري تجري يجرون يجر أجري أجريت يجرى',
  },
  { name: 'defective of form V', spec: { perfect: 'تخلى' }, has: 'تخلى تخلت تخلوا تخلينا يتخلى يتخلاـ يتخلون يتخل' },
  {
    name: 'defective of form X',
    spec: { perfect: 'استدعى' },
    has: 'استدعى استدعت استدعاـ استدعوا يستدعي تستدعي يستدعون يستدع استدعيت',
  },
  { name: 'two weak letters, form II', spec: { perfect: 'حيا' }, has: 'حيا حياـ حيت حيوا حيينا يحيي تحيي يحيون' },
  { name: 'two weak letters, form IV', spec: { perfect: 'أحيا' }, has: 'أحيا أحياـ أحيت أحيوا أحيينا يحيي يحيون' },
  { name: 'و and weak end', spec: { perfect: 'أوصى' }, has: 'أوصى أوصت أوصوا أوصينا يوصي توصي يوصون يوص' },
  { name: 'و, weak end, form I', spec: { perfect: 'وعى', imperfect: 'يعي' }, has: 'وعى وعت يعي يعون' },
  {
    name: 'hamza before the weak end',
    spec: { perfect: 'رأى', imperfect: 'يرى' },
    has: 'رأى رآـ رأت رأوا رأينا يرى يراـ ترى نرى يرون يروا ير رئي',
    lacks: 'رااـ',
  },
  {
    name: 'initial hamza and weak end',
    spec: { perfect: 'أتى', imperfect: 'يأتي' },
    has: 'أتى أتت أتوا يأتي تأتي آتي نأتي يأتون يأت يؤتى',
  },
  {
    name: 'final hamza, form I',
    spec: { perfect: 'بدأ' },
    has: 'بدأ بدأـ بدأت بدأوا بدؤوا بدؤوـ بدآ بدأتا بدأنا يبدأ يبدؤـ تبدأ يبدأون يبدؤون يبدأوا يبدآن بدئ بدئت',
    lacks: 'يبداان بداا',
  },
  {
    name: 'final hamza, form III',
    spec: { perfect: 'فاجأ' },
    has: 'فاجأ فاجأت فاجأوا يفاجئ يفاجئون يفاجئـ فوجئ فوجئت فوجئوا يفاجأ',
  },
  { name: 'final hamza, form IV', spec: { perfect: 'أنشأ' }, has: 'أنشأ أنشأت أنشأوا ينشئ ينشئون أنشئ أنشئت ينشأ' },
  { name: 'final hamza, form V', spec: { perfect: 'تنبأ' }, has: 'تنبأ تنبأت يتنبأ يتنبؤون' },
  {
    name: 'initial hamza, form I',
    spec: { perfect: 'أخذ', imperfect: 'يأخذ' },
    has: 'أخذ أخذت أخذوا يأخذ تأخذ آخذ نأخذ يأخذون يؤخذ تؤخذ',
  },
  {
    name: 'initial hamza, form II',
    spec: { perfect: 'أكد' },
    has: 'أكد أكدت أكدوا أكدنا يؤكد تؤكد أؤكد نؤكد يؤكدون يؤكدوا',
    lacks: 'أكددنا',
  },
  { name: 'initial hamza, form IV', spec: { perfect: 'آمن' }, has: 'آمن آمنت آمنوا آمنا يؤمن تؤمن يؤمنون', lacks: 'آمننا' },
  { name: 'initial hamza, form VIII', spec: { perfect: 'ائتمن' }, has: 'ائتمن يأتمن اؤتمن يؤتمن' },
  { name: 'initial hamza, form X', spec: { perfect: 'استأنف' }, has: 'استأنف استأنفت استأنفوا استأنفا يستأنف يستأنفون تستأنفان' },
  { name: 'middle hamza', spec: { perfect: 'سأل' }, has: 'سأل سألت سألوا يسأل سئل سئلت سئلوا' },
  {
    name: 'initial و that falls',
    spec: { perfect: 'وصل', imperfect: 'يصل' },
    has: 'وصل وصلت وصلوا وصلنا يصل تصل أصل نصل يصلون يصلان يوصل',
  },
  {
    name: 'initial و that stays, form II',
    spec: { perfect: 'وقع' },
    has: 'وقع وقعا وقعتا يوقع توقع يوقعان توقعان يوقعوا',
    lacks: 'يقع',
  },
  { name: 'initial و, form III', spec: { perfect: 'واجه' }, has: 'واجه واجهت واجهتـ يواجه تواجه يواجهون ووجه ووجهت' },
  { name: 'initial و, form IV', spec: { perfect: 'أوقف' }, has: 'أوقف أوقفت أوقفنا يوقف توقف يوقفون' },
  { name: 'initial ي, form IV', spec: { perfect: 'أيقظ' }, has: 'أيقظ يوقظ' },
  { name: 'form III and its passive', spec: { perfect: 'ناقش' }, has: 'ناقش ناقشا ناقشوا يناقش يناقشان نوقش نوقشت نوقشوا' },
  {
    name: 'form VI and its passive',
    spec: { perfect: 'تبادل' },
    has: 'تبادل تبادلا تبادلوا يتبادل يتبادلون يتبادلان تبودل تبودلت',
  },
  {
    name: 'stem in ن swallows ن',
    spec: { perfect: 'أعلن' },
    has: 'أعلن أعلنت أعلنا أعلنوا أعلنتا أعلنتم يعلن يعلنون',
    lacks: 'أعلننا أعلنن يعلنن',
  },
  { name: 'stem in ت swallows ت', spec: { perfect: 'أثبت' }, has: 'أثبت أثبتت أثبتا أثبتنا أثبتم أثبتوا', lacks: 'أثبتتم' },
  { name: 'four root letters', spec: { perfect: 'ترجم' }, has: 'ترجم ترجمت يترجم نترجم يترجمون' },
  {
    name: 'shadda and vowels in the spec change nothing',
    spec: { perfect: 'رَحَّب', imperfect: 'يُرحِّب' },
    has: 'رحب رحبت رحبوا يرحب يرحبون',
    lacks: 'رحببنا',
  },
];

describe('inflectVerb', () => {
  for (const { name, spec, has, lacks = '' } of CASES) {
    test(`${name}: ${spec.perfect}`, () => {
      const got = spellings(inflectVerb(spec));
      expect(got).toEqual(expect.arrayContaining(expected(has)));
      const unwanted = new Set(expected(lacks));
      expect(got.filter((form) => unwanted.has(form))).toEqual([]);
    });
  }

  test('the whole paradigm of a sound verb, and nothing else', () => {
    expect(spellings(inflectVerb({ perfect: 'رفض' }))).toEqual(
      expected(`
        رفض رفضـ رفضت رفضتـ رفضوا رفضوـ رفضن رفضنـ رفضا رفضاـ رفضتا رفضتاـ رفضنا رفضناـ رفضتم رفضتموـ
        يرفض يرفضـ ترفض ترفضـ أرفض أرفضـ نرفض نرفضـ
        يرفضون يرفضونـ يرفضوا يرفضوـ ترفضون ترفضونـ ترفضوا ترفضوـ
        يرفضان يرفضانـ يرفضا يرفضاـ ترفضان ترفضانـ ترفضا ترفضاـ يرفضن يرفضنـ`),
    );
  });

  test('the whole paradigm of a hollow verb without passive, and nothing else', () => {
    expect(spellings(inflectVerb({ perfect: 'عاد', imperfect: 'يعود', passive: false }))).toEqual(
      expected(`
        عاد عادـ عادت عادتـ عدت عدتـ عادوا عادوـ عدن عدنـ عادا عاداـ عادتا عادتاـ عدنا عدناـ عدتم عدتموـ
        يعود يعودـ تعود تعودـ أعود أعودـ نعود نعودـ يعد يعدـ تعد تعدـ أعد أعدـ نعد نعدـ
        يعودون يعودونـ يعودوا يعودوـ تعودون تعودونـ تعودوا تعودوـ
        يعودان يعودانـ يعودا يعوداـ تعودان تعودانـ تعودا تعوداـ يعدن يعدنـ`),
    );
  });

  test.each([
    ['hollow without imperfect', { perfect: 'قال' }, 'imperfect'],
    ['no imperfect', { perfect: 'رفض', imperfect: 'رفض' }, 'ي'],
    ['one letter', { perfect: 'ق', imperfect: 'يقي' }, 'no verb'],
  ])('a mistake in the lexicon is an error: %s', (_, spec, message) => {
    expect(() => inflectVerb(spec)).toThrow(message);
  });
});

describe('features of verbs', () => {
  const bits = (spec: VerbSpec, word: string, where: (form: Form) => boolean = () => true): number[] =>
    inflectVerb(spec)
      .filter((form) => form.text === normalise(word) && where(form))
      .map(({ features }) => features);
  const { verb, perfect, imperfect, jussive, passive, first, second, third, dual, plural, feminine } = FEATURE;

  test('one spelling of several persons carries the bits of all', () => {
    expect(bits({ perfect: 'أكد' }, 'أكدت')).toEqual([verb | perfect | first | second | third | feminine]);
    expect(bits({ perfect: 'أكد' }, 'تؤكد')).toEqual([verb | imperfect | second | third | feminine]);
  });
  test('two spellings keep them apart', () => {
    expect(bits({ perfect: 'رد' }, 'ردت')).toEqual([verb | perfect | third | feminine]);
    expect(bits({ perfect: 'رد' }, 'رددت')).toEqual([verb | perfect | first | second | feminine]);
  });
  test('plural and dual', () => {
    expect(bits({ perfect: 'أكد' }, 'أكدوا')).toEqual([verb | perfect | third | plural]);
    expect(bits({ perfect: 'وقع' }, 'وقعتا')).toEqual([verb | perfect | third | dual | feminine]);
    expect(bits({ perfect: 'أكد' }, 'نؤكد')).toEqual([verb | imperfect | first | plural]);
  });
  test('subjunctive and jussive', () => {
    expect(bits({ perfect: 'دعم' }, 'يدعموا')).toEqual([verb | imperfect | jussive | third | plural]);
    expect(bits({ perfect: 'قال', imperfect: 'يقول' }, 'يقل')).toEqual([verb | imperfect | jussive | third]);
  });
  test('passive only where it has letters of its own', () => {
    expect(bits({ perfect: 'هاجم' }, 'هوجم')).toEqual([verb | perfect | passive | third]);
    expect(bits({ perfect: 'قال', imperfect: 'يقول' }, 'يقال')).toEqual([verb | imperfect | passive | third]);
    expect(bits({ perfect: 'أدان' }, 'أدين')).toEqual([verb | imperfect | first, verb | perfect | passive | third]);
    expect(bits({ perfect: 'أجرى' }, 'أجريت')).toEqual([
      verb | perfect | first | second | feminine,
      verb | perfect | passive | first | second | third | feminine,
    ]);
    expect(bits({ perfect: 'قال', imperfect: 'يقول' }, 'قلنا')).toEqual([verb | perfect | first | plural]);
    expect(inflectVerb({ perfect: 'رفض' }).some(({ features }) => features & passive)).toBe(false);
    expect(inflectVerb({ perfect: 'هاجم', passive: false }).some(({ features }) => features & passive)).toBe(false);
  });
});
