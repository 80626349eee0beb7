/** A letter with its subscript as MathML elements, as plain data. */
import type { Notation, Role } from '../cells/spec.ts';

/** One element of MathML: a tag with text or children; `node` is what it stands for, and lights up. */
export interface MathElement {
  readonly tag: 'mi' | 'mo' | 'mn' | 'mtext' | 'mspace' | 'mrow' | 'msub' | 'msup' | 'mfrac';
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly MathElement[];
  readonly node?: string;
  readonly role?: Role;
  /** Whether the line may break before it. */
  readonly breaks?: true;
}

/** `c` with `t−1`: an identifier, or one with its subscript. */
export function symbolElement({ letter, sub }: Notation): MathElement {
  const base = identifier(letter);
  return sub ? { tag: 'msub', children: [base, row([...sub].map(subscript))] } : base;
}

/**
 * An identifier in the page's italic. One-letter identifiers would be mapped to mathematical italic code points, which
 * text fonts lack; `mathvariant` keeps the letter itself.
 */
export function identifier(text: string): MathElement {
  return { tag: 'mi', text, attributes: { mathvariant: 'normal' } };
}

/** Several elements as one; a single one stays itself. */
export function row(children: readonly MathElement[]): MathElement {
  const [first] = children;
  return first && children.length === 1 ? first : { tag: 'mrow', children };
}

/** Letters are identifiers, digits numbers, all else operators. */
function subscript(sign: string): MathElement {
  if (/\d/.test(sign)) return { tag: 'mn', text: sign };
  return /\p{L}/u.test(sign)
    ? identifier(sign)
    : { tag: 'mo', text: sign, attributes: { lspace: '0', rspace: '0' } };
}
