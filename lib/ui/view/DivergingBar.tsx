import type { StanceCounts } from '../../report/summary.ts';

interface DivergingBarProps {
  readonly counts: StanceCounts;
  /** The count that fills one half. */
  readonly max: number;
}

/**
 * Against on the side where lines begin, for on the side where they end, what takes no side dotted beneath the middle: the
 * diverging bars of survey research. Says nothing by itself: the numbers stand beside it as text.
 */
export function DivergingBar({ counts: { favor, against, none }, max }: DivergingBarProps) {
  const length = (count: number) => (max === 0 ? 0 : (count / max) * 50);
  const dotted = Math.min(length(none), 100) / 2;
  return (
    <svg class="diverging" viewBox="-50 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      {against > 0 && <rect class="against" x={-length(against)} y="1" width={length(against)} height="10" />}
      {favor > 0 && <rect class="favor" x="0" y="1" width={length(favor)} height="10" />}
      {none > 0 && <path class="none" d={`M${-dotted} 14.5h${2 * dotted}`} />}
      <path class="axis" d="M0 0v12" />
    </svg>
  );
}
