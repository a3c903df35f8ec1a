import { LANGUAGES } from '../../browser/settings.ts';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

export function LanguageSection() {
  const { words, settings, change } = useSurroundings();
  return (
    <Section id="language">
      <fieldset class="radios">
        <legend class="visually-hidden">{words.text('options.language.title')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => change((now) => ({ ...now, language }))}
            />
            <span lang={language === 'auto' ? undefined : language}>{words.text(`options.language.${language}`)}</span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
