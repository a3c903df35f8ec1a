import { render } from 'preact';
import { DashboardPage } from '../../lib/ui/dashboard/DashboardPage.tsx';
import '../../lib/ui/looks/tokens.css';
import '../../lib/ui/looks/parts.css';
import '../../lib/ui/dashboard/dashboard.css';

render(<DashboardPage />, document.body);
