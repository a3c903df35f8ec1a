import { render } from 'preact';
import { PageView, type PageViewProps } from './PageView.tsx';
import '../looks/tokens.css';
import '../looks/parts.css';
import './view.css';

/** Popup and panel: fills the document with the view. Their script does not wait for the document (wxt.config.ts). */
export function showView(props: PageViewProps): void {
  const show = (): void => render(<PageView {...props} />, document.body);
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show, { once: true });
}
