/** The conveyor under the lanes: surface, rollers, rails and the chevrons of its free stretches. */
import { memo } from 'react';
import type { Stage } from '../../src/readings/stage.ts';

/** The belt through the whole figure; `drift` lets rollers and chevrons move while playing. */
export const Belt = memo(function Belt({
  stage,
  units,
  drift,
}: {
  stage: Stage;
  units: number;
  drift: boolean;
}) {
  const { rails, width, firstLane, lane } = stage;
  const height = rails.bottom - rails.top;
  const rollers = Array.from({ length: Math.ceil(width / 16) + 2 }, (_, k) => (k - 1) * 16);
  const lanes = Array.from({ length: units }, (_, k) => k);
  return (
    <g className="belt" aria-hidden="true">
      <rect className="surface" x={0} y={rails.top} width={width} height={height} />
      <g className={drift ? 'rollers drift' : 'rollers'}>
        <path className="lines" d={rollers.map(x => `M${x} ${rails.top + 2}v${height - 4}`).join('')} />
        <path
          className="caps"
          d={rollers
            .map(x => `M${x - 2} ${rails.top - 5}h4v4h-4zM${x - 2} ${rails.bottom + 1}h4v4h-4z`)
            .join('')}
        />
      </g>
      <path
        className="lanes"
        d={lanes
          .slice(1)
          .map(k => `M0 ${firstLane + k * lane}H${width}`)
          .join('')}
      />
      <path className="rails" d={`M0 ${rails.top}H${width}M0 ${rails.bottom}H${width}`} />
      <path
        className="chevrons"
        d={stage.chevrons
          .flatMap(x => lanes.map(k => `M${x - 4} ${firstLane + (k + 0.5) * lane - 3}l8 3l-8 3`))
          .join('')}
      />
    </g>
  );
});
