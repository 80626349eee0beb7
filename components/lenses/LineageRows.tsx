/** The strip through the lineage lens: what each step wrote of the chosen unit's state, how much of it is left, and in each unit. */
import { max, min, ticks } from 'd3';
import { nodeOf } from '../../src/cells/spec.ts';
import { carryingOf, gateBehind } from '../../src/readings/carrying.ts';
import { type Amount, lastKnown } from '../../src/readings/lineage.ts';
import { shown } from '../../src/readings/numbers.ts';
import { significant } from '../../src/readings/orders.ts';
import { lenses as said } from '../../src/words/lenses.ts';
import type { Spot } from '../strip/scrubbing.ts';
import { AmountNames, Amounts, type Extent } from './Amounts.tsx';
import { stateName } from './naming.ts';
import { type LensPlace, lanesIn, lineageBands, unitIn } from './places.ts';
import { Scrub } from './Scrub.tsx';
import { ShareNames, Shares } from './Shares.tsx';
import { lineagesOf, useLineageState } from './tracing.ts';
import { UnitNames, Units } from './Units.tsx';

/** Amounts, shares, and all units; the usual rows where nothing can be traced. */
export function LineageRows(place: LensPlace) {
  const { run, at, columns, height, part, usual, theme, onDrag } = place;
  const state = useLineageState(run);
  const count = run.tokens.length;
  if (state === undefined || count === 0) return usual;
  const T = lastKnown(run, at, state);
  const lineages = lineagesOf(run, state, T);
  const own = lineages[at.unit] ?? [];
  const written = own.filter(({ t }) => t >= 0);
  const bands = lineageBands(height);
  const lanes = lanesIn(bands.units, run.lanes.length, at.unit, false);
  const amountAt = (t: number, unit: number): number => lineages[unit]?.[t + 1]?.amount ?? Number.NaN;
  const scale = max(lineages, amounts => max(amounts, ({ amount }) => Math.abs(amount))) ?? 0;
  const extent = extentOf(own);
  const gate = gateOf(place, state);
  const letter = stateName(run.cell, state);
  if (part === 'names')
    return (
      <svg className="names lens-names" width={columns.left} height={height} aria-hidden="true">
        <AmountNames
          {...{ extent, band: bands.amounts, width: columns.left }}
          name={said.left}
          below={letter}
        />
        <ShareNames band={bands.shares} width={columns.left} name={said.share} />
        <UnitNames
          {...{ lanes, scale, theme, unit: at.unit, width: columns.left }}
          name={run.lanes[at.unit] ?? ''}
        />
      </svg>
    );
  const tagAt = ({ t, y }: Spot): string | undefined => {
    const unit = unitIn(lanes, y) ?? at.unit;
    return t > T ? undefined : `${run.lanes[unit]} ${significant(amountAt(t, unit))}`;
  };
  return (
    <Scrub {...{ run, at, height, onDrag, tagAt }} column={columns.column} unitAt={y => unitIn(lanes, y)}>
      <Amounts
        {...{ extent, band: bands.amounts, column: columns.column, theme, letter }}
        amounts={own}
        width={count * columns.column}
      />
      <Shares band={bands.shares} column={columns.column} amounts={written} role={gate} />
      <Units
        {...{ lanes, scale, theme, unit: at.unit, column: columns.column }}
        steps={T + 1}
        valueAt={amountAt}
      />
    </Scrub>
  );
}

/** The role of the gate that lets through, whose colour the shares have; that of the state where nothing is taken. */
function gateOf({ run: { cell } }: LensPlace, state: string) {
  const gate = carryingOf(cell, state)?.kept.gate;
  return nodeOf(cell, gate === undefined ? state : gateBehind(cell, gate).gate).role;
}

/** All amounts and every running total, with 0; round numbers as marks. */
function extentOf(amounts: readonly Amount[]): Extent {
  const numbers = [0];
  let total = 0;
  for (const { amount } of amounts) {
    total += amount;
    numbers.push(amount, total);
  }
  const [low, high] = [min(numbers) ?? 0, max(numbers) ?? 0];
  const room = Math.max(0.01, high - low) * 0.12;
  const [from, to] = [low < 0 ? low - room : 0, high > 0 || low === 0 ? high + room : 0];
  return {
    low: from,
    high: to,
    marks: ticks(from, to, 3).map(mark => ({
      mark,
      text: mark === 0 ? '0' : shown(mark, decimals(to - from)),
    })),
  };
}

/** How many decimals marks need that are about a third of a length apart. */
function decimals(length: number): number {
  return Math.max(0, Math.min(4, Math.ceil(-Math.log10(length / 3) - 0.05)));
}
