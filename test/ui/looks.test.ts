import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../lib/browser/settings.ts';
import { STANCES, TOPICS } from '../../lib/stance/statement.ts';
import { contrast, DARK_PAGE, ENOUGH, LIGHT_PAGE } from '../../lib/ui/looks/colour.ts';
import { highlightCss, paintOf } from '../../lib/ui/looks/highlight-css.ts';

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
  ])('%s on %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBeCloseTo(expected, 1);
  });

  test.each(TOPICS)('the colour of %s stands out from light and from dark pages', (topic) => {
    for (const page of [LIGHT_PAGE, DARK_PAGE]) expect(contrast(DEFAULTS.colours[topic], page)).toBeGreaterThanOrEqual(ENOUGH);
  });

  /** The tokens' plain colours, light and dark. */
  const tokens = new Map(
    [...readFileSync('lib/ui/looks/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  );
  test.each([
    ['ink', 'paper', 7],
    ['ink', 'raised', 7],
    ['ink', 'sunken', 7],
    ['ink-soft', 'paper', 4.5],
    ['ink-soft', 'raised', 4.5],
    ['ink-soft', 'sunken', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'accent-wash', 4.5],
    ['danger', 'paper', 4.5],
    ['danger', 'raised', 4.5],
    ['edge', 'paper', 3],
    ['edge', 'raised', 3],
  ])('%s reads on %s by %d : 1', (ink, paper, least) => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(contrast(tokens.get(ink)?.[scheme] ?? '', tokens.get(paper)?.[scheme] ?? '')).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('the paint', () => {
  test('every kind of statement has a rule, and no two look alike', () => {
    const css = highlightCss(DEFAULTS);
    const paints = TOPICS.flatMap((topic) => STANCES.map((stance) => paintOf(DEFAULTS, topic, stance)));
    expect(new Set(paints).size).toBe(9);
    for (const topic of TOPICS) for (const stance of STANCES) expect(css).toContain(`::highlight(mawqif-${topic}-${stance}){`);
    expect(css).toContain('::highlight(mawqif-flash)');
  });

  test('the stance is told without colour: by the line, under forced colours too', () => {
    const lines = STANCES.map((stance) => /text-decoration:(\w+)/.exec(paintOf(DEFAULTS, 'cooperation', stance))?.[1]);
    expect(lines).toEqual(['solid', 'wavy', 'dotted']);
    const forced = /@media \(forced-colors:active\)\{(.*)\}$/s.exec(highlightCss(DEFAULTS))?.[1];
    expect(forced).toContain('Mark');
    expect(forced).not.toContain('text-decoration');
  });
});
