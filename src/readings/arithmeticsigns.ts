/** The operations that all three frameworks write alike in Python: the signs of arithmetic. */
import type { CodeRow } from './assignments.ts';
import { bracketed, loose, only, unwritten, type Written } from './precedence.ts';

const brackets = (body: string): string => `(${body})`;

/** A sign between all operands; each but the first must bind as `rest` or tighter. */
function between(
  sign: string,
  binding: Written<string>['binding'],
  rest: Written<string>['binding'],
): CodeRow {
  return inputs => ({
    body: inputs.map((input, k) => bracketed(input, k === 0 ? binding : rest, brackets)).join(` ${sign} `),
    binding,
  });
}

/** Rows of the operations that are signs, and of those that write nothing themselves. */
export const signs = {
  given: unwritten,
  previous: unwritten,
  add: between('+', loose.sum, loose.sum),
  subtract: between('-', loose.sum, loose.product),
  oneMinus: ([a]) => ({ body: `1 - ${bracketed(a, loose.product, brackets)}`, binding: loose.sum }),
  multiply: between('*', loose.product, loose.atom),
  divide: between('/', loose.product, loose.atom),
  identity: only,
} satisfies Readonly<Record<string, CodeRow>>;

/** `W @ a`. */
export const matrixProduct: CodeRow = between('@', loose.product, loose.atom);
