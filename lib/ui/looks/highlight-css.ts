/**
 * The paint on the page: topic = tint, stance = style of the underline. The colours lie between light and dark, and the
 * tint is mostly see-through, so that one sheet serves pages of either kind and the page keeps its own colour of text.
 */
import type { Settings } from '../../browser/settings.ts';
import { STANCES, type Stance, TOPICS, type Topic } from '../../stance/statement.ts';

export type Look = Pick<Settings, 'colours' | 'underlines'>;

/** Declarations for one kind of statement, also for the options' preview. */
export function paintOf({ colours, underlines }: Look, topic: Topic, stance: Stance): string {
  const colour = colours[topic];
  // Firefox draws decorations one pixel thick unless told; a wave needs room to be seen as one.
  return [
    `background-color:color-mix(in srgb,${colour} 20%,transparent)`,
    `text-decoration:${underlines[stance]} underline ${colour}`,
    'text-decoration-thickness:2px',
    'text-underline-offset:.22em',
    'text-decoration-skip-ink:none',
  ].join(';');
}

export function highlightCss(look: Look): string {
  const kinds = TOPICS.flatMap((topic) => STANCES.map((stance) => [topic, stance] as const));
  const rules = kinds.map(([topic, stance]) => `::highlight(mawqif-${topic}-${stance}){${paintOf(look, topic, stance)}}`);
  const forced = kinds.map(([topic, stance]) => `::highlight(mawqif-${topic}-${stance}){background-color:Mark;color:MarkText}`);
  return [
    ...rules,
    '::highlight(mawqif-flash){background-color:#ffd54a;color:#1a1a1a}',
    // System colours replace every tint there; the underlines still tell the stances apart.
    `@media (forced-colors:active){${forced.join('')}::highlight(mawqif-flash){background-color:Highlight;color:HighlightText}}`,
  ].join('\n');
}
