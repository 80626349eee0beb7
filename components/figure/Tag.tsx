/** The exact value of the cell under the pointer or the keyboard. */
import { type SyntheticEvent, useCallback, useState } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import type { Box, Stage } from '../../src/readings/stage.ts';

/** One unit (from 0) of a node at home. */
export interface Pointed {
  readonly node: string;
  readonly unit: number;
  /** Whether it is the keyboard that stands there. */
  readonly byKey: boolean;
}

/** The unit the reader points at or stands on, and the handlers for the figure that follow it. */
export function usePointed() {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const follow = useCallback((event: SyntheticEvent<SVGSVGElement>) => {
    const target = event.target instanceof Element ? event.target : null;
    const unit = target?.closest('[data-unit]');
    const node = unit?.closest('[data-node]')?.getAttribute('data-node');
    const byKey = event.type.startsWith('focus') && unit?.matches(':focus-visible') === true;
    const next = node ? { node, unit: Number(unit?.getAttribute('data-unit')) - 1, byKey } : null;
    setPointed(before =>
      before?.node === next?.node && before?.unit === next?.unit && before?.byKey === next?.byKey
        ? before
        : next,
    );
  }, []);
  const leave = useCallback(() => setPointed(null), []);
  return {
    pointed,
    handlers: { onPointerOver: follow, onPointerLeave: leave, onFocus: follow, onBlur: leave },
  };
}

const width = 58;
const height = 20;

/** A tag beside a cell, or on its other side where the drawing ends. */
export function Tag({ stage, box, value }: { stage: Stage; box: Box; value: number }) {
  const right = box.x + box.width + 6;
  const x = right + width > stage.width ? box.x - width - 6 : right;
  const y = Math.max(0, box.y + box.height / 2 - height / 2);
  return (
    <g className="tag" aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} rx={4} />
      <text x={x + width / 2} y={y + 14} fontSize={12} textAnchor="middle">
        {shown(value, 4)}
      </text>
    </g>
  );
}
