/**
 * A reading in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), so that Hypothesis, Recogito and
 * the like can load it: one annotation a statement, anchored by what it says and by where it stands.
 */
import type { QuotedStatement, Reading } from '../stance/reading.ts';

export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly Annotation[];
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly string[];
  readonly created: string;
  readonly generator: { readonly id: string; readonly type: 'Software'; readonly name: string };
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  };
}

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'classifying' | 'tagging' | 'describing';
  readonly language?: 'ar' | 'en';
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

const GENERATOR = { id: 'urn:mawqif', type: 'Software', name: 'Mawqif' } as const;

/** @param created ISO 8601 moment of the export; `urn` makes a fresh urn:uuid. Both come from outside: this layer has no clock. */
export function toAnnotations(reading: Reading, created: string, urn: () => string): AnnotationPage {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(),
    type: 'AnnotationPage',
    items: reading.statements.map((statement) => ({
      id: urn(),
      type: 'Annotation',
      motivation: ['classifying'],
      created,
      generator: GENERATOR,
      body: bodies(statement),
      target: { source: reading.url, selector: selectors(statement) },
    })),
  };
}

function bodies({ topic, stance, speaker, conditional }: QuotedStatement): TextualBody[] {
  const text = { type: 'TextualBody', format: 'text/plain' } as const;
  return [
    { ...text, value: `${topic}:${stance}`, purpose: 'classifying', language: 'en' },
    { ...text, value: topic, purpose: 'tagging', language: 'en' },
    { ...text, value: stance, purpose: 'tagging', language: 'en' },
    ...(conditional ? [{ ...text, value: 'conditional', purpose: 'tagging', language: 'en' } as const] : []),
    ...(speaker ? [{ ...text, value: speaker.name, purpose: 'describing', language: 'ar' } as const] : []),
  ];
}

/**
 * Positions count UTF-16 units, as Hypothesis does and as a browser's Range does. The model means code points: the two
 * differ only after an emoji or the like, and then the quote finds the place.
 */
function selectors({ quote, prefix, suffix, position }: QuotedStatement): [TextQuoteSelector, TextPositionSelector] {
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    { type: 'TextPositionSelector', start: position, end: position + quote.length },
  ];
}
