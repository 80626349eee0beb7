/** The conveyor under the lanes: surface, rollers, rails and the chevrons of its free stretches. */
import { Fragment, memo, useId } from 'react';
import type { Layout } from '../../src/readings/layout.ts';
import { laneMiddle, type Stage } from '../../src/readings/stage.ts';

/** The belt through the whole figure, in the stretches that the cell leaves of it; `drift` lets rollers and chevrons move while playing. */
export const Belt = memo(function Belt({
  stage,
  belt,
  drift,
}: {
  stage: Stage;
  belt: Layout['belt'];
  drift: boolean;
}) {
  const { rails, units, wide, firstLane, lane } = stage;
  const own = useId();
  const height = rails.bottom - rails.top;
  const isOnBelt = (x: number): boolean => belt.some(([from, to]) => x > from && x < to);
  const free = belt.length > 1 ? [...stage.chevrons, ...loaded(belt)] : stage.chevrons;
  const rows = wide ? Array.from({ length: 8 }, (_, k) => firstLane + (k + 0.5) * 20) : lanesOf(stage);
  return (
    <g className="belt" aria-hidden="true">
      {belt.map(([from, to]) => {
        const rollers = Array.from(
          { length: Math.ceil((to - from) / 16) + 2 },
          (_, k) => (k - 1) * 16 + from,
        );
        const id = `${own}${from}`;
        return (
          <Fragment key={from}>
            <clipPath id={id}>
              <rect x={from} y={rails.top - 6} width={to - from} height={height + 12} />
            </clipPath>
            <rect className="surface" x={from} y={rails.top} width={to - from} height={height} />
            <g clipPath={`url(#${id})`}>
              <g className={drift ? 'rollers drift' : 'rollers'}>
                <path
                  className="lines"
                  d={rollers.map(x => `M${x} ${rails.top + 2}v${height - 4}`).join('')}
                />
                <path
                  className="caps"
                  d={rollers
                    .map(x => `M${x - 2} ${rails.top - 5}h4v4h-4zM${x - 2} ${rails.bottom + 1}h4v4h-4z`)
                    .join('')}
                />
              </g>
            </g>
            <path
              className={wide ? 'lanes thin' : 'lanes'}
              d={Array.from(
                { length: units - 1 },
                (_, k) => `M${from} ${firstLane + (k + 1) * lane}H${to}`,
              ).join('')}
            />
            <path className="rails" d={railsOf(stage, from, to)} />
          </Fragment>
        );
      })}
      <path
        className="chevrons"
        d={free
          .filter(isOnBelt)
          .flatMap(x => rows.map(y => `M${x - 4} ${y - 3}l8 3l-8 3`))
          .join('')}
      />
    </g>
  );
});

function lanesOf(stage: Stage): number[] {
  return Array.from({ length: stage.units }, (_, k) => laneMiddle(stage, k));
}

/** More chevrons where a cut belt begins again. */
function loaded(belt: Layout['belt']): number[] {
  const start = belt.at(-1)?.[0] ?? 0;
  return [start + 40, start + 232];
}

/** Two rails, joined where the belt ends inside of the figure. */
function railsOf({ rails, width }: Stage, from: number, to: number): string {
  const end = (x: number): string =>
    x > 0 && x < width ? `M${x} ${rails.top - 1.5}V${rails.bottom + 1.5}` : '';
  return `M${from} ${rails.top}H${to}M${from} ${rails.bottom}H${to}${end(from)}${end(to)}`;
}
