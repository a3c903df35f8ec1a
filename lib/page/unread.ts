/** What is never read: code, inputs, editable text, other languages' parts, pictures and players; and which boxes part paragraphs. */
import { attributeOf, nameOf } from './nodes.ts';

/** Not seen at all: the words on both sides belong together. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'link',
  'meta',
  'base',
  'datalist',
  'noframes',
  'param',
  'track',
  'source',
  'area',
  'map',
]);
/** Seen, but no text to read: parts the words on both sides. */
const FOREIGN = new Set([
  'textarea',
  'input',
  'select',
  'option',
  'code',
  'kbd',
  'samp',
  'var',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'object',
  'embed',
  'img',
  'picture',
  'meter',
  'progress',
  'frameset',
  'frame',
]);
/** Languages that share Arabic's script, with each other's declared parts left alone. */
const OTHER_LANGUAGES = new Set(['fa', 'ur', 'ps', 'ku', 'ckb', 'sd', 'ug', 'pnb', 'azb', 'dv', 'he', 'yi', 'syr']);

/** `unseen` and `foreign` elements are passed over with all they hold. */
export type Legibility = 'read' | 'unseen' | 'foreign';

export function legibility(element: Element): Legibility {
  const name = nameOf(element);
  if (UNSEEN.has(name)) return 'unseen';
  if (FOREIGN.has(name)) return 'foreign';
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'foreign';
  if (attributeOf(element, 'role') === 'textbox') return 'foreign';
  const language = attributeOf(element, 'lang');
  if (language !== null && OTHER_LANGUAGES.has(language.toLowerCase().split(/[-_]/, 1)[0]!)) return 'foreign';
  return 'read';
}

export type Flow = 'none' | 'inline' | 'inline-box' | 'block';

/** How an element's box takes part in the text around it, from its computed `display`. A float's or flex item's is already a block's there. */
export function flowOf(display: string): Flow {
  switch (display) {
    case 'none':
      return 'none';
    // happy-dom gives '' for inline elements.
    case '':
    case 'inline':
    case 'contents':
    case 'ruby':
    case 'ruby-base':
      return 'inline';
    case 'inline-block':
    case 'inline-flex':
    case 'inline-grid':
    case 'inline-table':
    case 'inline flow-root':
    case 'ruby-text':
      return 'inline-box';
    default:
      return 'block';
  }
}
