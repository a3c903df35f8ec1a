/** What an element's markup says about the part of the page it holds: the article, or a margin around it. */
import { attributeOf, nameOf } from './nodes.ts';

/** A `header` is a margin unless it is an article's own. */
export type Zone = 'body' | 'article' | 'main' | 'header' | 'margin' | null;

const MARGIN_ELEMENTS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog']);
const MARGIN_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'toolbar',
]);
/** Names that site builders give to margins, matched by whole words of class and id (`post-comments`, `relatedPosts`). */
const MARGIN_NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|commentlist|disqus|replies|respond',
    'related\\w*|recommend\\w*|read-?(?:more|also)|more-?(?:news|stories|from)|most-?\\w+|trending|popular|latest|up-?next|next-?up|outbrain|taboola',
    'side-?bar|widgets?|rail|masthead|breadcrumbs?|menu|nav(?:bar|igation)?|footer|ticker|breaking-?news',
    'share|sharing|social|tags|tag-?list|newsletter|subscri\\w+|sign-?up|promo\\w*|sponsor\\w*|advert\\w*|ads?|banner|cookies?|consent|gdpr',
    'author-?(?:bio|box|card)|about-?author',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);

/** What stands over the margins of sites whose names say nothing. Hamza and final letters as different writers spell them. */
const MARGIN_TITLES =
  /^\s*(?:[اأإ]قر[أا] (?:[أا]يضا|المزيد)|شاهد [أا]يضا|(?:مقالات|مواضيع|موضوعات|[أا]خبار) (?:ذات صل[ةه]|متعلق[ةه]|مشابه[ةه])|ذات صل[ةه]|ال[أا]كثر (?:قراء[ةه]|مشاهد[ةه]|تداولا)|(?:ال)?تعليقات|[أا]ضف تعليق|[آا]راء القراء|[أا]حدث ال[أا]خبار|[أا]خبار [أا]خر[ىي]|المزيد من)/;

const DIACRITICS = /[\u0640\u064B-\u0652]/g;

/** Whether a heading announces a margin. */
export const isMarginTitle = (text: string): boolean => text.length < 60 && MARGIN_TITLES.test(text.replace(DIACRITICS, ''));

export function zoneOf(element: Element): Zone {
  const name = nameOf(element);
  const role = attributeOf(element, 'role');
  if (attributeOf(element, 'itemprop')?.split(/\s+/).includes('articleBody')) return 'body';
  if (MARGIN_ELEMENTS.has(name) || (role !== null && MARGIN_ROLES.has(role)) || isNamedMargin(element)) return 'margin';
  if (name === 'header') return 'header';
  if (name === 'article' || role === 'article') return 'article';
  return name === 'main' || role === 'main' ? 'main' : null;
}

function isNamedMargin(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  // camelCase and BEM in words of their own.
  return names !== ' ' && MARGIN_NAMES.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__|--/g, ' '));
}
