/** Arabic prose for page skeletons: enough of it to be told from headlines, different each time. */

const OPENINGS = [
  'أعلنت وزارة الخارجية',
  'ذكرت مصادر مطلعة',
  'أفاد مراسلنا',
  'وأضاف المتحدث باسم الحكومة',
  'وتابع البيان',
  'وأشار التقرير',
];
const MIDDLES = [
  'أن الوفد وصل صباح اليوم إلى العاصمة لاستكمال جولة المشاورات',
  'أن الاجتماع سيعقد في موعده رغم تأخر بعض المشاركين عن الحضور',
  'أن اللجنة المشتركة أنهت أعمالها بعد ثلاثة أيام من النقاش المتواصل',
  'أن الجانبين اتفقا على مواصلة الاتصالات خلال الأسابيع المقبلة',
];
const ENDINGS = [
  'دون الكشف عن مزيد من التفاصيل.',
  'على أن تعلن النتائج في وقت لاحق.',
  'وفق ما نقلته وكالات الأنباء.',
  'في انتظار رد رسمي.',
];
const TITLES = [
  'وصول الوفد إلى العاصمة',
  'بدء جولة المشاورات',
  'اجتماع جديد للجنة',
  'زيارة مرتقبة للوزير',
  'اتصالات بين الجانبين',
];

let turn = 0;
const next = (list: readonly string[]): string => list[turn++ % list.length]!;

/** A paragraph's text. */
export const prose = (): string =>
  `${next(OPENINGS)} ${next(MIDDLES)}، ${next(ENDINGS)} ${next(OPENINGS)} ${next(MIDDLES)} ${next(ENDINGS)}`;
/** A headline. */
export const title = (): string => `${next(TITLES)} ${next(TITLES)}`;
/** A word for a menu. */
export const word = (): string => next(['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'صحة', 'علوم', 'رأي']);

/** `count` times what `make` gives. */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** Paragraphs of the article itself. */
export const paragraphs = (count: number): string => times(count, () => `<p data-article>${prose()}</p>`);
export const links = (count: number): string => times(count, () => `<li><a href="/n/${turn}">${title()}</a></li>`);
export const menu = (): string => `<ul>${times(7, () => `<li><a href="#">${word()}</a></li>`)}</ul>`;
