/** What both guess, back to back: the words in the middle, one cell's shares to the left, the other's to the right. */
import { opposedGuesses } from '../../src/readings/comparison.ts';
import { agreementSentence, type Side, wordAt } from '../../src/readings/comparisonStory.ts';
import { askedElsewhere, guessesNumbers, type Row } from '../../src/readings/guess.ts';
import { fitted, percent } from '../../src/readings/numbers.ts';
import { askedIn } from '../../src/readings/outStory.ts';
import { foretells } from '../../src/tasks/task.ts';
import { comparison } from '../../src/words/comparison.ts';
import { en } from '../../src/words/en.ts';
import { Sentence } from '../panels/Sentence.tsx';
import './opposed.css';

interface OpposedProps {
  readonly sides: readonly [Side, Side];
  readonly sameText: boolean;
}

/** A table of three columns on one scale; below it where the two agree. */
export function Opposed({ sides, sameText }: OpposedProps) {
  const [first, second] = sides;
  const words = comparison.guess;
  const { task } = first.run;
  const name =
    en.panel.prediction.tasks[task.id] ??
    (foretells(task) ? en.inputs[task.reading].guess.next(task.outputs.length) : words.other);
  const found = opposedGuesses(first.run, second.run, [first.at, second.at]);
  const headless = sides.some(({ run }) => !run.cell.nodes.some(({ id }) => id === 'prediction'));
  if (!found) return <p className="opposed none">{headless ? words.headless : words.none}</p>;
  const heading = words.heading(name, wordAt(first.run, found.t[0], en), wordAt(second.run, found.t[1], en));
  const elsewhere = askedElsewhere(first.run, found.t[0]);
  const numbers = guessesNumbers(first.run);
  const agreed = sameText ? agreementSentence(first, second, found.t[0], comparison, en) : undefined;
  const came = found.rows.some(([row]) => row.came !== undefined);
  return (
    <section className="opposed" aria-label={heading}>
      <h3>
        {heading}
        {elsewhere && (
          <span className="unasked"> {askedIn(elsewhere, en.panel.asked, en.inputs[task.reading])}</span>
        )}
      </h3>
      <table className={numbers ? 'numbers' : undefined}>
        <thead>
          <tr>
            <th scope="col" title={first.name}>
              {first.name}
            </th>
            <th scope="col">
              <span className={numbers && came ? '' : 'unseen'}>
                {numbers && came ? en.inputs.numbers.guess.came : words.word}
              </span>
            </th>
            <th scope="col" title={second.name}>
              {second.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map(([one, other]) => (
            <tr key={one.output}>
              <Share row={one} side={1} numbers={numbers} />
              <th scope="row" className={one.follows || other.follows ? 'follows' : undefined}>
                {one.text}
                {one.came !== undefined && <span className="came"> {fitted(one.came)}</span>}
              </th>
              <Share row={other} side={2} numbers={numbers} />
            </tr>
          ))}
        </tbody>
      </table>
      {agreed && (
        <p className="agreed">
          <Sentence phrases={agreed} cell={first.run.cell} lit={null} onLight={() => {}} />
        </p>
      )}
    </section>
  );
}

interface ShareProps {
  readonly row: Row;
  readonly side: 1 | 2;
  readonly numbers: boolean;
}

/** A share as a bar from the axis with its number at the end; a number as itself, with how far it is off. */
function Share({ row, side, numbers }: ShareProps) {
  const { value, follows, came, output } = row;
  if (numbers)
    return (
      <td data-side={side} data-unit={output + 1}>
        <div>
          <span className="figure-guessed">{fitted(value)}</span>
          {came !== undefined && <span className="off">{difference(value - came)}</span>}
        </div>
      </td>
    );
  return (
    <td data-side={side} data-unit={output + 1} className={follows ? 'follows' : undefined}>
      <div>
        <span className="bar" aria-hidden="true" style={{ width: `calc((100% - 58px) * ${value})` }} />
        <span className="share">{percent(value)}</span>
        {follows && <span className="unseen"> {comparison.guess.came}</span>}
      </div>
    </td>
  );
}

/** A difference with its sign. */
function difference(value: number): string {
  const text = fitted(value);
  return value > 0 ? `+${text}` : text;
}
