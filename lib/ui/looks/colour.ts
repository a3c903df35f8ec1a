/** Contrast by WCAG 2.2, for the reader's own colours. */

/** @param hex `#rrggbb` */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The pages that a colour has to stand out from. */
export const LIGHT_PAGE = '#ffffff';
export const DARK_PAGE = '#181818';

/** What WCAG asks of graphics that carry meaning, such as our underlines. */
export const ENOUGH = 3;
