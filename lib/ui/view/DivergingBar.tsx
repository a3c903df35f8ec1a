import type { StanceCounts } from '../../report/summary.ts';

interface DivergingBarProps {
  readonly counts: StanceCounts;
  /** The count that fills one half. */
  readonly max: number;
}

/** Percent of one half that a single statement takes at the least: thinner could not be told from the axis. */
const THINNEST = 8;

/**
 * The diverging bars of survey research: against on the side where lines begin, for on the side where they end. Says
 * nothing by itself: the numbers stand beside it as text.
 */
export function DivergingBar({ counts: { favor, against }, max }: DivergingBarProps) {
  const length = (count: number) => Math.max(THINNEST, (count / max) * 100);
  return (
    <svg class="diverging" viewBox="-100 0 200 12" preserveAspectRatio="none" aria-hidden="true">
      {against > 0 && <rect class="against" x={-length(against)} y="1" width={length(against)} height="10" />}
      {favor > 0 && <rect class="favor" x="0" y="1" width={length(favor)} height="10" />}
      <path class="axis" d="M0 0v12" />
    </svg>
  );
}
