import { withoutMuted } from '../../browser/settings.ts';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

/** What was called «not right», each to be taken back. */
export function MutedSection() {
  const { words, settings, change } = useSurroundings();
  return (
    <Section id="muted">
      {settings.muted.length === 0 && <p class="aside">{words.text('options.muted.none')}</p>}
      <ul class="rows">
        {settings.muted.map((muted) => (
          <li key={`${muted.entry} ${muted.site}`}>
            <span class="grow">
              <span class="quote" lang="ar" dir="auto">
                {muted.quote}
              </span>
              <span class="aside">
                {muted.site === null
                  ? words.text('options.muted.everywhere')
                  : words.text('options.muted.at', { site: muted.site })}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={words.text('options.muted.restore', { quote: muted.quote })}
              onClick={() => change((now) => withoutMuted(now, muted))}
            >
              {words.text('options.muted.restore_button')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
