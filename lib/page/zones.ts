/** What an element's markup says about the part of the page it holds: the article, or a margin around it. */
import { attributeOf, nameOf } from './nodes.ts';

export type Zone = 'body' | 'article' | 'main' | 'margin' | null;

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

export function zoneOf(element: Element): Zone {
  const name = nameOf(element);
  const role = attributeOf(element, 'role');
  if (attributeOf(element, 'itemprop')?.split(/\s+/).includes('articleBody')) return 'body';
  if (MARGIN_ELEMENTS.has(name) || (role !== null && MARGIN_ROLES.has(role)) || isNamedMargin(element)) return 'margin';
  if (name === 'article' || role === 'article') return 'article';
  return name === 'main' || role === 'main' ? 'main' : null;
}

function isNamedMargin(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  // camelCase and BEM in words of their own.
  return names !== ' ' && MARGIN_NAMES.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__|--/g, ' '));
}
