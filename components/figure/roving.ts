/** The keyboard inside the figure: one tab stop, arrows walk the graph, Enter goes into a node's units, Escape comes out. */
import { type KeyboardEvent, useCallback, useState } from 'react';
import type { Cell } from '../../src/cells/spec.ts';
import { type Direction, neighbour } from '../../src/readings/neighbours.ts';

/** Where the figure's one tab stop is: a node, or one unit of it (from 0). */
export interface Stop {
  readonly node: string;
  readonly unit: number;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The tab stop and the handler that moves it; `unit` -1 stands for the node itself. */
export function useRoving(
  cell: Cell,
  present: readonly string[],
  sizeOf: (id: string) => number,
  onUnit: (k: number) => void,
): { stop: Stop; onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void } {
  const [at, setAt] = useState<Stop>({ node: '', unit: -1 });
  const stop = present.includes(at.node) ? at : { node: present[0] ?? '', unit: -1 };
  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGSVGElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const direction = directions[event.key];
      const next = step(stop, event.key, direction);
      if (event.key === ' ' && stop.unit >= 0) onUnit(stop.unit);
      else if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      if (!next) return;
      if (event.key === 'Enter' && stop.unit >= 0) onUnit(stop.unit);
      setAt(next);
      const root = event.currentTarget;
      const home = root.querySelector<SVGGElement>(`[data-node="${next.node}"]`);
      const target =
        next.unit < 0 ? home : home?.querySelector<SVGGElement>(`[data-unit="${next.unit + 1}"]`);
      target?.focus();

      function step(from: Stop, key: string, toward: Direction | undefined): Stop | undefined {
        if (key === 'Enter') return from.unit < 0 ? { ...from, unit: 0 } : from;
        if (key === 'Escape') return from.unit < 0 ? undefined : { ...from, unit: -1 };
        if (!toward) return undefined;
        if (from.unit < 0) return { node: neighbour(cell, from.node, toward, present), unit: -1 };
        const by = toward === 'up' || toward === 'left' ? -1 : 1;
        return { ...from, unit: Math.min(sizeOf(from.node) - 1, Math.max(0, from.unit + by)) };
      }
    },
    [stop, cell, present, sizeOf, onUnit],
  );
  return { stop, onKeyDown };
}
