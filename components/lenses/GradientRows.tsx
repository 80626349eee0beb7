/** The strip through the gradient lens: how much of the error is left at each step, here and in a plain RNN, and in each unit. */
import { max } from 'd3';
import { type Orders, ordersOf, significant } from '../../src/readings/orders.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { lenses as said } from '../../src/words/lenses.ts';
import type { Spot } from '../strip/scrubbing.ts';
import { BarNames, Bars } from './Bars.tsx';
import { originName, stateName } from './naming.ts';
import { type Band, gradientBands, type LensPlace, lanesIn, unitIn } from './places.ts';
import { Scrub } from './Scrub.tsx';
import { cellName, type Shown, useBack, usePlain } from './tracing.ts';
import { UnitNames, Units } from './Units.tsx';

/** So many decades keep 5 pixels each where bars are high. */
function decadesIn(height: number): number {
  return Math.floor((height - 20) / 5);
}

/** A row of bars: whose they are. */
interface BarRow {
  readonly shown: Shown;
  readonly run: RunOfText;
  readonly band: Band;
}

/** Two rows of bars on one log axis over the units of this cell; the usual rows where nothing is traced back. */
export function GradientRows(place: LensPlace) {
  const { run, at, columns, height, part, usual, theme, onDrag } = place;
  const shown = useBack(run);
  const beside = usePlain(run);
  if (!shown) return usual;
  const hasPlain = typeof beside !== 'string';
  const bands = gradientBands(height, hasPlain || beside === 'loading' ? 2 : 1);
  const [first, second] = bands.bars;
  const rows: BarRow[] = [
    ...(first ? [{ shown, run, band: first }] : []),
    ...(second && hasPlain ? [{ shown: beside.plain, run: beside.run, band: second }] : []),
  ];
  const axis: Orders = ordersOf(
    rows.flatMap(row => row.shown.reach.norms),
    decadesIn(first?.height ?? 0),
  );
  const { vectors } = shown.reach;
  const lanes = lanesIn(bands.units, run.lanes.length, at.unit, true);
  const scale = max(vectors, vector => max(vector, Math.abs)) ?? 0;
  if (part === 'names')
    return (
      <svg className="names lens-names" width={columns.left} height={height} aria-hidden="true">
        {rows.map((row, k) => (
          <BarNames
            key={row.run.choice.cell}
            {...{ axis, band: row.band, width: columns.left }}
            name={k > 0 ? said.plainShort : cellName(row.run)}
            below={stateName(row.run.cell, row.shown.state)}
          />
        ))}
        <UnitNames
          {...{ lanes, scale, theme, unit: at.unit, width: columns.left }}
          name={run.lanes[at.unit] ?? ''}
        />
      </svg>
    );
  const tagAt = ({ t, y }: Spot): string | undefined => {
    const row = rows.find(({ band }) => y >= band.y && y < band.y + band.height);
    const norm = row?.shown.reach.norms[t];
    const unit = unitIn(lanes, y);
    const value = unit === undefined ? undefined : vectors[t]?.[unit];
    if (row && norm !== undefined) return `${cellName(row.run)} ${significant(norm)}`;
    return unit === undefined || value === undefined ? undefined : `${run.lanes[unit]} ${significant(value)}`;
  };
  return (
    <Scrub {...{ run, at, height, onDrag, tagAt }} column={columns.column} unitAt={y => unitIn(lanes, y)}>
      {rows.map((row, k) => (
        <Bars
          key={row.run.choice.cell}
          {...{ axis, band: row.band, column: columns.column }}
          behind={Math.max(columns.column, columns.add)}
          kind={k > 0 ? 'plain' : 'own'}
          norms={row.shown.reach.norms}
          origin={k === 0 ? originName(run, shown.back) : undefined}
        />
      ))}
      <Units
        {...{ lanes, scale, theme, unit: at.unit, column: columns.column }}
        steps={vectors.length}
        valueAt={(t, unit) => vectors[t]?.[unit] ?? Number.NaN}
      />
    </Scrub>
  );
}
