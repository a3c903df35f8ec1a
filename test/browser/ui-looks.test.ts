/**
 * Every part of the interface in both languages, light and dark: axe finds nothing amiss, nothing is wider than its window, and
 * pictures of each are left under `.output/screens/` to be looked at.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, onCard } from './card.ts';
import { until } from './poll.ts';
import { hover } from './text.ts';
import { BROWSERS, fill, type Stage, save, stage, store, violations } from './ui.ts';

const SCHEMES = ['light', 'dark'] as const;
const CASES = BROWSERS.flatMap((name) => SCHEMES.map((scheme) => ({ name, scheme })));
const LANGUAGES = ['ar', 'en'] as const;

describe.each(CASES)('looks in $name, $scheme', ({ name, scheme }) => {
  let on: Stage;
  const dark = scheme === 'dark';
  /** Chromium takes the scheme page by page, Firefox for all. */
  const prefer = async (page: Page) => {
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  };
  const picture = (page: Page, what: string) => save(page, `${what}-${name}-${scheme}`);

  beforeAll(async () => {
    on = await stage(name, { preferences: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 } });
  });
  afterAll(() => on?.close());

  /** What sticks out of its window at the side, if anything does. */
  const sticksOut = (page: Page) =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((part) => part.getBoundingClientRect().right > clientWidth + 1 || part.getBoundingClientRect().left < -1)
        .map((part) => `${part.tagName}.${part.className}`);
    });

  describe.each(LANGUAGES)('in %s', (language) => {
    beforeAll(() => store(on.desk, { language }));

    test.each([
      ['popup', 400, 600],
      ['panel', 360, 1100],
      // Width and scheme know nothing of each other.
      ...(dark ? [] : [['popup-narrow', 320, 900] as const]),
    ] as const)('%s', async (what, width, height) => {
      // A picture may have had to bring its own tab to the front: the article is what popup and panel are about.
      await on.page.bringToFront();
      const page = await on.session.openOwn(what === 'panel' ? 'sidepanel.html' : 'popup.html', { behind: true });
      await prefer(page);
      await page.setViewport({ width, height });
      await until('the statements', () => page.evaluate(() => document.querySelectorAll('.list .statement').length > 0));
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await picture(page, `${what}-${language}`);
      await page.close();
    });

    test.each([['options', 1100, 900], ...(dark ? [] : [['options-narrow', 320, 700] as const])] as const)(
      '%s',
      async (what, width, height) => {
        const page = await on.session.openOwn('options.html');
        await prefer(page);
        await page.setViewport({ width, height });
        await until('the options', () => page.evaluate(() => document.querySelector('#about') !== null));
        await fill(page, '.phrase-form input', 'فتح صفحة جديدة');
        await fill(page, '.try textarea', 'وقال الوزير إن بلاده لا تسعى للمواجهة، ودعا إلى الحوار وإلى فتح صفحة جديدة');
        await until('the trial', () => page.evaluate(() => document.querySelectorAll('.tried li').length > 1));
        expect(await violations(page)).toEqual([]);
        expect(await sticksOut(page)).toEqual([]);
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewport({ width, height: whole });
        await picture(page, `${what}-${language}`);
        await page.close();
      },
    );

    test('card', async () => {
      const { page, session } = on;
      await page.bringToFront();
      await prefer(page);
      await page.evaluate(() => scrollTo(0, 900));
      await hover(page, 'لا تسعى للمواجهة');
      await until('the card', () => cardText(session, page), Boolean);
      expect(await onCard(session, page, (root) => root.querySelector('.card')?.getAttribute('lang') ?? '')).toBe(language);
      await picture(page, `card-${language}`);
      // Lets axe in, which looks into open roots only.
      await onCard(session, page, (root) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      });
      expect(await violations(page, "document.querySelector('mawqif-card')")).toEqual([]);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
      await until(
        'the card to close',
        () => cardText(session, page),
        (text) => text === null,
      );
    });
  });
});
