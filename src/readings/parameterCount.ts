/** How many parameters a cell has, in the letters H and I and as a number; the head's never count. */
import type { Cell, Dimension } from '../cells/spec.ts';

/** So many parameters' worth of a product of sizes: 3 of (H), 4 of (H, I). */
export interface Amount {
  readonly times: number;
  readonly sizes: readonly Dimension[];
}

/** A count as a sum of amounts, the largest products first; amounts of 0 are left out. */
export type Count = readonly Amount[];

/** The cell's parameters counted by shape; what has the length of the output belongs to the head. */
export function countOf(cell: Cell): Count {
  const shapes = Object.values(cell.parameters).flatMap(({ shapes: of }) => Object.values(of));
  return sum(shapes.filter(sizes => !sizes.includes('O')).map(sizes => ({ times: 1, sizes })));
}

/** What `after` has more than `before`; negative where it has less. */
export function countBetween(before: Count, after: Count): Count {
  return sum([...after, ...before.map(({ times, sizes }) => ({ times: -times, sizes }))]);
}

/** The count as a number. */
export function totalOf(count: Count, lengths: { readonly H: number; readonly I: number }): number {
  const { H, I } = lengths;
  const length = { H, I, O: 0 };
  return count.reduce(
    (total, { times, sizes }) => total + sizes.reduce((product, size) => product * length[size], times),
    0,
  );
}

/** The factor that all amounts share, so that 4 H I + 4 H + 4 H H is told as 4 (H I + H H + H); 1 if there is none. */
export function sharedFactor(count: Count): number {
  const [first] = count;
  return first && count.every(({ times }) => times === first.times) ? first.times : 1;
}

/** Equal products added up, in the order H I, H H, H. */
function sum(amounts: readonly Amount[]): Count {
  const found = new Map<string, Amount>();
  for (const { times, sizes } of amounts) {
    const name = sizes.join();
    found.set(name, { times: times + (found.get(name)?.times ?? 0), sizes });
  }
  const order = (name: string): number => (name.includes('I') ? 0 : name.includes(',') ? 1 : 2);
  return [...found]
    .filter(([, { times }]) => times !== 0)
    .sort(([a], [b]) => order(a) - order(b))
    .map(([, amount]) => amount);
}
