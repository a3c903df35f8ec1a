import { defineBackground } from 'wxt/utils/define-background';
import { onAccessChange, registerOwnSites } from '../../lib/browser/access.ts';
import { keepBadge } from '../../lib/browser/badge.ts';
import { answerCommands, answerPhraseMenu, offerPhraseMenu } from '../../lib/browser/commands.ts';
import { keepHistory } from '../../lib/browser/history/recorder.ts';
import { browserLanguage } from '../../lib/browser/language.ts';
import { loadSettings, onSettingsChange } from '../../lib/browser/settings-store.ts';
import { fold } from '../../lib/report/filter.ts';
import { languageFor } from '../../lib/ui/words/catalogue.ts';
import { wordsIn } from '../../lib/ui/words/words.ts';
import { keepEngine } from './engine.ts';
import { lexiconWith } from './lexicon.ts';

export default defineBackground(() => {
  keepEngine(lexiconWith);
  keepBadge();
  answerCommands();
  answerPhraseMenu();
  keepHistory(fold);

  const nameMenu = ({ settings }: Awaited<ReturnType<typeof loadSettings>>) =>
    offerPhraseMenu(wordsIn(languageFor(settings.language, browserLanguage())).text('menu.add_phrase'));
  loadSettings().then(nameMenu, console.warn);
  onSettingsChange(nameMenu);

  const register = () => registerOwnSites().catch(console.warn);
  onAccessChange(register);
  register();
});
