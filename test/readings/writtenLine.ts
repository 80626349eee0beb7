// Reads a line of numbers such as "0.92 × (−0.05) + max(0.10, 0.20)" without the code that wrote it, as bounds of its value.
import type { OpName } from '../../src/cells/spec.ts';

/** The least and the greatest value that numbers rounded to what is written may give. */
export type Bounds = readonly [least: number, greatest: number];

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));
const functions: Readonly<Record<string, (a: number) => number>> = {
  σ: sigmoid,
  'log σ': a => Math.log(sigmoid(a)),
  tanh: Math.tanh,
  exp: Math.exp,
  g1997: a => 4 * sigmoid(a) - 2,
  h1997: a => 2 * sigmoid(a) - 1,
  g2024: a => (a < 0 ? sigmoid(a) : a + 0.5),
};

/** The bounds of a line whose numbers are off by `slack` at most; `ops` tell which g and h are meant. */
export function boundsOf(line: string, ops: ReadonlySet<OpName>, slack: number): Bounds {
  const tokens = line.match(/log σ|σ|tanh|exp|max|[gh](?=\()|−?∞|\d+(?:\.\d+)?|[()+−×/,]/g) ?? [];
  if (tokens.join('').replaceAll(' ', '') !== line.replaceAll(' ', ''))
    throw new Error(`not understood: ${line}`);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const sum = (): Bounds => {
    let total = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      const isPlus = next() === '+';
      const [a, b] = product();
      total = isPlus ? [total[0] + a, total[1] + b] : [total[0] - b, total[1] - a];
    }
    return total;
  };
  const product = (): Bounds => {
    let total = factor();
    while (tokens[at] === '×' || tokens[at] === '/') {
      const isTimes = next() === '×';
      const [a, b] = factor();
      if (!isTimes && a <= 0 && b >= 0 && a !== b) {
        total = [-Infinity, Infinity];
        continue;
      }
      const ends = total.flatMap(end => (isTimes ? [end * a, end * b] : [end / a, end / b]));
      total = [Math.min(...ends), Math.max(...ends)];
    }
    return total;
  };
  const factor = (): Bounds => {
    const token = next();
    if (token === '−') {
      const [a, b] = factor();
      return [-b, -a];
    }
    if (token === '(') return closed(sum());
    if (/∞/.test(token)) return token === '∞' ? [Infinity, Infinity] : [-Infinity, -Infinity];
    if (/\d/.test(token)) {
      const off = token.includes('.') ? slack : 0;
      return [Number(token) - off, Number(token) + off];
    }
    if (next() !== '(') throw new Error(`no bracket after ${token}: ${line}`);
    const [a, b] = sum();
    if (token === 'max') {
      if (next() !== ',') throw new Error(`max of one: ${line}`);
      const [c, d] = sum();
      return closed([Math.max(a, c), Math.max(b, d)]);
    }
    const name = token === 'g' ? (ops.has('g2024') ? 'g2024' : 'g1997') : token === 'h' ? 'h1997' : token;
    const of = functions[name];
    if (!of) throw new Error(`${name} is no function: ${line}`);
    return closed([of(a), of(b)]);
  };
  const closed = (bounds: Bounds): Bounds => {
    if (next() !== ')') throw new Error(`a bracket is not closed: ${line}`);
    return bounds;
  };
  const result = sum();
  if (at < tokens.length) throw new Error(`goes on after its end: ${line}`);
  return result;
}
