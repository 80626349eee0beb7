/** Where the terms of a sum stand side by side: one set of columns for weights, inputs, terms and totals. */
import type { TermGroup, WeightedTerm } from '../../src/readings/terms.ts';

/** A column: one term with room for its numbers, or a narrow one of which only the colour is seen. */
export interface TermColumn {
  readonly group: TermGroup;
  readonly term: WeightedTerm;
  readonly x: number;
  readonly width: number;
  readonly isFull: boolean;
}

/** A group's columns, and the narrow ones' terms together where they are many. */
export interface Block {
  readonly group: TermGroup;
  readonly columns: readonly TermColumn[];
  readonly x: number;
  readonly width: number;
  /** The sum of the terms without a column of their own that are not 0: how many, how much, and where it is written. */
  readonly others: { readonly count: number; readonly value: number; readonly x: number } | undefined;
}

/** Widths in pixels: a bias, a term with numbers, the lit word. */
const widths = { bias: 56, full: 54, lit: 62, gap: 14, others: 66 } as const;
/** How many times wider a column may be where there is room. */
const widest = 1.4;
const narrowest = 2;
const widestNarrow = 24;
/** More terms than this share one column; only so many have one of their own. */
export const mostFull = 12;

/**
 * The columns of all groups between `left` and `right`. Of what is read as one word among many the word's column is wide;
 * of more than 12 terms the 12 largest are.
 */
export function blocksOf(groups: readonly TermGroup[], left: number, right: number): Block[] {
  const most = fullOf(groups, right - left);
  const plans = groups.map(group => planOf(group, most));
  const gaps = widths.gap * Math.max(0, plans.length - 1);
  const fixed = plans.reduce((sum, { full, isLone, hasOthers }) => {
    return sum + full.size * (isLone ? widths.bias : widths.full) + (hasOthers ? widths.others : 0);
  }, 0);
  const narrow = plans.reduce((sum, plan) => sum + plan.narrow, 0);
  const room = right - left - gaps - fixed;
  const thin = narrow === 0 ? 0 : Math.max(narrowest, Math.min(widestNarrow, room / narrow));
  const shrink = narrow === 0 ? Math.min(widest, (right - left - gaps) / fixed) : 1;
  let x = left;
  return groups.map((group, g) => {
    const plan = plans[g];
    const start = x;
    const columns = group.terms.map((term, k): TermColumn => {
      const isFull = plan?.full.has(k) ?? true;
      const width = isFull ? (plan?.isLone ? widths.bias : widths.full) * shrink : thin;
      const column = { group, term, x, width, isFull };
      x += width;
      return column;
    });
    const others = plan?.hasOthers ? othersOf(columns, x) : undefined;
    if (others) x += widths.others;
    const block = { group, columns, x: start, width: x - start, others };
    x += widths.gap;
    return block;
  });
}

interface Plan {
  readonly full: ReadonlySet<number>;
  readonly narrow: number;
  readonly isLone: boolean;
  readonly hasOthers: boolean;
}

/** How many terms of each state may have a column of their own, so that all groups have room beside each other. */
function fullOf(groups: readonly TermGroup[], room: number): number {
  const wide = groups.filter(({ kind, terms }) => kind === 'matrix' && terms.length > 1 && !isOneHot(terms));
  const others = groups.length - wide.length;
  const left = room - widths.gap * (groups.length - 1) - others * 2 * widths.bias;
  const each = left / Math.max(1, wide.length);
  const every = Math.max(0, ...wide.map(({ terms }) => terms.length));
  if (every <= mostFull && every * widths.full <= each) return mostFull;
  return Math.max(
    1,
    Math.min(mostFull, Math.floor((each - widths.others - every * narrowest) / widths.full)),
  );
}

/** Whether a vector is a word among words: 1 at most once, 0 elsewhere. */
function isOneHot(terms: readonly WeightedTerm[]): boolean {
  const lit = terms.filter(({ input }) => input !== 0);
  return terms.length > 2 && lit.length <= 1 && lit.every(({ input }) => input === 1);
}

/** Which terms of a group get a wide column. */
function planOf({ terms, kind }: TermGroup, most: number): Plan {
  const every = new Set(terms.keys());
  if (kind !== 'matrix' || terms.length === 1)
    return { full: every, narrow: 0, isLone: true, hasOthers: false };
  const lit = terms.flatMap((term, k) => (term.input === 0 ? [] : [k]));
  if (isOneHot(terms))
    return {
      full: new Set(lit),
      narrow: terms.length - lit.length,
      isLone: lit.length === 1,
      hasOthers: false,
    };
  if (terms.length <= most) return { full: every, narrow: 0, isLone: false, hasOthers: false };
  const largest = [...terms.keys()]
    .sort((a, b) => Math.abs(terms[b]?.value ?? 0) - Math.abs(terms[a]?.value ?? 0))
    .slice(0, most);
  return { full: new Set(largest), narrow: terms.length - most, isLone: false, hasOthers: true };
}

function othersOf(columns: readonly TermColumn[], x: number): Block['others'] {
  const rest = columns.filter(({ isFull }) => !isFull);
  return { count: rest.length, value: rest.reduce((sum, { term }) => sum + term.value, 0), x };
}
