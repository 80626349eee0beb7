/** A table of numbers with named rows and columns. */
import type { ReactNode } from 'react';
import { shown } from '../../src/readings/numbers.ts';

/** A column: its key, its head, and the node whose values stand in it. */
export interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly node?: string;
  readonly unit?: number;
}

interface GridProps {
  readonly caption: string;
  /** Heads of the columns that name a row. */
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly key: string;
    readonly names: readonly string[];
    readonly unit?: number;
  }[];
  /** The number of a cell; null where it is not yet known. */
  readonly number: (row: number, column: number) => number | null;
  /** What an unknown number is called. */
  readonly unknown: string;
}

/** The table, scrolled inside itself when it is wide; an unknown number is an empty cell with a name. */
export function Grid({ caption, names, columns, rows, number, unknown }: GridProps) {
  return (
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[...names, ...columns].map(column =>
              typeof column === 'string' ? (
                <th key={column} scope="col">
                  {column}
                </th>
              ) : (
                <th key={column.key} scope="col" data-of={column.node}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              {row.names.map((name, k) => (
                <th key={names[k]} scope="row">
                  {name}
                </th>
              ))}
              {columns.map((column, c) => {
                const value = number(r, c);
                return (
                  <td key={column.key} data-of={column.node} data-unit={column.unit ?? row.unit}>
                    {value === null ? <span className="unseen">{unknown}</span> : shown(value, 4)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
