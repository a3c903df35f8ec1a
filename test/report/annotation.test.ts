import { describe, expect, test } from 'vitest';
import { toAnnotations } from '../../lib/report/annotation.ts';
import { toJson } from '../../lib/report/json.ts';
import { manyStatements, reading, statement } from './reading.ts';

const CREATED = '2024-03-06T10:00:00.000Z';
const urns = () => {
  let next = 0;
  return () => `urn:uuid:00000000-0000-4000-8000-${String(next++).padStart(12, '0')}`;
};

/** The MUSTs of the Web Annotation Data Model for what we write: sections 3.1, 3.2.4, 3.3.5, 4.2.4 and 4.2.5, 5.2. */
function breaches(page: unknown): string[] {
  const found: string[] = [];
  const must = (holds: boolean, rule: string) => holds || found.push(rule);
  const is = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!is(page)) return ['a page is an object'];
  must(page['@context'] === 'http://www.w3.org/ns/anno.jsonld', 'the context');
  must(page['type'] === 'AnnotationPage', 'the page has its type');
  must(URL.canParse(String(page['id'])), 'the page has an IRI');
  must(Array.isArray(page['items']), 'the page has a list of items');
  const ids = new Set<unknown>();
  for (const item of page['items'] as unknown[]) {
    if (!is(item)) return [...found, 'an annotation is an object'];
    must(item['type'] === 'Annotation', 'an annotation has its type');
    must(URL.canParse(String(item['id'])) && !ids.has(item['id']), 'an annotation has an IRI of its own');
    ids.add(item['id']);
    must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(item['created'])), 'created is xsd:dateTime in UTC');
    const target = item['target'];
    if (!is(target)) return [...found, 'exactly one target'];
    must(URL.canParse(String(target['source'])), 'the target has a source IRI');
    for (const selector of target['selector'] as Record<string, unknown>[]) {
      if (selector['type'] === 'TextQuoteSelector') {
        must(typeof selector['exact'] === 'string' && selector['exact'] !== '', 'exact is text');
        must(typeof selector['prefix'] === 'string' && typeof selector['suffix'] === 'string', 'prefix and suffix are text');
      } else if (selector['type'] === 'TextPositionSelector') {
        const { start, end } = selector;
        must(Number.isInteger(start) && (start as number) >= 0, 'start is a non-negative integer');
        must(Number.isInteger(end) && (end as number) >= (start as number), 'end is no less than start');
      } else found.push(`selector ${selector['type']}`);
    }
    for (const body of item['body'] as Record<string, unknown>[]) {
      must(body['type'] === 'TextualBody' && typeof body['value'] === 'string', 'a body is text');
      must(['classifying', 'tagging', 'describing'].includes(String(body['purpose'])), 'a purpose of the vocabulary');
    }
  }
  return found;
}

describe('Web Annotation', () => {
  test('a page of every kind of statement keeps the rules of the model', () => {
    const page = JSON.parse(JSON.stringify(toAnnotations(reading(manyStatements(50)), CREATED, urns())));
    expect(page.items).toHaveLength(50);
    expect(breaches(page)).toEqual([]);
  });

  test('the check sees a breach', () => {
    const page = toAnnotations(reading([statement()]), CREATED, () => 'no iri');
    expect(breaches(page)).toEqual(['the page has an IRI', 'an annotation has an IRI of its own']);
  });

  test('anchors by what is said and by where it stands', () => {
    const one = statement({ quote: 'نوقف التدخل', prefix: 'قبل ', suffix: ' بعد', position: 100 });
    expect(toAnnotations(reading([one]), CREATED, urns()).items[0]?.target).toEqual({
      source: 'https://akhbar.example/siyasa/1',
      selector: [
        { type: 'TextQuoteSelector', exact: 'نوقف التدخل', prefix: 'قبل ', suffix: ' بعد' },
        { type: 'TextPositionSelector', start: 100, end: 111 },
      ],
    });
  });

  test('says topic, stance, speaker and condition', () => {
    const [item] = toAnnotations(reading([statement({ conditional: true })]), CREATED, urns()).items;
    expect(item?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['classifying', 'confrontation:against'],
      ['tagging', 'confrontation'],
      ['tagging', 'against'],
      ['tagging', 'conditional'],
      ['describing', 'سامر الحداد'],
    ]);
  });
});

describe('JSON', () => {
  test('holds source and statements, without the ids of this reading', () => {
    const one = statement();
    const { id: _, ...rest } = one;
    expect(JSON.parse(toJson(reading([one])))).toEqual({
      source: { url: 'https://akhbar.example/siyasa/1', title: 'جولة جديدة من المحادثات', published: '2024-03-05' },
      statements: [rest],
    });
  });
});
