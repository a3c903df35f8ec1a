import { hasPanel, openPanel } from '../../lib/browser/panel.ts';
import { currentWindow } from '../../lib/browser/tabs.ts';
import { showView } from '../../lib/ui/view/show-view.tsx';

// Asked for before any click, since the panel may be opened in the click itself only; nothing is drawn later for it.
let here: number | null = null;
const onPanel = (): void => {
  if (here !== null) openPanel(here).then(() => window.close(), console.error);
};

showView({ place: 'popup', onPanel: hasPanel() ? onPanel : null });
currentWindow().then((id) => {
  here = id;
}, console.error);
