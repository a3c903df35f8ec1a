/** Renders a part of the view within settings and words, as popup and panel do. */
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../../lib/browser/settings.ts';
import { SurroundingsContext } from '../../../lib/ui/view/context.ts';
import { wordsIn } from '../../../lib/ui/words/words.ts';

/** `settings()` is what they have become by the changes made so far. */
export function renderWithin(children: ComponentChildren, initial: Settings = DEFAULTS, language: 'ar' | 'en' = 'en') {
  let settings = initial;
  const change = vi.fn((make: (settings: Settings) => Settings) => {
    settings = make(settings);
    view.rerender(within());
  });
  const words = wordsIn(language, language === 'ar' ? 'ar-MA' : 'en');
  const within = () => (
    <SurroundingsContext.Provider value={{ words, settings, localOnly: false, failed: false, change }}>
      {children}
    </SurroundingsContext.Provider>
  );
  const view = render(within());
  return { ...view, change, settings: () => settings };
}
