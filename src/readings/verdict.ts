/** What a sum comes to, read from its numbers: which part of it decides, and where it puts the value. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { type Height, heightOf } from './explanation.ts';
import { isValve } from './gates.ts';
import { squashings } from './squashings.ts';
import type { UnitSum } from './terms.ts';

/** All terms of a sum that come from one node (`one`: the biases), together. */
export interface Part {
  readonly of: string;
  readonly value: number;
  /** How many of its terms are not 0, and how many biases or products it comes from. */
  readonly count: number;
  readonly groups: number;
  /** What the sum has come to with it. */
  readonly total: number;
}

/**
 * The parts in the order of the sum, and the largest of them: alone if it outweighs all others together, and would do by
 * itself what they would not do without it.
 */
export interface Verdict {
  readonly parts: readonly Part[];
  readonly largest: Part | undefined;
  readonly weight: 'alone' | 'above all' | 'outweighed';
  /** Where the result lies; undefined for what is not squashed. */
  readonly height: Height | undefined;
  readonly isValve: boolean;
}

/** The verdict on a unit's sum. */
export function verdictOf(cell: Cell, { node, op, groups, sum, result }: UnitSum): Verdict {
  const ids = [...new Set(groups.map(({ of }) => of))];
  let total = 0;
  const parts = ids.map((of): Part => {
    const own = groups.filter(group => group.of === of);
    const value = own.reduce((all, group) => all + group.value, 0);
    total += value;
    const count = own.reduce((all, { terms }) => all + terms.filter(term => term.value !== 0).length, 0);
    return { of, value, count, groups: own.length, total };
  });
  const [largest] = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const others = parts.reduce((all, part) => all + (part === largest ? 0 : Math.abs(part.value)), 0);
  const agrees = largest !== undefined && largest.value * sum >= 0;
  const gate = isValve(cell, node);
  const { role } = nodeOf(cell, node);
  const put = (from: number, to: number): Height | undefined =>
    op && heightOf({ node, op, role, from, to, terms: [], isShare: gate });
  const height = put(sum, result);
  const heightAt = (from: number): Height | undefined =>
    put(from, op ? (squashings[op]?.of(from) ?? from) : from);
  const rest = sum - (largest?.value ?? 0);
  const decides = op === undefined || (heightAt(largest?.value ?? 0) === height && heightAt(rest) !== height);
  return {
    parts,
    largest,
    weight: !agrees ? 'outweighed' : Math.abs(largest.value) > others && decides ? 'alone' : 'above all',
    height,
    isValve: gate,
  };
}
