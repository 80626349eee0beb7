/** Two cells trained on the same task: what each scores, and what each guesses at the present word. */
import { guessAt, guessesNumbers, rowsOf } from '../../src/readings/guess.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { CardWords } from '../../src/words/card.ts';
import { shelfWords, type ToldTask } from '../../src/words/shelf.ts';
import { Pairs } from './Pairs.tsx';

/** The score of the cell that is shown, and what it is held against: a run of the same text, and its score. */
export interface Compared {
  readonly score: number;
  readonly other: { readonly score: number; readonly run: RunOfText };
}

interface TrainedProps {
  readonly run: RunOfText;
  readonly compared: Compared;
  readonly at: Position;
  /** What the two cells are called, the other one first. */
  readonly names: readonly [string, string];
  readonly card: CardWords;
}

/** A table of two columns; the guess is that of the last finished time step. */
export function Trained({ run, compared, at, names, card }: TrainedProps) {
  const told = shelfWords.tasks[run.task.id as ToldTask];
  const guess = guessAt(run, at);
  const best = (of: RunOfText): string => {
    const all = guess.t === null ? [] : rowsOf(of, guess.t);
    if (guessesNumbers(of)) return all.map(({ value }) => shown(value)).join(', ');
    const [row] = all.toSorted((a, b) => b.value - a.value);
    return row ? `${row.text} ${percent(row.value)}` : '';
  };
  const rows = [
    { name: card.score, values: [told.figure(compared.other.score), told.figure(compared.score)] },
    ...(guess.t === null
      ? []
      : [
          {
            name: card.guessAfter(run.tokens[guess.t]?.text ?? ''),
            values: [best(compared.other.run), best(run)],
          },
        ]),
  ];
  return (
    <section>
      <h3>{card.trained}</h3>
      <Pairs name={card.name} sides={names}>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, side) => (
              <td key={names[side]}>{value}</td>
            ))}
          </tr>
        ))}
      </Pairs>
      <p className="caption">{told.measure}</p>
    </section>
  );
}
