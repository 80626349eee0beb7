/** What is written lane by lane: numbers and names of the units, and what is added on the belt. */
import { memo } from 'react';
import type { Vector } from '../../src/engine/vector.ts';
import { additions, type LaneNumber, laneNames } from '../../src/readings/lanes.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { signed } from '../../src/readings/numbers.ts';
import { type Box, laneMiddle, type Stage } from '../../src/readings/stage.ts';
import { textWidth } from '../../src/readings/text.ts';

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

/** Number and name of each lane; a click chooses the unit, `onName` is told which name the mouse is on. */
export const LaneNames = memo(function LaneNames({
  stage,
  lanes,
  unit,
  onUnit,
  onName,
}: {
  stage: Stage;
  lanes: readonly string[];
  unit: number;
  onUnit: (k: number) => void;
  onName: (k: number | null) => void;
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
              <rect
                className="reach name-area"
                {...nameBox(stage, place)}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onName(k)}
                onPointerLeave={() => onName(null)}
              />
            )}
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
});

/** Where a lane's number and name stand, up to the crates. */
function nameBox({ lane, wide, spots }: Stage, { y }: LaneNumber): Box {
  const height = wide ? 16 : lane;
  return { x: 0, y: y - 4 - height / 2, width: spots.beltBefore.x - 4, height };
}

/** What a lane holds, under its name; of the last lane over it. */
export function LaneNote({ stage, unit, text }: { stage: Stage; unit: number; text: string }) {
  const [height, width] = [20, textWidth(text, 12) + 12];
  const middle = Math.max(stage.rails.top + 8, laneMiddle(stage, unit));
  const under = middle + Math.max(8, stage.lane / 2) + 1;
  const y = under + height > stage.rails.bottom ? under - height - Math.max(16, stage.lane) - 2 : under;
  return (
    <g className="tag" aria-hidden="true">
      <rect x={8} y={y} width={width} height={height} rx={4} />
      <text x={8 + width / 2} y={y + 14} fontSize={12} textAnchor="middle">
        {text}
      </text>
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
