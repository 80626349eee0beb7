/** The rows of an opened layer's weights: names that choose a unit, the frame of the chosen row, its weights as numbers. */

import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { rangeOf, weightsOf } from '../../src/readings/terms.ts';
import { drill } from '../../src/words/drill.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Block } from './columns.ts';
import { entryName, groupKey, rowName } from './naming.ts';
import { type Places, rowAt } from './places.ts';
import { decimalsOf } from './precision.ts';
import type { Layer } from './useLayer.ts';

interface RowsProps {
  readonly run: RunOfText;
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly theme: Shade;
  readonly isOne: boolean;
  readonly onRow: (row: number) => void;
}

const smallest = 9;

/** Names of all rows where they have room, else the chosen one's. */
export function RowNames({ run, layer, places, isOne, onRow }: Omit<RowsProps, 'blocks' | 'theme'>) {
  return Array.from({ length: layer.rows }, (_, k) => {
    const [y, height] = rowAt(places, k, layer.row);
    const isChosen = k === layer.row;
    if (!isChosen && height < smallest) return null;
    const name = rowName(run, layer.node, k);
    return (
      <g
        key={name + String(k)}
        className={isChosen ? 'row-name chosen' : 'row-name'}
        role="button"
        tabIndex={isChosen ? -1 : 0}
        aria-label={isOne || isChosen ? name : drill.unit(k + 1, name)}
        aria-pressed={isChosen}
        onClick={() => onRow(k)}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onRow(k);
        }}
      >
        <rect x={places.left + 3} y={y} width={places.names - places.left} height={Math.max(height, 1)} />
        <text x={places.names - 2} y={y + Math.max(height, smallest) / 2 + 4} textAnchor="end">
          {name}
        </text>
      </g>
    );
  });
}

/** The frame round the chosen row, and its weights where a column has room for a number. */
export function ChosenRow({ run, layer, blocks, places, theme, isOne }: Omit<RowsProps, 'onRow'>) {
  const [y, height] = rowAt(places, layer.row, layer.row);
  const decimals = Math.min(4, decimalsOf(layer.precision));
  const end = blocks.at(-1);
  return (
    <>
      {isOne &&
        blocks.flatMap(({ group, columns }) => {
          if (group.parameter === undefined) return [];
          const range = rangeOf(weightsOf(run.trace, group.parameter).values);
          return columns
            .filter(({ isFull }) => isFull)
            .map(({ term, x, width }) => (
              <text
                key={`${groupKey(group)} ${term.index}`}
                className="weight"
                x={x + width / 2}
                y={y + height / 2 + 4}
                textAnchor="middle"
                style={{ fill: textOn(signedColor(term.weight / range, theme)) }}
              >
                {shown(term.weight, decimals)}
              </text>
            ));
        })}
      {end && (
        <rect
          className="chosen-row"
          x={places.first - 1}
          y={y - 1}
          width={end.x + end.width - places.first + 2}
          height={height + (height > 3 ? 1 : 2)}
          rx={2}
        />
      )}
      {isOne &&
        blocks.flatMap(({ group, columns }) =>
          columns
            .filter(
              ({ term, isFull }) => isFull && term.index !== null && columns.length > 30 && term.input === 1,
            )
            .map(({ x, width }) => (
              <rect
                key={groupKey(group)}
                className="lit-column"
                x={x}
                y={places.top - 1}
                width={width}
                height={places.input - places.top - 2}
                rx={2}
              />
            )),
        )}
    </>
  );
}

/** Over each group its letter and range, over each column with room its name. */
export function ColumnNames({ run, blocks, places }: Pick<RowsProps, 'run' | 'blocks' | 'places'>) {
  return blocks.flatMap(({ group, columns }) =>
    columns
      .filter(({ isFull, width }) => isFull || width >= 16)
      .map(({ term, x, width, isFull }, k) => {
        const name = entryName(run, group.of, term.index);
        const isLow = isFull || k % 2 === 1;
        return (
          <text
            key={`${groupKey(group)} ${term.index}`}
            className={isFull ? 'column-name full' : 'column-name'}
            x={x + width / 2}
            y={places.top - (isLow ? 5 : 18)}
            textAnchor="middle"
          >
            {clipped(name, isFull ? width : width * 2)}
          </text>
        );
      }),
  );
}

/** A name cut to a width; its end is told in the table. */
function clipped(name: string, width: number): string {
  const most = Math.max(2, Math.floor(width / 6));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
