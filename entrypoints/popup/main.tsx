import { render } from 'preact';
import { hasPanel, openPanel } from '../../lib/browser/panel.ts';
import { currentWindow } from '../../lib/browser/tabs.ts';
import { PageView } from '../../lib/ui/view/PageView.tsx';
import '../../lib/ui/looks/tokens.css';
import '../../lib/ui/looks/parts.css';
import '../../lib/ui/view/view.css';

// Asked for before any click: the panel may be opened in the click itself only.
const here = hasPanel() ? await currentWindow() : null;
const onPanel =
  here === null
    ? null
    : () => {
        openPanel(here).then(() => window.close(), console.error);
      };

render(<PageView place="popup" onPanel={onPanel} />, document.body);
