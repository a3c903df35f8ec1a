import parts from '../looks/parts.css?inline';
import tokens from '../looks/tokens.css?inline';
import card from './card.css?inline';

/** In a page `rem` is the page's own, and some pages make it 10 pixels: within the card it is 16, as in our own pages. */
export const CARD_CSS = `${tokens}${parts}${card}`.replace(/(\d*\.?\d+)rem\b/g, (_, rems: string) => `${Number(rems) * 16}px`);
