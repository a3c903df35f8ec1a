import { render } from 'preact';
import { OptionsPage } from '../../lib/ui/options/OptionsPage.tsx';
import { lexiconVersion, phraseTools } from './phrases.ts';
import '../../lib/ui/looks/tokens.css';
import '../../lib/ui/looks/parts.css';
import '../../lib/ui/options/options.css';

/** `#phrase=…`: words that the reader has selected on a page (lib/browser/tabs.ts). */
const selection = new URLSearchParams(location.hash.slice(1)).get('phrase') ?? '';

render(<OptionsPage tools={phraseTools(await lexiconVersion())} selection={selection} />, document.body);
