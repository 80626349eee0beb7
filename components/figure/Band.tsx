/** The chosen unit's lane from edge to edge, a pair of lines where lanes are thin. */
import type { Layout } from '../../src/readings/layout.ts';
import type { Stage } from '../../src/readings/stage.ts';

/** The band, on each stretch of the belt. */
export function Band({ stage, belt, unit }: { stage: Stage; belt: Layout['belt']; unit: number }) {
  const { firstLane, lane, wide } = stage;
  return belt.map(([from, to]) => (
    <rect
      key={from}
      className={wide ? 'band thin' : 'band'}
      x={from}
      y={firstLane + unit * lane}
      width={to - from}
      height={lane}
      aria-hidden="true"
    />
  ));
}
