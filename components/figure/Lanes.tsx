/** What is written lane by lane: numbers and names of the units, and what is added on the belt. */
import type { Vector } from '../../src/engine/vector.ts';
import { additions, type LaneNumber, laneNames } from '../../src/readings/lanes.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { signed } from '../../src/readings/numbers.ts';
import type { Stage } from '../../src/readings/stage.ts';

/** A lane's number as text, in a framed tag where lanes are thin. */
export function Numbered({
  place: { x, y, size, anchor, frame },
  className,
  rise = 0,
  children,
}: {
  place: LaneNumber;
  className: string;
  rise?: number;
  children: string;
}) {
  return (
    <>
      {frame && <rect className="frame-tag" {...frame} rx={2} />}
      <text
        className={className}
        x={x}
        y={y + rise}
        fontSize={size}
        textAnchor={anchor === 'start' ? undefined : anchor}
      >
        {children}
      </text>
    </>
  );
}

/** Number and name of each lane; a click chooses the unit. */
export function LaneNames({
  stage,
  lanes,
  unit,
  onUnit,
}: {
  stage: Stage;
  lanes: readonly string[];
  unit: number;
  onUnit: (k: number) => void;
}) {
  const page = stage.arrangement === 'page';
  const named = new Map(laneNames(stage, unit).map(place => [place.unit, place]));
  return (
    <g className={stage.wide ? 'lanes-named wide' : 'lanes-named'} aria-hidden="true">
      {lanes.map((name, k) => {
        const place = named.get(k);
        return (
          <g key={k} className={k === unit ? 'lane focused' : 'lane'} onClick={() => onUnit(k)}>
            <rect
              className="reach"
              x={0}
              y={stage.firstLane + k * stage.lane}
              width={stage.width}
              height={stage.lane}
            />
            {place && page && (
              <text x={place.x - (k > 8 ? 23 : 16)} y={place.y} fontSize={place.size}>
                {k + 1}
              </text>
            )}
            {place && (
              <text x={place.x} y={place.y} fontSize={place.size}>
                {name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The added numbers on the belt, where the column of the same node has its home elsewhere. */
export function Written({
  layout,
  values,
  unit,
  show,
}: {
  layout: Layout;
  values: Vector;
  unit: number;
  show: number;
}) {
  const { stage, homes, addend } = layout;
  const home = homes.find(({ node }) => node === addend);
  const onBelt = home?.spot.mark === 'numbers' || home?.spot.mark === 'crates';
  if (!home || onBelt || show <= 0) return null;
  return (
    <g className="written" data-of={home.node} aria-hidden="true" opacity={show}>
      {additions(stage, unit).map(place => (
        <Numbered
          key={place.unit}
          place={place}
          className={place.unit === unit ? 'number focused' : 'number'}
          rise={(1 - show) * 8}
        >
          {signed(values[place.unit] ?? Number.NaN)}
        </Numbered>
      ))}
    </g>
  );
}
