/** A node at home: its name for everyone, its units as cells that can be chosen. */
import { type MouseEvent, memo, Suspense, useCallback } from 'react';
import type { Vector as Numbers } from '../../src/engine/vector.ts';
import { crateTag } from '../../src/readings/lanes.ts';
import { shown, signed } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/places.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { lazily } from '../app/lazily.ts';
import { Numbered } from './Lanes.tsx';
import type { UnitProps } from './ThinCells.tsx';
import { Frames, isThin, ThinCells, Unit } from './Unit.tsx';

const Ghosts = lazily(
  () => import('./Ghosts.tsx'),
  room => room.Ghosts,
);
const Pins = lazily(
  () => import('./Ghosts.tsx'),
  room => room.Pins,
);

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
  const { choosable, onLight, onUnit } = props;
  const known = show > 0;
  const { x, y, width, height } = home.spot;
  const isFocused = (k: number): boolean => k === unit && choosable;
  const choose = useCallback(
    ({ currentTarget }: MouseEvent) =>
      choosable && onUnit(Number(currentTarget.getAttribute('data-unit')) - 1),
    [choosable, onUnit],
  );
  const unitProps = (k: number, value: number): UnitProps => ({
    role: 'button',
    'data-unit': k + 1,
    'data-value': known ? value : undefined,
    'aria-label': unitName(k, known ? value : undefined),
    'aria-description': props.unitNote?.(k),
    'aria-pressed': isFocused(k),
    tabIndex: stop === k ? 0 : -1,
    onClick: choose,
  });
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
      {isThin(stage, home) && !props.numbered ? (
        <Suspense fallback={null}>
          <ThinCells
            {...{ stage, values, show, from, theme, unitProps }}
            piece={home}
            unit={choosable ? unit : undefined}
          />
        </Suspense>
      ) : (
        Array.from(values, (value, k) => (
          <g key={k} {...unitProps(k, value)}>
            <Unit
              {...{ stage, k, value, show, theme }}
              focused={isFocused(k)}
              numbered={props.numbered}
              piece={home}
              units={values.length}
              roll={from && { x: from.x, value: from.values[k] ?? value }}
            />
          </g>
        ))
      )}
      {known && (props.untouched || props.held.length > 0) && (
        <g className="by-hand" opacity={show} aria-hidden="true">
          <Suspense fallback={<g className="waiting" />}>
            {props.untouched && <Ghosts {...{ stage, values }} piece={home} was={props.untouched} />}
            {props.held.length > 0 && <Pins stage={stage} piece={home} units={props.held} />}
          </Suspense>
        </g>
      )}
      <Frames stage={stage} piece={home} unit={known && choosable ? unit : undefined} units={values.length} />
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
