/** Value marks as they are printed, and checks as they hold. */

import type { Role } from '../cells/spec.ts';
import { nodeOf } from '../cells/spec.ts';
import { isKnown } from '../readings/known.ts';
import { fitted, percent, shown } from '../readings/numbers.ts';
import { shelfWords } from '../words/shelf.ts';
import { evaluate, referencesOf } from './expression.ts';
import { type Numbers, type Quantity, quantityOf } from './quantities.ts';
import type { Check, Mark } from './tree.ts';

/** A printed value; `quantity` and `role` where it is a single number of the run. */
export interface Printed {
  readonly text: string;
  readonly value: number;
  readonly quantity?: Quantity;
  readonly role?: Role;
}

/** What stands for a number that is not there yet. */
export const pending = '…';

/** The value of a mark with the numbers of its slide; null if it names something that is not there. */
export function printedValue(mark: Mark, numbers: Numbers): Printed | null {
  const references = referencesOf(mark.expression);
  const found = references.map(reference => quantityOf(reference, numbers));
  if (found.includes(null)) return null;
  if (found.includes(undefined)) return { text: pending, value: Number.NaN };
  const value = evaluate(
    mark.expression,
    reference => found[references.indexOf(reference)]?.value ?? Number.NaN,
  );
  const quantity = mark.expression.kind === 'reference' ? (found[0] ?? undefined) : undefined;
  const text = mark.format === 'own' ? written(value, quantity) : withFormat(value, mark.format);
  const role = quantity?.node && roleOf(mark, quantity.node, numbers);
  return { text, value, ...(quantity && { quantity }), ...(role && { role }) };
}

/** Whether a check holds; null if it names something that is not there. */
export function holds({ condition }: Check, numbers: Numbers): boolean | null {
  const references = referencesOf(condition);
  const found = references.map(reference => quantityOf(reference, numbers));
  if (found.some(quantity => quantity === null || quantity === undefined)) return null;
  return evaluate(condition, reference => found[references.indexOf(reference)]?.value ?? Number.NaN) === 1;
}

/**
 * Whether a mark tells what is still to come for one who stands at step `step` of time step `t` (from 0): what is masked
 * there is masked in words too. What speaks of the whole run comes after its end.
 */
export function isAhead(
  mark: Mark,
  at: { readonly t: number; readonly step: string },
  numbers: Numbers,
): boolean {
  return referencesOf(mark.expression).some(reference => {
    const [name] = reference.path;
    if (name === 'score' || name === 'baseline' || reference.state !== '') return reference.state !== '';
    const [own, quantity] = [numbers.runOf(''), quantityOf(reference, numbers)];
    if (!own || reference.isSecond) return reference.isSecond;
    if (quantity?.node === undefined) return /^(sum|term|gradient|reach|share|amount)$/.test(name);
    const k = own.run.cell.steps.findIndex(({ id }) => id === at.step);
    return !isKnown(own.run, { t: at.t, k, unit: 0 }, quantity.node, quantity.t);
  });
}

/** A number as its kind is written everywhere; very small ones with a power of ten. */
function written(value: number, quantity: Quantity | undefined): string {
  switch (quantity?.sort) {
    case 'share':
      return percent(value);
    case 'count':
      return value.toLocaleString('en-US');
    case 'score':
      return quantity.task ? shelfWords.tasks[quantity.task].figure(value) : fitted(value);
    case 'gradient':
      return small(value);
    default:
      return shown(value);
  }
}

function withFormat(value: number, format: Exclude<Mark['format'], 'own'>): string {
  return format === 'percent' ? percent(value) : shown(value, format);
}

/** Two decimals while they say something, then "8 × 10⁻²¹". */
function small(value: number): string {
  if (Math.abs(value) >= 0.005 || value === 0) return shown(value);
  const [digit = '', power = ''] = value.toExponential(0).split('e');
  const raised = [...power.replace('+', '')].map(sign => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]));
  return `${shown(Number(digit), 0)} × 10${raised.join('')}`;
}

function roleOf({ expression }: Mark, node: string, numbers: Numbers): Role | undefined {
  if (expression.kind !== 'reference') return undefined;
  const found = numbers.runOf(expression.state);
  const run = expression.isSecond ? found?.second?.run : found?.run;
  return run && nodeOf(run.cell, node).role;
}
