/** Random pages and random changes to them, for properties: plain data first, so that a counterexample can be read and shrunk. */
import fc from 'fast-check';

export type Seed = string | { readonly tag: string; readonly style?: string; readonly inside: readonly Seed[] };

const WORDS = [
  'حرب',
  'لا حرب',
  'تعاون',
  'تسلح',
  'قال سعيد',
  'كتاب',
  'ال\u00ADمدينة',
  'مُـحـمَّد',
  'a<b&c',
  '\u200Fهنا\u200E',
  '\ud83d\ude00',
  '\ud800',
];
const SPACES = ['', ' ', '  ', '\n\t ', '\u00A0', '.\n', '، '];
const INLINE = ['b', 'i', 'a', 'span', 'em', 'bdi'];
const BLOCKS = ['p', 'div', 'li', 'td', 'h2', 'blockquote', 'section'];
const UNREAD = ['script', 'style', 'code', 'textarea', 'template', 'svg'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { minLength: 0, maxLength: 4 })
  .map((pairs) => pairs.flat().join(''));
const empty = fc.constantFrom('br', 'wbr', 'img', 'input').map((tag) => ({ tag, inside: [] }));
const unread = fc.tuple(fc.constantFrom(...UNREAD), text).map(([tag, words]) => ({ tag, inside: [words] }));
const style = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'display:none',
  'visibility:hidden',
  'display:block',
  'display:inline-block',
);

const { node } = fc.letrec<{ node: Seed }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: empty },
    { weight: 1, arbitrary: unread },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...INLINE, ...BLOCKS), style, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, style, inside]) => ({ tag, inside, ...(style && { style }) })),
    },
  ),
}));

/** What stands in a body. */
export const page: fc.Arbitrary<readonly Seed[]> = fc.array(node, { minLength: 1, maxLength: 6 });

export function grow(seed: Seed, document: Document): Node {
  if (typeof seed === 'string') return document.createTextNode(seed);
  const element = document.createElement(seed.tag);
  if (seed.style) element.setAttribute('style', seed.style);
  element.append(...seed.inside.map((inner) => grow(inner, document)));
  return element;
}

/** A change; `at` and `to` pick nodes by their number, modulo how many there are. */
export type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly seed: Seed }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'edit'; readonly at: number; readonly text: string }
  | { readonly kind: 'rewrite'; readonly seeds: readonly Seed[] };

const number = fc.nat({ max: 500 });
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: number, seed: node }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: number }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), at: number, to: number }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: number, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('rewrite' as const), seeds: page }) },
  ),
  { maxLength: 8 },
);

export function apply(change: Change, document: Document): void {
  const { body } = document;
  const elements = [body, ...body.querySelectorAll('*')];
  const nodes = elements.flatMap((element) => [...element.childNodes]);
  const texts = nodes.filter((node): node is Text => node.nodeType === 3);
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
  switch (change.kind) {
    case 'insert':
      pick(elements, change.at)?.append(grow(change.seed, document));
      break;
    case 'remove':
      pick(nodes, change.at)?.parentNode?.removeChild(pick(nodes, change.at)!);
      break;
    case 'move': {
      const node = pick(nodes, change.at);
      const target = pick(elements, change.to);
      if (node && target && !node.contains(target)) target.prepend(node);
      break;
    }
    case 'edit': {
      const node = pick(texts, change.at);
      if (node) node.data = change.text;
      break;
    }
    case 'rewrite':
      body.replaceChildren(...change.seeds.map((seed) => grow(seed, document)));
  }
}
