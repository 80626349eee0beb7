/** A gate's valves: in every lane of the belt with their numbers, or small beside a column. */
import { memo, type PointerEvent, Suspense } from 'react';
import type { Vector } from '../../src/engine/vector.ts';
import { passes } from '../../src/readings/lanes.ts';
import type { Valve } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { lazily } from '../app/lazily.ts';
import { Door, share } from './Cell.tsx';
import { Numbered } from './Lanes.tsx';

const DoorGhosts = lazily(
  () => import('./DoorGhosts.tsx'),
  room => room.DoorGhosts,
);

/** Told of a press on the doors of a gate. */
export type OnDoor = (event: PointerEvent<SVGGElement>, valve: Valve) => void;

/** One gate's doors, one per unit, fallen to `show` of their way; thin lanes have sliding doors in one frame. */
export const Valves = memo(function Valves({
  stage,
  valve,
  values,
  untouched,
  held,
  show,
  unit,
  faded,
  onLight,
  onDoor,
}: {
  stage: Stage;
  valve: Valve;
  values: Vector;
  /** The untouched run's values, where anything was set by hand. */
  untouched: Vector | undefined;
  /** The units that the reader holds. */
  held: readonly number[];
  show: number;
  unit: number;
  faded: boolean;
  onLight: (id: string | null) => void;
  /** Where doors can be dragged. */
  onDoor?: OnDoor | undefined;
}) {
  const small = valve.kind === 'small';
  const { x, y, width, height } = valve.box;
  const row = height / Math.max(1, values.length);
  const gap = small ? 0.5 : 1;
  const isDoor =
    onDoor !== undefined && !stage.wide && show === 1 && (valve.rest || valve.values === valve.of);
  return (
    <g
      className={`valves${faded ? ' faded' : ''}${isDoor ? ' dragged' : ''}`}
      data-of={valve.of}
      data-role={valve.role}
      aria-hidden="true"
      onPointerEnter={() => onLight(valve.of)}
      onPointerLeave={() => onLight(null)}
      onPointerDown={isDoor ? event => onDoor(event, valve) : undefined}
    >
      {stage.wide && <rect className="opening" x={x} y={y} width={width} height={height} />}
      {stage.wide && show > 0 && <path className="door" d={slidingDoors(valve.box, values, show)} />}
      {!stage.wide &&
        Array.from(values, (value, k) => (
          <Door
            key={k}
            x={x}
            y={y + k * row + gap}
            width={width}
            height={row - 2 * gap}
            value={value}
            show={show}
          />
        ))}
      {stage.wide && <rect className="doorframe" x={x} y={y} width={width} height={height} />}
      {!stage.wide && show > 0 && (untouched || held.length > 0) && (
        <Suspense fallback={<g className="waiting" />}>
          <DoorGhosts {...{ stage, valve, values, held }} was={untouched} />
        </Suspense>
      )}
      {!small && show > 0 && (
        <g opacity={show}>
          {passes(stage, unit).map(place => (
            <Numbered
              key={place.unit}
              place={place}
              className={place.unit === unit ? 'passes focused' : 'passes'}
            >
              {`${stage.arrangement === 'page' ? '× ' : ''}${shown(values[place.unit] ?? Number.NaN)}`}
            </Numbered>
          ))}
        </g>
      )}
    </g>
  );
});

/** The doors of thin lanes: each slides in from the left and leaves the gate's value open at the right. */
function slidingDoors({ x, y, width, height }: Valve['box'], values: Vector, show: number): string {
  const row = height / Math.max(1, values.length);
  const door = row - (row > 1.5 ? 0.5 : 0);
  const doors = Array.from(values, (value, k) => {
    const shut = width * (1 - share(value)) * show;
    return `M${x} ${y + k * row}h${shut}v${door}h${-shut}z`;
  });
  return doors.join('');
}
