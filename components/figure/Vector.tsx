/** A node at home: its name for everyone, its units as cells that can be chosen. */
import { memo } from 'react';
import type { Vector as Numbers } from '../../src/engine/vector.ts';
import { crateTag } from '../../src/readings/lanes.ts';
import { shown, signed } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/places.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { Ghosts, Pins } from './Ghosts.tsx';
import { Numbered } from './Lanes.tsx';
import { Frames, Unit } from './Unit.tsx';

interface Props {
  readonly stage: Stage;
  readonly home: Home;
  readonly values: Numbers;
  /** What stands here in the run that nobody touched, where anything was set by hand. */
  readonly untouched: Numbers | undefined;
  /** The units that the reader holds. */
  readonly held: readonly number[];
  /** Numbers to begin a roll from, where the crates come rolling from another place on the belt. */
  readonly from?: { readonly x: number; readonly values: Numbers } | undefined;
  readonly show: number;
  readonly unit: number;
  /** Number of this home's cell that the keyboard is on; -1 is the node itself, undefined neither. */
  readonly stop: number | undefined;
  readonly name: string;
  readonly unitName: (k: number, value: number | undefined) => string;
  /** More about a unit, for those who hear it. */
  readonly unitNote: ((k: number) => string | undefined) | undefined;
  readonly theme: 'light' | 'dark';
  readonly faded: boolean;
  readonly choosable: boolean;
  /** Whether its cells carry their numbers, where a column's otherwise do not. */
  readonly numbered: boolean;
  readonly onLight: (id: string | null) => void;
  readonly onUnit: (k: number) => void;
}

/** The vector of one node in its home place. */
export const Vector = memo(function Vector(props: Props) {
  const { stage, home, values, from, show, unit, stop, name, unitName, theme, faded } = props;
  const { onLight, onUnit } = props;
  const known = show > 0;
  const { x, y, width, height } = home.spot;
  return (
    <g
      role="group"
      aria-label={name}
      className={faded ? 'vector faded' : 'vector'}
      data-node={home.node}
      data-role={home.role}
      tabIndex={stop === -1 ? 0 : -1}
      onPointerEnter={() => onLight(home.node)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(home.node)}
      onBlur={() => onLight(null)}
    >
      <rect className="area" x={x - 4} y={y - 2} width={width + 8} height={height + 2} rx={4} />
      {Array.from(values, (value, k) => {
        const focused = k === unit && props.choosable;
        return (
          <g
            key={k}
            role="button"
            data-unit={k + 1}
            data-value={known ? value : undefined}
            aria-label={unitName(k, known ? value : undefined)}
            aria-description={props.unitNote?.(k)}
            aria-pressed={focused}
            tabIndex={stop === k ? 0 : -1}
            onClick={() => props.choosable && onUnit(k)}
          >
            <Unit
              {...{ stage, k, value, show, focused, theme }}
              numbered={props.numbered}
              piece={home}
              units={values.length}
              roll={from && { x: from.x, value: from.values[k] ?? value }}
            />
          </g>
        );
      })}
      {known && (
        <g className="by-hand" opacity={show} aria-hidden="true">
          {props.untouched && <Ghosts {...{ stage, values }} piece={home} was={props.untouched} />}
          {props.held.length > 0 && <Pins stage={stage} piece={home} units={props.held} />}
        </g>
      )}
      <Frames
        stage={stage}
        piece={home}
        unit={known && props.choosable ? unit : undefined}
        units={values.length}
      />
      {stage.wide && known && home.spot.mark === 'crates' && <HeatTag {...props} />}
    </g>
  );
});

/** The number of the chosen unit over a heat map on the belt. */
function HeatTag({ stage, home, values, show, unit }: Props) {
  const value = values[unit] ?? Number.NaN;
  return (
    <g opacity={show} className="heat-tag" aria-hidden="true">
      <Numbered place={crateTag(stage, home.spot, unit)} className="number focused">
        {home.slot === 'written' ? signed(value) : shown(value)}
      </Numbered>
    </g>
  );
}
