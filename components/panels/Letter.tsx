/** A symbol as MathML: its letter in the mathematics italic, with its subscript. */
import type { Notation } from '../../src/cells/spec.ts';
import { symbolElement } from '../../src/readings/mathsymbol.ts';
import { Formula } from './Formula.tsx';

/** `<math>` with a letter, or a letter and its subscript such as t−1; a `mute` one is seen but not heard. */
export function Letter({ symbol, mute = false }: { symbol: Notation; mute?: boolean }) {
  return <Formula elements={[symbolElement(symbol)]} mute={mute} />;
}
