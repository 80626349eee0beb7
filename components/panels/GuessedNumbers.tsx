/** Guessed numbers, each as a bar from zero; beside them those that the text goes on with, and by how much they differ. */

import type { Row } from '../../src/readings/guess.ts';
import { fitted } from '../../src/readings/numbers.ts';
import type { Words } from '../../src/words/en.ts';
import { type Lighting, lights } from './lighting.ts';

interface GuessedNumbersProps {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly words: Words;
  readonly lighting: Lighting;
}

/** A row a number, all on one scale; a tick in the bar's row stands where the text goes. */
export function GuessedNumbers({ name, rows, words, lighting }: GuessedNumbersProps) {
  const { prediction } = words.panel;
  const hasCome = rows.some(({ came }) => came !== undefined);
  const x = scaleOf(rows.flatMap(({ value, came }) => [value, came ?? 0]));
  return (
    <table {...lights('prediction', lighting, 'guessed')} data-node="prediction" aria-label={name}>
      {hasCome && (
        <thead>
          <tr>
            <td />
            <td className="place" />
            <th scope="col">{prediction.guess}</th>
            <th scope="col">{words.inputs.numbers.guess.came}</th>
            <th scope="col">{prediction.difference}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ output, text, value, came }) => (
          <tr key={output}>
            <th scope="row">{text}</th>
            <td className="place" aria-hidden="true">
              <div className="line">
                <span className="zero" style={{ left: `${x(0)}%` }} />
                <span
                  className={value < 0 ? 'rod negative' : 'rod'}
                  style={{
                    left: `${Math.min(x(0), x(value))}%`,
                    width: `max(1.5px, ${Math.abs(x(value) - x(0))}%)`,
                  }}
                />
                {came !== undefined && <span className="came" style={{ left: `${x(came)}%` }} />}
              </div>
            </td>
            <td data-unit={output + 1}>{fitted(value)}</td>
            {came !== undefined && <td className="in-text">{fitted(came)}</td>}
            {came !== undefined && <td>{difference(value - came)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A difference with its sign. */
function difference(value: number): string {
  const text = fitted(value);
  return value > 0 ? `+${text}` : text;
}

/** Percent of the width, from the lowest value to the highest, 0 among them; at least as far as from 0 to 1. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = Math.max(0, low + 1, ...values);
  const share = (value: number): number => (value - low) / (high - low);
  return value => Math.min(100, Math.max(0, 100 * share(value) || 0));
}
