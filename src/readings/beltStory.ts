/** What happens on the belt in words: what the valve keeps of the focused lane, and which lane changes most. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { shown } from './numbers.ts';
import { statementOf } from './statements.ts';
import type { Sentence, Telling } from './telling.ts';

/** The belt behind node `main` (c): its keep valve in the focused lane, then the lane that changes most. */
export function beltSentences({ run, at, words, lane }: Telling, main: string): Sentence[] {
  const value = (id: string): number => vectorOf(run.trace, id, at.t)[at.unit] ?? Number.NaN;
  const keep = keepOf({ run }, main);
  if (!keep) return [words.cell.value(lane, shown(value(main)))];
  const share = value(keep.gate);
  const before = shown(value(keep.before));
  const start = words.cell.valve(words.gate.valve(keep.gate), keep.gate, lane, share, shown(share));
  const rest =
    before === shown(0)
      ? words.cell.nothing(before)
      : words.cell.kept(before, shown(value(keep.product)), share < 0.1);
  const from = vectorOf(run.trace, keep.before, at.t);
  const to = vectorOf(run.trace, main, at.t);
  const change = (k: number): number => Math.abs((to[k] ?? 0) - (from[k] ?? 0));
  const most = [...to.keys()].reduce((best, k) => (change(k) > change(best) ? k : best), at.unit);
  const second =
    change(most) < 0.01
      ? words.cell.still()
      : words.cell.changed(
          run.lanes[most] ?? '',
          most === at.unit,
          shown(from[most] ?? 0),
          shown(to[most] ?? 0),
        );
  return [[...start, ...rest], second];
}

/** The product in a sum that keeps the state of the step before: its gate, that state, and the product's own node. */
function keepOf(
  { run }: Pick<Telling, 'run'>,
  main: string,
): { readonly gate: string; readonly before: string; readonly product: string } | undefined {
  const { right } = statementOf(run.cell, main);
  for (const term of right.op === 'add' ? right.inputs : []) {
    if (term.kind !== 'apply' || term.op !== 'multiply') continue;
    const nodes = term.inputs.flatMap(input => (input.kind === 'node' ? [input.node] : []));
    const before = nodes.find(id => nodeOf(run.cell, id).op === 'previous');
    const gate = nodes.find(id => id !== before);
    if (before !== undefined && gate !== undefined) return { gate, before, product: term.node };
  }
  return undefined;
}
