/** Where each unit's cell of a home lies. */
import type { Home } from '../../src/readings/routes.ts';
import type { Stage } from '../../src/readings/stage.ts';
import type { Box } from './Cell.tsx';

/** The box of unit k (from 0) of `units` in a node's home. */
export function cellBox(stage: Stage, { spot }: Home, k: number, units: number): Box {
  const { x, y, width, row } = spot;
  switch (spot.mark) {
    case 'crates':
    case 'numbers': {
      const height = stage.crateHeight;
      return { x, y: y + k * row + (row - height) / 2, width, height };
    }
    case 'box': {
      const inset = stage.arrangement === 'page' ? 8 : 7;
      const gap = row > 4 ? 2 : 1;
      return { x: x + inset, y: y + stage.boxHead + k * row, width: width - 2 * inset, height: row - gap };
    }
    case 'row':
      return { x: x + (k * width) / units, y, width: width / units - (units > 16 ? 0 : 1), height: row };
    default: {
      const height = (row * stageUnits(stage)) / units;
      return { x, y: y + k * height, width, height: Math.max(1, height - (height > 4 ? 2 : 0.4)) };
    }
  }
}

/** The box around all cells of a home, with a box's head. */
export function homeBox(stage: Stage, { spot }: Home): Box {
  const { x, y, width, row } = spot;
  if (spot.mark === 'box') return { x, y, width, height: stage.boxHeight };
  if (spot.mark === 'row') return { x, y, width, height: row };
  const height = row * stageUnits(stage);
  return { x, y, width, height };
}

/** Number of units the stage was made for. */
export function stageUnits(stage: Stage): number {
  return Math.round((stage.rails.bottom - stage.rails.top - 8) / stage.lane);
}
