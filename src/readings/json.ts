/** Recorded numbers as JSON: what they are, the nodes, then an object a step with every node's vector. */
import { exportWords } from '../words/exports.ts';
import type { Recorded } from './record.ts';

type Plain = string | number | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Indented, each vector on a line of its own; a number that is not finite is a text, as JSON has none. */
export function jsonOf({ kind, about, nodes, steps }: Recorded): string {
  const conventions = [about.conventions ?? []].flat().map(String);
  const plain: Plain = {
    format: `lstm-explainer/${kind}`,
    version: 1,
    about: { ...about, conventions: [...conventions, exportWords.numbers.head.odd] },
    nodes: Object.fromEntries(nodes.map(({ id, ...node }) => [id, node])),
    steps: steps.map(({ step, token, nodes: vectors }) => ({
      step,
      token,
      nodes: Object.fromEntries([...vectors].map(([id, vector]) => [id, [...vector]])),
    })),
  };
  return `${lines(plain, '')}\n`;
}

function lines(value: Plain, indent: string): string {
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : `"${String(value)}"`;
  if (value === null || typeof value === 'string') return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part: Plain) => lines(part, inner))
    : Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${lines(part, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  const isShort = isList && value.every((part: Plain) => typeof part !== 'object' || part === null);
  if (isShort || parts.length === 0) return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${parts.map(part => inner + part).join(',\n')}\n${indent}${close}`;
}
