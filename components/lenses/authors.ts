/** Who wrote what a unit holds, in words from its lineage. */
import { nodeOf } from '../../src/cells/spec.ts';
import type { Amount } from '../../src/readings/lineage.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import type { Mark, Phrase } from '../../src/words/phrase.ts';
import { totalsOf } from './Amounts.tsx';
import { stateName, stepName } from './naming.ts';

const said = lenses.lineage;

/** The amounts that are left, the largest first. */
export function ranked(amounts: readonly Amount[]): Amount[] {
  return amounts
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** Who wrote an amount: the word of its step, or what stood there before the first. */
export function authorOf(run: RunOfText, { t }: Amount): string {
  return t < 0 ? said.initial : stepName(run, t);
}

/** What the unit holds, who wrote most of it and how much of that is left, and who comes next. */
export function writtenWords(told: {
  readonly run: RunOfText;
  readonly at: Position;
  readonly state: string;
  readonly T: number;
  readonly amounts: readonly Amount[];
}): Phrase[] {
  const { run, at, state, T, amounts } = told;
  const lane = run.lanes[at.unit] ?? '';
  const mark: Mark = { text: stateName(run.cell, state), node: nodeOf(run.cell, state).id };
  const value = shown(totalsOf(amounts).at(-1) ?? Number.NaN);
  const [largest, second] = ranked(amounts);
  const holds = T < 0 ? said.start(lane, mark, value) : said.holds(lane, stepName(run, T), mark, value);
  if (!largest || Math.abs(largest.amount) < 0.01) return [...holds, ...(T < 0 ? [] : [said.nothing])];
  return [
    ...holds,
    ...sourceWords(run, largest),
    ...(second && Math.abs(second.amount) >= 0.01
      ? said.second(authorOf(run, second), shown(second.amount))
      : []),
  ];
}

function sourceWords(run: RunOfText, amount: Amount): Phrase[] {
  const { source, put, share } = amount;
  const left =
    share >= 0.995 ? said.all : share < 0.005 ? said.none : said.part(percent(share), shown(amount.amount));
  if (source === 'initial') return said.brought(shown(put), left);
  if (source === 'edit') return said.set(authorOf(run, amount), shown(put), left);
  return said.wrote(authorOf(run, amount), shown(put), left);
}
