import { render } from 'preact';
import { PageView } from '../../lib/ui/view/PageView.tsx';
import '../../lib/ui/looks/tokens.css';
import '../../lib/ui/looks/parts.css';
import '../../lib/ui/view/view.css';

render(<PageView place="panel" onPanel={null} />, document.body);
