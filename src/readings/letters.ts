/** The letters of parameters: W with f for `forget.W`, G with f and i for `forget.G.input`, γ with f and x for a gain. */
import { type Cell, type Notation, parameterShape } from '../cells/spec.ts';

/** Names that are not their own letter: the letter, and what its subscript says beside the layer's. */
const letters: Readonly<
  Record<string, { readonly letter: string; readonly before?: string; readonly after?: string }>
> = {
  rb: { letter: 'b', before: 'h' },
  gain: { letter: 'γ' },
  gainX: { letter: 'γ', after: 'x' },
  gainH: { letter: 'γ', after: 'h' },
  bias: { letter: 'β' },
  biasX: { letter: 'β', after: 'x' },
  biasH: { letter: 'β', after: 'h' },
};

/**
 * The letter of parameter `group.name` with its layer's as subscript; a second name, as in `forget.G.input`, is a layer
 * whose letter follows. The bias inside r × (R h_{t−1} + b) is b with h and n, as PyTorch names it. Undefined if the
 * cell has no such parameter.
 */
export function parameterSymbol(cell: Cell, name: string): Notation | undefined {
  if (!parameterShape(cell, name)) return undefined;
  const [layer = '', kind = '', seen] = name.split('.');
  const { letter, before = '', after = '' } = letters[kind] ?? { letter: kind };
  const letterOf = (group: string): string => cell.parameters[group]?.letter ?? '';
  const sub = before + letterOf(layer) + after + (seen === undefined ? '' : letterOf(seen));
  return sub ? { letter, sub } : { letter };
}
