import { showView } from '../../lib/ui/view/show-view.tsx';

showView({ place: 'panel', onPanel: null });
