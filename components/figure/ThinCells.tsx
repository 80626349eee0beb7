/** The cells of a vector of many units: one mark a unit, and what can be drawn for all units at once in one path. */
import { useMemo } from 'react';
import type { Vector } from '../../src/engine/vector.ts';
import { cellBox } from '../../src/readings/extent.ts';
import type { Piece } from '../../src/readings/places.ts';
import type { Box, Stage } from '../../src/readings/stage.ts';
import { share } from './Cell.tsx';
import { signedColor } from './scale.ts';

/** What a unit's mark is to the reader, where it can be chosen or heard: attributes of its element. */
export type UnitProps = Readonly<Record<string, unknown>>;

interface ThinCellsProps {
  readonly stage: Stage;
  readonly piece: Piece;
  readonly values: Vector;
  readonly show: number;
  /** Numbers to begin a roll from, where the cells come rolling from another place on the belt. */
  readonly from?: { readonly x: number; readonly values: Vector } | undefined;
  /** The chosen unit, undefined where none can be chosen. */
  readonly unit: number | undefined;
  readonly theme: 'light' | 'dark';
  readonly unitProps?: ((k: number, value: number) => UnitProps) | undefined;
}

/** Cells with an outline as long as nothing is computed are at least so high. */
const outlined = 4;

/** Signed values as colours without strokes; a gate's as bars on its tint. */
export function ThinCells({ stage, piece, values, show, from, unit, theme, unitProps }: ThinCellsProps) {
  const { spot, gate } = piece;
  const units = values.length;
  const boxes = useMemo(
    () => Array.from({ length: units }, (_, k) => cellBox(stage, spot, k, units)),
    [stage, spot, units],
  );
  const height = boxes[0]?.height ?? 0;
  const known = show > 0;
  const rolls = from !== undefined && known && show < 1;
  const isEmpty = gate ? !known : show < 1 && !rolls && height >= outlined;
  const mark = known ? (gate ? 'track' : 'signed thin') : 'blank';
  const opacity = known && !gate && !rolls && show < 1 ? show : undefined;
  const cell = unit === undefined ? undefined : boxes[unit];
  return (
    <>
      {isEmpty && <path className="empty" d={boxes.map(outline).join('')} />}
      {boxes.map((box, k) => {
        const value = values[k] ?? Number.NaN;
        const start = from?.values[k] ?? value;
        const signed = rolls ? start + (value - start) * show : value;
        return (
          <rect
            key={k}
            className={mark}
            x={rolls ? from.x + (box.x - from.x) * show : box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={1}
            fill={known && !gate ? signedColor(signed, theme) : undefined}
            opacity={opacity}
            {...unitProps?.(k, value)}
          />
        );
      })}
      {gate && known && (
        <path className="bar" d={boxes.map((box, k) => bar(box, share(values[k] ?? 0) * show)).join('')} />
      )}
      {gate && known && cell && height >= outlined && (
        <rect
          className="frame"
          x={cell.x - (cell.width < 20 ? 0.5 : 2)}
          y={cell.y - 1.5}
          width={cell.width + (cell.width < 20 ? 1 : 4)}
          height={height + 3}
          rx={2}
        />
      )}
    </>
  );
}

function outline({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function bar({ width, ...box }: Box, part: number): string {
  return outline({ ...box, width: Math.max(1, width * part) });
}
