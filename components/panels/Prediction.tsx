/** The prediction of the last finished time step as bars, with the logits they come from. */
import { max } from 'd3';
import { type Guess, guessAt, type Row } from '../../src/readings/guess.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { foretells } from '../../src/tasks/task.ts';
import type { Words } from '../../src/words/en.ts';
import { type Lighting, lights } from './lighting.ts';

interface PredictionProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  readonly words: Words['panel'];
}

/** Heading, a note when the guess was made and when it will be made anew, and a bar an output. */
export function Prediction({ run, at, words, ...lighting }: PredictionProps) {
  const guess = guessAt(run, at);
  return (
    <section className="guess">
      <h3>
        {predictionName(run, words)} <span className="caption">{note(run, guess, words)}</span>
      </h3>
      {guess.t !== null && (
        <Bars
          name={predictionName(run, words)}
          rows={guess.rows}
          isNew={guess.isNew}
          words={words}
          lighting={lighting}
        />
      )}
    </section>
  );
}

/** The three likeliest outputs in one line, for narrow screens. */
export function Guesses({ run, at, words, ...lighting }: PredictionProps) {
  const guess = guessAt(run, at);
  return (
    <>
      <span className="caption">{predictionName(run, words)}</span>
      {guess.t === null ? (
        <span className="caption">{note(run, guess, words)}</span>
      ) : (
        <ol
          {...lights('prediction', lighting)}
          data-node="prediction"
          aria-label={predictionName(run, words)}
        >
          {guess.rows
            .toSorted((a, b) => b.share - a.share)
            .slice(0, 3)
            .map(row => (
              <li key={row.output} data-unit={row.output + 1} className={row.follows ? 'follows' : undefined}>
                {row.text}: {percent(row.share)}
              </li>
            ))}
        </ol>
      )}
    </>
  );
}

interface BarsProps {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly isNew: boolean;
  readonly words: Words['panel'];
  readonly lighting: Lighting;
}

function Bars({ name, rows, isNew, words, lighting }: BarsProps) {
  const { prediction } = words;
  const most = Math.max(0.5, max(rows, row => row.share) ?? 0);
  return (
    <div className="outputs">
      <ol {...lights('prediction', lighting, 'shares')} data-node="prediction" aria-label={name}>
        {rows.map(({ output, text, share, follows }) => (
          <li key={output} className={follows ? 'follows' : undefined}>
            <span className="word">{text}</span>
            <span
              className="bar"
              data-unit={output + 1}
              style={{ width: `calc((100% - 172px) * ${share / most})` }}
            />
            <span className="share">
              {percent(share)}
              {follows && ` ${isNew ? prediction.comes : prediction.came}`}
            </span>
          </li>
        ))}
      </ol>
      <ol {...lights('logits', lighting, 'logits')} data-node="logits" aria-label={prediction.logits}>
        {rows.map(({ output, text, logit }) => (
          <li key={output} data-unit={output + 1} title={prediction.logit}>
            <span className="unseen">{text} </span>
            {shown(logit)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the outputs are: the next word, the stored bit. */
function predictionName(run: RunOfText, { prediction }: Words['panel']): string {
  return prediction.tasks[run.task.id] ?? (foretells(run.task) ? prediction.next : prediction.other);
}

function note(run: RunOfText, guess: Guess, { prediction }: Words['panel']): string {
  const last = run.cell.steps.length;
  if (guess.t === null) return guess.empty ? prediction.empty : prediction.none(last);
  const word = run.tokens[guess.t]?.text ?? '';
  return guess.isNew ? prediction.now(word) : prediction.before(word, last);
}
