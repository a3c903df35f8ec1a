/** Readings made by hand, for tests of what stands on a reading. */
import type { QuotedStatement, Reading } from '../../lib/stance/reading.ts';

let next = 0;

export function statement(parts: Partial<QuotedStatement> = {}): QuotedStatement {
  const quote = parts.quote ?? 'لن نقبل بالتهديد';
  const sentence = parts.sentence ?? `وقال الوزير: ${quote} مهما طال الأمد.`;
  const quoteStart = parts.quoteStart ?? sentence.indexOf(quote);
  const start = parts.start ?? quoteStart;
  return {
    id: `s${next++}`,
    start,
    end: start + quote.length,
    topic: 'confrontation',
    stance: 'against',
    speaker: { name: 'سامر الحداد', office: 'وزير الخارجية' },
    conditional: false,
    evidence: [{ kind: 'phrase', entry: 'confrontation/threaten/تهديد', act: 'threaten', start, end: start + quote.length }],
    quote,
    sentence,
    quoteStart,
    prefix: 'وقال الوزير: ',
    suffix: ' مهما طال الأمد.',
    position: 40,
    inArticle: true,
    ...parts,
  };
}

export function reading(statements: readonly QuotedStatement[], parts: Partial<Reading> = {}): Reading {
  return {
    state: 'ready',
    url: 'https://akhbar.example/siyasa/1',
    title: 'جولة جديدة من المحادثات',
    published: '2024-03-05',
    statements,
    paints: true,
    notice: null,
    ...parts,
  };
}

const WHO = [
  { name: 'سامر الحداد', office: 'وزير الخارجية' },
  { name: 'ليلى منصور', office: 'المتحدثة باسم الرئاسة' },
  { name: 'مجلس الأمن', office: null },
  null,
];
const WHAT = [
  { topic: 'confrontation', stance: 'against', quote: 'لا نريد التصعيد مع جيراننا' },
  { topic: 'cooperation', stance: 'favor', quote: 'ندعو إلى حوار مباشر' },
  { topic: 'arms-control', stance: 'none', quote: 'ملف الرقابة على الصواريخ' },
  { topic: 'confrontation', stance: 'favor', quote: 'سنرد بقوة على أي هجوم' },
  { topic: 'cooperation', stance: 'against', quote: 'علقنا المباحثات المشتركة' },
] as const;

/** A page of many statements of every kind; the last tenth stands outside the article. */
export function manyStatements(count: number): QuotedStatement[] {
  return Array.from({ length: count }, (_, index) =>
    statement({
      ...WHAT[index % WHAT.length],
      speaker: WHO[(index * 7) % WHO.length] ?? null,
      position: index * 120,
      inArticle: index < count * 0.9,
    }),
  );
}
