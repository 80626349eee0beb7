/** The layer that is looked into: its rows, the chosen one, its sum, and how the terms are ordered and written. */
import { useMemo } from 'react';
import { isHeldAt } from '../../src/engine/clamps.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isKnown } from '../../src/readings/known.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { type TermGroup, termsOf, type UnitSum } from '../../src/readings/terms.ts';
import type { Precision } from '../../src/state/looks.ts';
import { useReader } from '../app/store.ts';
import { isHead, isRead } from './naming.ts';

/** How the terms of a state are ordered. */
export type Order = 'index' | 'size';

/** What is known of an opened layer at a moment. */
export interface Layer {
  readonly node: string;
  readonly rows: number;
  readonly row: number;
  readonly sum: UnitSum;
  readonly isKnown: boolean;
  readonly isHeld: boolean;
  readonly precision: Precision;
}

/** The layer at the reader's place; rows of the head are outputs, the likeliest where none was chosen. */
export function useLayer(run: RunOfText, at: Position, node: string, order: Order): Layer {
  const of = useReader(state => state.of);
  const precision = useReader(state => state.precision);
  return useMemo(() => {
    const values = vectorOf(run.trace, node, at.t);
    const row = isHead(run, node) ? (of ?? values.indexOf(Math.max(...values))) : at.unit;
    const sum = termsOf(run.trace, node, at.t, row);
    return {
      node,
      rows: values.length,
      row,
      sum: order === 'size' ? { ...sum, groups: sum.groups.map(group => sorted(run, group)) } : sum,
      isKnown: isKnown(run, at, node),
      isHeld: isHeldAt(run.trace, node, at.t, row),
      precision,
    };
  }, [run, at, node, of, precision, order]);
}

/** A state's terms by size, the largest first; words keep their order. */
function sorted(run: RunOfText, group: TermGroup): TermGroup {
  if (isRead(run, group.of)) return group;
  return { ...group, terms: group.terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)) };
}
