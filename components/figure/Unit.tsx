/** One unit of a vector, drawn as its place asks: a number, a crate, a bar or a coloured cell. */

import { cellBox } from '../../src/readings/extent.ts';
import { signed } from '../../src/readings/numbers.ts';
import type { Piece } from '../../src/readings/places.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { lazily } from '../app/lazily.ts';
import { CellNumber, Crate, GateCell, SignedCell } from './Cell.tsx';

/** The cells of a vector of many units, loaded with the first one. */
export const ThinCells = lazily(
  () => import('./ThinCells.tsx'),
  room => room.ThinCells,
);

/** Crates that come rolling: where from, and with which number. */
export interface Roll {
  readonly x: number;
  readonly value: number;
}

/** The mark of unit k of `units`. */
export function Unit({
  stage,
  piece,
  k,
  units,
  value,
  show,
  roll,
  focused,
  numbered = false,
  theme,
}: {
  stage: Stage;
  piece: Piece;
  k: number;
  units: number;
  value: number;
  show: number;
  roll?: Roll | undefined;
  focused: boolean;
  /** Whether a cell of a column carries its number. */
  numbered?: boolean;
  theme: 'light' | 'dark';
}) {
  const { mark } = piece.spot;
  const cell = cellBox(stage, piece.spot, k, units);
  const size = stage.number;
  if (mark === 'numbers')
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
  const rolls = roll !== undefined && show > 0 && show < 1;
  const x = rolls ? roll.x + (cell.x - roll.x) * show : cell.x;
  const rolled = rolls ? roll.value + (value - roll.value) * show : value;
  const common = { ...cell, x, value: rolled, show: rolls ? 1 : show, focused, theme };
  if (mark === 'crates') return <Crate {...common} size={size} />;
  if (piece.gate) return <GateCell {...common} />;
  return (
    <>
      <SignedCell {...common} />
      {numbered && show > 0 && <CellNumber {...cell} value={value} theme={theme} />}
    </>
  );
}

/** Whether a vector's units are so many that their cells are drawn without strokes and numbers. */
export function isThin({ wide }: Stage, { spot }: Piece): boolean {
  return wide && spot.mark !== 'numbers';
}

/** The frame of a heat map, and that of the chosen unit in thin cells, over all of them. */
export function Frames({
  stage,
  piece,
  unit,
  units,
}: {
  stage: Stage;
  piece: Piece;
  /** The chosen unit, undefined where none can be chosen or nothing is shown. */
  unit: number | undefined;
  units: number;
}) {
  const { x, y, width, height, mark } = piece.spot;
  const cell = unit === undefined ? undefined : cellBox(stage, piece.spot, unit, units);
  const isFramed = cell !== undefined && cell.height < 4 && (mark === 'box' || mark === 'column');
  return (
    <>
      {isHeatMap(stage, piece) && <rect className="heat" x={x} y={y} width={width} height={height} />}
      {isFramed && (
        <rect
          className="frame"
          x={cell.x - 2}
          y={cell.y - 1.25}
          width={cell.width + 4}
          height={cell.height + 2.5}
          rx={1}
        />
      )}
    </>
  );
}

/** Whether the cells are a heat map with one outline. */
function isHeatMap({ wide }: Stage, { spot, gate }: Piece): boolean {
  return wide && !gate && (spot.mark === 'crates' || spot.mark === 'column');
}
