import type { Underline } from '../../browser/settings.ts';

const PATHS: Record<Underline, string> = {
  solid: 'M1 4h18',
  wavy: 'M1 4c1.5-4 3-4 4.5 0s3 4 4.5 0 3-4 4.5 0 3 4 4.5 0',
  dotted: 'M2 4h.01M7 4h.01M12 4h.01M17 4h.01',
  dashed: 'M1 4h4M8 4h4M15 4h4',
  double: 'M1 2h18M1 6h18',
};

/** The stance as it is drawn under the text of the page. Always beside words that say it. */
export function StanceMark({ underline }: { underline: Underline }) {
  return (
    <svg class="stance-mark" viewBox="0 0 20 8" aria-hidden="true">
      <path d={PATHS[underline]} />
    </svg>
  );
}
