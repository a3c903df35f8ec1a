/** A history that never was: pages of several sites over a year, their stances shifting. The same at every run. */
import type { Quote, WholePage } from '../../lib/browser/history/record.ts';

const SITES = ['akhbar.example', 'alsaha.example', 'sabah.example', 'nahar.example'];
const SPEAKERS: readonly (readonly [name: string | null, office: string | null])[] = [
  ['سامر الحداد', 'وزير الخارجية'],
  ['ليلى منصور', 'المتحدثة باسم الرئاسة'],
  ['مجلس الأمن', null],
  ['نبيل عواد', 'المبعوث الأممي الخاص إلى المنطقة'],
  [null, null],
  ['رائد الكيلاني', 'قائد القوات المشتركة'],
];
const SAYINGS: readonly (readonly [Quote['topic'], Quote['stance'], quote: string, before: string, after: string])[] = [
  ['cooperation', 'favor', 'ندعو إلى حوار مباشر', 'قال المسؤول في ختام الزيارة: ', ' بين العاصمتين قبل نهاية العام.'],
  ['cooperation', 'favor', 'اتفقا على توسيع التعاون', 'وأعلن الجانبان أنهما ', ' في مجالات الطاقة والمياه.'],
  ['confrontation', 'against', 'لا نريد التصعيد', 'وأكد أمام الصحفيين: ', ' مع أي من جيراننا.'],
  ['confrontation', 'favor', 'سنرد بقوة على أي هجوم', 'وحذر القائد قائلا: ', ' يطال حدودنا.'],
  ['cooperation', 'against', 'علقت المباحثات المشتركة', 'وفي خطوة مفاجئة ', ' إلى أجل غير مسمى.'],
  ['arms-control', 'favor', 'وقعا اتفاقا للحد من الصواريخ', 'وكان البلدان قد ', ' متوسطة المدى.'],
  ['arms-control', 'none', 'ملف الرقابة على الأسلحة', 'وتناول اللقاء ', ' في جلسة مغلقة.'],
  ['arms-control', 'against', 'انسحبت من معاهدة التفتيش', 'وذكرت الوكالة أن الحكومة ', ' المتبادل.'],
];
const TITLES = [
  'جولة جديدة من المحادثات',
  'تصريحات متبادلة عشية القمة',
  'الوفد يصل إلى العاصمة',
  'بيان مشترك بعد أسبوع من التوتر',
];

/** Numbers from 0 to 1, always the same ones. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const DAY_MS = 86_400_000;

/** @param last the newest day; the oldest lies a year before it */
export function madeUpHistory(count: number, last: string, statements = 20): WholePage[] {
  const roll = dice(7);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)] as T;
  return Array.from({ length: count }, (_, i): WholePage => {
    const back = Math.floor((i / Math.max(1, count)) * 365);
    const moment = new Date(Date.parse(`${last}T08:00:00Z`) - back * DAY_MS - i * 1000);
    const site = pick(SITES);
    return {
      url: `https://${site}/siyasa/${count - i}`,
      site,
      title: pick(TITLES),
      day: moment.toISOString().slice(0, 10),
      published: moment.toISOString().slice(0, 10),
      read: moment.toISOString(),
      statements: Array.from({ length: Math.floor(roll() * statements * 2) }, () => {
        // The year begins with threats and ends with talks.
        const [topic, stance, quote, before, after] = pick(
          SAYINGS.slice(roll() < back / 365 ? 2 : 0, roll() < back / 365 ? 8 : 7),
        );
        const [speaker, office] = pick(SPEAKERS);
        return {
          topic,
          stance,
          speaker,
          office,
          conditional: roll() < 0.1,
          quote,
          sentence: before + quote + after,
          quoteStart: before.length,
          prefix: before.slice(-32),
          suffix: after.slice(0, 32),
        };
      }),
    };
  });
}

export const asJsonLines = (pages: readonly WholePage[]): string => pages.map((page) => `${JSON.stringify(page)}\n`).join('');
