/** Where each unit's cell of a vector lies in its place. */
import type { Box, Spot, Stage } from './stage.ts';

/** A box narrower than this has room for its symbol alone. */
export const narrowest = 60;

/** Whether a row of a column is high enough for a number in its cell. */
export function fitsNumber(row: number): boolean {
  return row >= 12.5;
}

/** The box of unit k (from 0) of `units` in a place. */
export function cellBox(stage: Stage, spot: Spot, k: number, units: number): Box {
  const { x, y, width } = spot;
  switch (spot.mark) {
    case 'crates':
    case 'numbers': {
      const { lane, crateHeight: height } = stage;
      return { x, y: y + k * lane + (lane - height) / 2, width, height };
    }
    case 'box': {
      const inset = width < narrowest ? 4 : stage.arrangement === 'page' ? 8 : 7;
      const row =
        (spot.height - stage.boxHead - (stage.wide ? 8 : stage.arrangement === 'page' ? 4 : 6)) / units;
      return {
        x: x + inset,
        y: y + stage.boxHead + k * row,
        width: width - 2 * inset,
        height: spaced(row),
      };
    }
    case 'row':
      return {
        x: x + (k * width) / units,
        y,
        width: width / units - (units > 16 ? 0 : 1),
        height: spot.height,
      };
    default: {
      const row = spot.height / units;
      return { x, y: y + k * row, width, height: spaced(row) };
    }
  }
}

/** Height of a cell in a row: what is left beside the gap to the next one. */
function spaced(row: number): number {
  return row > 4 ? row - 2 : row > 2 ? row - 0.5 : row;
}
