/** How the figure writes what happens on a wire: squashings, weights, products. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { squashes } from './arithmetic.ts';
import type { Scene } from './places.ts';
import type { Point } from './stage.ts';
import { type Part, type Pill, squarePill } from './wires.ts';

/** The sign of what a node does to its first input, such as tanh or "÷ n". */
export function squashParts(cell: Cell, id: string): Part[] {
  const { op, inputs } = nodeOf(cell, id);
  const sign = squashes[op];
  if (sign) return [{ text: sign }];
  const divisor = op === 'divide' ? nodeOf(cell, inputs[1] ?? '').symbol : undefined;
  return divisor ? [{ text: '÷ ' }, { symbol: divisor, size: 14 }] : [];
}

/** A pill with that sign, if there is one. */
export function squashPill({ cell, stage }: Scene, id: string, at: Point): Pill[] {
  const parts = squashParts(cell, id);
  const compact = stage.arrangement === 'compact';
  return parts.length > 0 ? [squarePill(at, parts, compact ? 32 : 44, compact)] : [];
}

/** A factor of a product: its symbol, or "1 − z" for a gate's rest. */
export function factorParts(cell: Cell, id: string, size: number): Part[] {
  const { symbol, role, op, inputs } = nodeOf(cell, id);
  if (symbol) return [{ symbol, size, role }];
  const [inner = ''] = inputs;
  const rest = op === 'oneMinus' ? nodeOf(cell, inner).symbol : undefined;
  return rest
    ? [
        { text: '1 − ', role },
        { symbol: rest, size, role },
      ]
    : [];
}

/** A product of two vectors, i × g; a gate's rest stands in brackets. */
export function productParts(cell: Cell, id: string, size: number): Part[] {
  const { op, inputs, symbol, role } = nodeOf(cell, id);
  if (symbol) return [{ symbol, size, role }];
  if (op !== 'multiply') return [];
  return inputs.flatMap((input, k): Part[] => {
    const factor = factorParts(cell, input, size);
    const times: Part[] = k > 0 ? [{ text: ' × ', tone: 'word' }] : [];
    if (factor.length < 2) return [...times, ...factor];
    const around = (text: string): Part => ({ text, tone: 'word' });
    return [...times, around('('), ...factor, around(')')];
  });
}
