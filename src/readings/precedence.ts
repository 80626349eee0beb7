/** What binds how tightly: a formula written from its parts with brackets where, and only where, they are needed. */
import type { OpName } from '../cells/spec.ts';
import type { Term } from './statements.ts';

/** From loose to tight: a sum, a product, a letter, number, fraction or function with its brackets. */
export const loose = { sum: 1, product: 2, atom: 3 } as const;
export type Binding = (typeof loose)[keyof typeof loose];

/** A formula's written body, and how tightly its outermost operation binds. */
export interface Written<Body> {
  readonly body: Body;
  readonly binding: Binding;
}

/** How an operation writes its written operands; `term` says which node it stands for. */
export type Writer<Body, Of> = (inputs: readonly Written<Body>[], term: Of) => Written<Body>;

/** A form of writing: a row per operation, its letters. */
export interface Form<Body> {
  readonly ops: Readonly<Record<OpName, Writer<Body, Extract<Term, { kind: 'apply' }>>>>;
  readonly letter: (term: Exclude<Term, { kind: 'apply' }>) => Body;
}

/** A term of a statement in a form. */
export function write<Body>(term: Term, form: Form<Body>): Written<Body> {
  if (term.kind !== 'apply') return { body: form.letter(term), binding: loose.atom };
  return form.ops[term.op](
    term.inputs.map(input => write(input, form)),
    term,
  );
}

/** The body of a part, in brackets where it binds less tightly than its place asks. */
export function bracketed<Body>(
  part: Written<Body> | undefined,
  least: Binding,
  brackets: (body: Body) => Body,
): Body {
  if (!part) throw new Error('an operation has an operand less than it is written with');
  return part.binding < least ? brackets(part.body) : part.body;
}

/** The first operand of an operation that has but one to write. */
export function only<Body>(inputs: readonly Written<Body>[]): Written<Body> {
  const [first] = inputs;
  if (!first) throw new Error('an operation has no operand');
  return first;
}

/** Leaves stand in formulas by their letters alone. */
export function unwritten(): never {
  throw new Error('a leaf is written by its letter, not by an operation');
}
