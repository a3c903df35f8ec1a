import { useState } from 'preact/hooks';
import { DEFAULTS } from '../../browser/settings.ts';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

export function ResetSection() {
  const { words, change } = useSurroundings();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const reset = () => {
    change(() => DEFAULTS);
    setStep('done');
  };
  return (
    <Section id="reset">
      <p>{words.text('options.reset.text')}</p>
      {step === 'asked' ? (
        <div class="inline" role="alert">
          <span>{words.text('options.reset.sure')}</span>
          <button type="button" class="button danger" onClick={reset}>
            {words.text('options.reset.yes')}
          </button>
          <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setStep('idle')}>
            {words.text('options.phrases.cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setStep('asked')}>
          {words.text('options.reset.button')}
        </button>
      )}
      {step === 'done' && <p role="status">{words.text('options.reset.done')}</p>}
    </Section>
  );
}
