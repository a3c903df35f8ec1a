import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTANCE, placeCard } from '../../../lib/ui/card/place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const line = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('where the card stands', () => {
  test('under the words, centred on the pointer', () => {
    expect(placeCard([line(400, 100, 600, 130)], card, viewport, 'rtl', { x: 500, y: 115 })).toEqual({
      left: 350,
      top: 138,
      side: 'below',
    });
  });

  test('above them near the foot of the screen', () => {
    expect(placeCard([line(400, 700, 600, 730)], card, viewport, 'rtl', { x: 500, y: 715 })).toEqual({
      left: 350,
      top: 492,
      side: 'above',
    });
  });

  test('opened by the keyboard it starts where the words start', () => {
    const words = [line(400, 100, 900, 130), line(600, 130, 900, 160)];
    expect(placeCard(words, card, viewport, 'rtl', null)).toMatchObject({ left: 600, top: 168 });
    expect(placeCard(words, card, viewport, 'ltr', null)).toMatchObject({ left: 600, top: 168 });
    expect(placeCard([line(100, 100, 900, 130)], card, viewport, 'ltr', null).left).toBe(100);
  });

  test('by the line that the pointer is on', () => {
    const words = [line(400, 100, 900, 130), line(400, 300, 900, 330)];
    expect(placeCard(words, card, viewport, 'rtl', { x: 500, y: 115 }).top).toBe(138);
  });

  test('on a small screen it lies over the words rather than off the screen', () => {
    expect(placeCard([line(10, 180, 300, 210)], card, { width: 320, height: 400 }, 'rtl', { x: 50, y: 190 })).toEqual({
      left: 8,
      top: 192,
      side: 'over',
    });
  });

  test('never off the screen that holds it', () => {
    const number = fc.integer({ min: -2000, max: 3000 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.nat(500),
        fc.nat(100),
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 240, max: 1500 }),
        fc.boolean(),
        (x, y, w, h, width, height, pointed) => {
          const size = {
            width: Math.min(card.width, width - 2 * DISTANCE),
            height: Math.min(card.height, height - 2 * DISTANCE),
          };
          const { left, top } = placeCard([line(x, y, x + w, y + h)], size, { width, height }, 'rtl', pointed ? { x, y } : null);
          expect(left).toBeGreaterThanOrEqual(DISTANCE);
          expect(top).toBeGreaterThanOrEqual(DISTANCE);
          expect(left + size.width).toBeLessThanOrEqual(width - DISTANCE);
          expect(top + size.height).toBeLessThanOrEqual(height - DISTANCE);
        },
      ),
    );
  });
});
