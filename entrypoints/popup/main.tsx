import { render } from 'preact';
import { hasPanel, openPanel } from '../../lib/browser/panel.ts';
import { currentWindow } from '../../lib/browser/tabs.ts';
import { PageView } from '../../lib/ui/view/PageView.tsx';
import '../../lib/ui/looks/tokens.css';
import '../../lib/ui/looks/parts.css';
import '../../lib/ui/view/view.css';

// Asked for before any click, since the panel may be opened in the click itself only; nothing is drawn later for it.
let here: number | null = null;
currentWindow().then((id) => {
  here = id;
}, console.error);
const onPanel = (): void => {
  if (here !== null) openPanel(here).then(() => window.close(), console.error);
};

render(<PageView place="popup" onPanel={hasPanel() ? onPanel : null} />, document.body);
