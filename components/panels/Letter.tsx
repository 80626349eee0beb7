/** A symbol as MathML: its letter in the mathematics italic, with its subscript. */
import { createElement, type ReactNode } from 'react';
import type { Notation } from '../../src/cells/spec.ts';

/** `<math>` with a letter, or a letter and its subscript such as t−1. */
export function Letter({ symbol }: { symbol: Notation }) {
  const letter = identifier(symbol.letter, 'letter');
  const body = symbol.sub ? createElement('msub', null, letter, subscript(symbol.sub)) : letter;
  return createElement('math', { className: 'm' }, body);
}

function identifier(text: string, key: string): ReactNode {
  return createElement('mi', { key, mathvariant: 'normal' }, text);
}

/** Letters are identifiers, digits numbers, all else operators. */
function subscript(text: string): ReactNode {
  const parts = [...text].map((sign, k) => {
    const key = `${k}`;
    if (/\d/.test(sign)) return createElement('mn', { key }, sign);
    return /\p{L}/u.test(sign)
      ? identifier(sign, key)
      : createElement('mo', { key, lspace: '0', rspace: '0' }, sign);
  });
  return parts.length === 1 ? parts[0] : createElement('mrow', null, ...parts);
}
