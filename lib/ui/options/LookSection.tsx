import { useState } from 'preact/hooks';
import { DEFAULTS, UNDERLINES, type Underline, withTopic } from '../../browser/settings.ts';
import { STANCES, type Stance, TOPICS, type Topic } from '../../stance/statement.ts';
import { contrast, DARK_PAGE, ENOUGH, LIGHT_PAGE } from '../looks/colour.ts';
import { type Look, paintOf } from '../looks/highlight-css.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

/** Which topics are shown, and how. */
export function LookSection() {
  const { words, settings, change } = useSurroundings();
  /** While a colour is being picked it is previewed only: the browser's store takes few changes a minute. */
  const [picking, setPicking] = useState<Partial<Record<Topic, string>>>({});
  const look: Look = { underlines: settings.underlines, colours: { ...settings.colours, ...picking } };

  const setColour = (topic: Topic, colour: string) => {
    setPicking({});
    change((now) => ({ ...now, colours: { ...now.colours, [topic]: colour } }));
  };
  const setUnderline = (stance: Stance, underline: Underline) =>
    change((now) => ({ ...now, underlines: { ...now.underlines, [stance]: underline } }));
  const lines = STANCES.map((stance) => settings.underlines[stance]);

  return (
    <Section id="topics">
      <p>{words.text('options.topics.text')}</p>
      <div class="look">
        <ul class="rows">
          {TOPICS.map((topic) => (
            <li key={topic} class={`topic-${topic}`}>
              <span class="topic-name">{words.topic(topic)}</span>
              <Switch
                label={words.text('view.topic_switch', { topic: words.topic(topic) })}
                labelHidden
                on={settings.topics[topic]}
                onChange={(on) => change((now) => withTopic(now, topic, on))}
              />
              <input
                type="color"
                aria-label={words.text('options.topics.colour', { topic: words.topic(topic) })}
                value={look.colours[topic]}
                onInput={(event) => setPicking({ [topic]: event.currentTarget.value })}
                onChange={(event) => setColour(topic, event.currentTarget.value)}
              />
              <Contrast colour={look.colours[topic]} />
            </li>
          ))}
        </ul>
        <ul class="rows">
          {STANCES.map((stance) => (
            <li key={stance}>
              <span>{words.stance(stance)}</span>
              <StanceMark underline={settings.underlines[stance]} />
              <select
                class="field"
                aria-label={words.text('options.topics.underline_of', { stance: words.stance(stance) })}
                value={settings.underlines[stance]}
                onChange={(event) => setUnderline(stance, event.currentTarget.value as Underline)}
              >
                {UNDERLINES.map((underline) => (
                  <option key={underline} value={underline}>
                    {words.text(`underlines.${underline}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        {new Set(lines).size < lines.length && (
          <p class="warning" role="status">
            {words.text('options.topics.same_underline')}
          </p>
        )}
        <Preview look={look} />
        <button
          type="button"
          class="button"
          onClick={() => change((now) => ({ ...now, colours: DEFAULTS.colours, underlines: DEFAULTS.underlines }))}
        >
          {words.text('options.topics.default_look')}
        </button>
      </div>
    </Section>
  );
}

function Contrast({ colour }: { colour: string }) {
  const { words } = useSurroundings();
  const [light, dark] = [contrast(colour, LIGHT_PAGE), contrast(colour, DARK_PAGE)];
  const rounded = (value: number) => `${words.number(Math.floor(value * 10) / 10)} : ${words.number(1)}`;
  return (
    <span class="contrast">
      {words.text('options.topics.contrast', { light: rounded(light), dark: rounded(dark) })}
      {Math.min(light, dark) < ENOUGH && (
        <strong class="warning" role="status">
          {words.text('options.topics.contrast_low')}
        </strong>
      )}
    </span>
  );
}

/** One sentence with all that can be painted, as it would look on a page of either kind. */
function Preview({ look }: { look: Look }) {
  const { words } = useSurroundings();
  const painted = (topic: Topic, stance: Stance) => (
    <span style={paintOf(look, topic, stance)}>{words.text(`options.sample.${stance}`)}</span>
  );
  const sentence = (
    <p lang="ar" dir="rtl">
      {words.text('options.sample.before')}
      {painted('cooperation', 'favor')}
      {words.text('options.sample.middle')}
      {painted('confrontation', 'against')}
      {words.text('options.sample.after')}
      {painted('arms-control', 'none')}
      {words.text('options.sample.end')}
    </p>
  );
  return (
    <div class="preview">
      {(['light', 'dark'] as const).map((page) => (
        <figure key={page} class={page}>
          <figcaption>{words.text(`options.topics.on_${page}`)}</figcaption>
          {sentence}
        </figure>
      ))}
    </div>
  );
}
