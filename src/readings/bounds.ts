/** How far a node's value can reach in one unit, from its operation and from what was there before it, not from itself. */
import { type Cell, nodeOf, parameterShape } from '../cells/spec.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { isGate } from './gates.ts';
import { squashings } from './squashings.ts';

/** From the least to the greatest. */
export type Reach = readonly [low: number, high: number];

/**
 * Bounds of unit k of node `id` at time step t (from 0). States of the step before and parameters count with their values,
 * a product of weights and a quotient with their sizes but not their signs, gates from 0 to 1, every squashing with its
 * range: what is let through or squashed now stays open. A sum weighed by a gate and its rest lies between what it weighs.
 */
export function reachOf(trace: Trace, id: string, t: number, unit: number): Reach {
  const { cell } = trace.program;
  if (parameterShape(cell, id)) return point(parameterOf(trace.program, trace.parameters, id)[unit]);
  const { op, inputs } = nodeOf(cell, id);
  const value = vectorOf(trace, id, t)[unit];
  if (op === 'previous' || op === 'given') return point(value);
  if (isGate(cell, id)) return [0, 1];
  const all = (): Reach[] => inputs.map(input => reachOf(trace, input, t, unit));
  const squashing = squashings[op];
  if (squashing) {
    const { lowest, highest, of } = squashing;
    if (Number.isFinite(lowest) && Number.isFinite(highest)) return [lowest, highest];
    const [low, high] = all()[0] ?? point(0);
    return [Math.max(lowest, of(low)), Math.min(highest, of(high))];
  }
  switch (op) {
    case 'add': {
      const blended = blendOf(cell, id);
      if (blended) return hull(blended.map(input => reachOf(trace, input, t, unit)));
      return all().reduce(([a, b], [c, d]) => [a + c, b + d], point(0));
    }
    case 'subtract':
      return all().reduce(([a, b], [c, d]) => [a - d, b - c]);
    case 'maximum':
      return all().reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)]);
    case 'multiply':
      return all().reduce(product, point(1));
    case 'normalize': {
      const count = inputs.reduce((sum, input) => sum + vectorOf(trace, input, t).length, 0);
      return around(Math.sqrt(count));
    }
    default:
      return around(value);
  }
}

/** What a sum lies between, where it weighs two by a gate and by what that leaves of 1. */
function blendOf(cell: Cell, id: string): readonly string[] | undefined {
  const terms = nodeOf(cell, id).inputs.map(input =>
    parameterShape(cell, input) ? [] : productIn(cell, input),
  );
  const [[one, first] = [], [other, second] = []] = terms;
  if (terms.length !== 2 || !one || !other || !first || !second) return undefined;
  const leaves = (gate: string, of: string): boolean => {
    const { op, inputs } = nodeOf(cell, gate);
    return op === 'oneMinus' && inputs[0] === of;
  };
  return leaves(one, other) || leaves(other, one) ? [first, second] : undefined;
}

/** The gate of a product and what it lets through; nothing of any other node. */
function productIn(cell: Cell, id: string): readonly string[] {
  const { op, inputs } = nodeOf(cell, id);
  const gate = inputs.find(input => !parameterShape(cell, input) && isGate(cell, input));
  const through = inputs.find(input => input !== gate);
  return op === 'multiply' && gate !== undefined && through !== undefined ? [gate, through] : [];
}

function hull(reaches: readonly Reach[]): Reach {
  return [Math.min(...reaches.map(([low]) => low)), Math.max(...reaches.map(([, high]) => high))];
}

function point(value: number | undefined): Reach {
  return [value ?? 0, value ?? 0];
}

function around(value: number | undefined): Reach {
  return [-Math.abs(value ?? 0), Math.abs(value ?? 0)];
}

function product([a, b]: Reach, [c, d]: Reach): Reach {
  const corners = [a * c, a * d, b * c, b * d];
  return [Math.min(...corners), Math.max(...corners)];
}
