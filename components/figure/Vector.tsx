/** A node at home: its name for everyone, its units as cells that can be chosen. */
import { memo } from 'react';
import type { Vector as Numbers } from '../../src/engine/vector.ts';
import { shown, signed } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/routes.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { Crate, GateCell, SignedCell } from './Cell.tsx';
import { cellBox, homeBox } from './geometry.ts';

interface Props {
  readonly stage: Stage;
  readonly home: Home;
  readonly values: Numbers;
  /** Numbers to begin a roll from, where the crates come rolling from another place on the belt. */
  readonly from?: { readonly x: number; readonly values: Numbers } | undefined;
  readonly show: number;
  readonly gate: boolean;
  readonly unit: number;
  /** Number of this home's cell that the keyboard is on; -1 is the node itself, undefined neither. */
  readonly stop: number | undefined;
  readonly name: string;
  readonly unitName: (k: number, value: number | undefined) => string;
  readonly theme: 'light' | 'dark';
  readonly faded: boolean;
  readonly choosable: boolean;
  readonly onLight: (id: string | null) => void;
  readonly onUnit: (k: number) => void;
}

/** The vector of one node in its home place. */
export const Vector = memo(function Vector(props: Props) {
  const { stage, home, values, show, gate, unit, stop, name, unitName, theme, faded, onLight, onUnit } =
    props;
  const known = show > 0;
  const box = homeBox(stage, home);
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
      <rect
        className="area"
        x={box.x - 4}
        y={box.y - 2}
        width={box.width + 8}
        height={box.height + 2}
        rx={4}
      />
      {Array.from(values, (value, k) => {
        const cell = cellBox(stage, home, k, values.length);
        const focused = k === unit && props.choosable;
        return (
          <g
            key={k}
            role="button"
            data-unit={k + 1}
            data-value={known ? value : undefined}
            aria-label={unitName(k, known ? value : undefined)}
            aria-pressed={focused}
            tabIndex={stop === k ? 0 : -1}
            onClick={() => props.choosable && onUnit(k)}
          >
            <One {...props} cell={cell} value={value} k={k} focused={focused} gate={gate} theme={theme} />
          </g>
        );
      })}
    </g>
  );
});

function One({
  stage,
  home,
  from,
  show,
  gate,
  cell,
  value,
  k,
  focused,
  theme,
}: Pick<Props, 'stage' | 'home' | 'from' | 'show' | 'gate' | 'theme'> & {
  cell: ReturnType<typeof cellBox>;
  value: number;
  k: number;
  focused: boolean;
}) {
  const size = stage.number;
  if (home.spot.mark === 'numbers')
    return show > 0 ? (
      <text
        className={focused ? 'number focused' : 'number'}
        x={cell.x + cell.width / 2}
        y={cell.y + cell.height / 2 + size * 0.36}
        fontSize={size}
        textAnchor="middle"
        opacity={show}
      >
        {signed(value)}
      </text>
    ) : (
      <rect className="empty" {...cell} rx={2} />
    );
  if (home.spot.mark === 'crates') {
    const rolling = from && show > 0 && show < 1;
    const start = from?.values[k] ?? value;
    return (
      <Crate
        {...cell}
        x={rolling ? from.x + (cell.x - from.x) * show : cell.x}
        value={rolling ? start + (value - start) * show : value}
        show={rolling ? 1 : show}
        focused={focused}
        theme={theme}
        size={size}
      />
    );
  }
  const common = { ...cell, value, show, focused, theme };
  return gate ? <GateCell {...common} /> : <SignedCell {...common} />;
}

/** The value of a unit as its name says it. */
export function spoken(value: number | undefined, unknown: string): string {
  return value === undefined ? unknown : shown(value);
}
