/** What rows, columns and parts of a sum are called: units by their lanes, inputs by word or name, biases. */
import { hasHead } from '../../src/cells/head.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { mention, symbolOf } from '../../src/readings/inputs.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { TermGroup } from '../../src/readings/terms.ts';
import type { Part } from '../../src/readings/verdict.ts';
import { drill } from '../../src/words/drill.ts';
import { en } from '../../src/words/en.ts';

/** Whether a node is what is read. */
export function isRead(run: RunOfText, of: string): boolean {
  return of !== 'one' && nodeOf(run.cell, of).op === 'given';
}

/** The name of an entry of what is weighed. */
export function entryName(run: RunOfText, of: string, index: number | null): string {
  if (of === 'one') return drill.bias;
  if (index === null) return en.figure.called(nodeOf(run.cell, of));
  if (isRead(run, of)) return symbolOf(run.task.vocabulary[index] ?? `${index + 1}`);
  return run.lanes[index] ?? en.figure.unnamed(index + 1);
}

/** The name of a row of a layer: a unit, or an output of the head. */
export function rowName(run: RunOfText, node: string, unit: number): string {
  if (isHead(run, node)) return symbolOf(run.task.outputs[unit] ?? `${unit + 1}`);
  return run.lanes[unit] ?? en.figure.unnamed(unit + 1);
}

/** Whether a layer is the head's. */
export function isHead(run: RunOfText, node: string): boolean {
  return hasHead(run.cell) && nodeOf(run.cell, node).role === 'prediction';
}

/** What a layer is called. */
export function layerName(run: RunOfText, node: string): string {
  return en.figure.called(nodeOf(run.cell, node));
}

/** What a part of a sum is called in a sentence: the bias, the word that is read, the state. */
export function partName(run: RunOfText, { of, groups }: Pick<Part, 'of' | 'groups'>, t: number): string {
  if (of === 'one' && groups > 1) return drill.biases;
  const known = drill.who[of];
  if (known !== undefined) return known;
  if (!isRead(run, of)) return drill.all(layerName(run, of));
  const token = run.tokens[t];
  return token ? en.inputs[run.task.reading].quoted(mention(token)) : drill.input;
}

/** The rows of a group's weights. */
export function groupKey(group: TermGroup): string {
  return `${group.source} ${group.gate ?? ''}`;
}
