/** The prediction of the last finished time step: shares as bars with the logits they come from, or numbers. */

import { Suspense } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { askedElsewhere, type Guess, guessAt, guessesNumbers, type Row } from '../../src/readings/guess.ts';
import { mention } from '../../src/readings/inputs.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import { askedIn } from '../../src/readings/outStory.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { foretells } from '../../src/tasks/task.ts';
import type { Words } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import { type Lighting, lights } from './lighting.ts';

const GuessedNumbers = lazily(
  () => import('./GuessedNumbers.tsx'),
  room => room.GuessedNumbers,
);

interface PredictionProps extends Lighting {
  readonly run: RunOfText;
  /** The run without what was set by hand, where anything was: its shares are ticks. */
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly words: Words;
}

/** What stands in place of a prediction where no head makes one. */
export function NoPrediction({ words }: { readonly words: Words }) {
  return (
    <section className="guess">
      <h3>{words.panel.prediction.other}</h3>
      <p className="caption">{words.cells.weights.headless}</p>
    </section>
  );
}

/** Heading, a note when the guess was made and when it will be made anew, and a line an output; subdued where nothing is asked. */
export function Prediction({ run, untouched, at, words, ...lighting }: PredictionProps) {
  const guess = guessAt(run, at);
  const name = predictionName(run, words);
  const unasked = unaskedNote(run, guess, words);
  const shared = { name, words, lighting };
  return (
    <section className={unasked === undefined ? 'guess' : 'guess unasked'}>
      <h3>
        {name} <span className="caption">{note(run, guess, words)}</span>
      </h3>
      {unasked !== undefined && <p className="caption">{unasked}</p>}
      {guess.t !== null &&
        (guessesNumbers(run) ? (
          <Suspense fallback={null}>
            <GuessedNumbers {...shared} rows={guess.rows} />
          </Suspense>
        ) : (
          <Bars
            {...shared}
            rows={guess.rows}
            was={untouched && vectorOf(untouched.trace, 'prediction', guess.t)}
            came={words.inputs[run.task.reading].guess.came}
          />
        ))}
    </section>
  );
}

/** The three likeliest outputs, or the first numbers, in one line, for narrow screens; a number alone has room for what came. */
export function Guesses({ run, at, words, ...lighting }: PredictionProps) {
  const guess = guessAt(run, at);
  const name = predictionName(run, words);
  const unasked = unaskedNote(run, guess, words);
  const isNumbers = guessesNumbers(run);
  if (guess.t === null)
    return (
      <>
        <span className="caption">{name}</span>
        <span className="caption">{note(run, guess, words)}</span>
      </>
    );
  const ranked = isNumbers ? guess.rows : guess.rows.toSorted((a, b) => b.value - a.value);
  const isAlone = guess.rows.length === 1;
  return (
    <>
      <span className="caption">{unasked ?? name}</span>
      <ol
        {...lights('prediction', lighting, unasked === undefined ? '' : 'unasked')}
        data-node="prediction"
        aria-label={name}
      >
        {ranked.slice(0, 3).map(({ output, text, value, follows, came }) => (
          <li key={output} data-unit={output + 1} className={follows ? 'follows' : undefined}>
            {!(isNumbers && isAlone) && `${text}: `}
            {isNumbers ? besideCame(value, isAlone ? came : undefined, words) : percent(value)}
          </li>
        ))}
      </ol>
    </>
  );
}

function besideCame(value: number, came: number | undefined, { panel }: Words): string {
  const guess = shown(value);
  return came === undefined ? guess : panel.prediction.beside(guess, shown(came));
}

interface BarsProps {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The untouched run's shares. */
  readonly was: ArrayLike<number> | undefined;
  /** What stands beside the output that the text goes on with. */
  readonly came: string;
  readonly words: Words;
  readonly lighting: Lighting;
}

function Bars({ name, rows, was, came, words, lighting }: BarsProps) {
  const { prediction } = words.panel;
  const most = Math.max(0.5, ...rows.map(row => row.value));
  return (
    <div className="outputs">
      <ol {...lights('prediction', lighting, 'shares')} data-node="prediction" aria-label={name}>
        {rows.map(({ output, text, value, follows }) => (
          <li key={output} className={follows ? 'follows' : undefined}>
            <span className="word">{text}</span>
            <span
              className="bar"
              data-unit={output + 1}
              style={{ width: `calc((100% - 200px) * ${value / most})` }}
            />
            {was && Math.abs((was[output] ?? 0) - value) > 0.005 && (
              <span
                className="was"
                style={{ left: `calc(72px + (100% - 200px) * ${(was[output] ?? 0) / most})` }}
              />
            )}
            <span
              className="share"
              style={{
                paddingLeft: `calc((100% - 200px) * ${Math.max(0, (was?.[output] ?? 0) - value) / most})`,
              }}
            >
              {percent(value)}
              {follows && ` ${came}`}
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
function predictionName({ task }: RunOfText, { panel: { prediction }, inputs }: Words): string {
  const { next } = inputs[task.reading].guess;
  return prediction.tasks[task.id] ?? (foretells(task) ? next(task.outputs.length) : prediction.other);
}

function note(run: RunOfText, guess: Guess, { panel: { prediction }, inputs }: Words): string {
  const last = run.cell.steps.length;
  const input = inputs[run.task.reading];
  if (guess.t === null) return guess.empty ? input.guess.empty : prediction.none(last);
  const token = input.quoted(mention(run.tokens[guess.t]));
  return guess.isNew ? prediction.now(token) : prediction.before(token, last);
}

/** Where the answer is asked for, of a guess that nobody asked for. */
function unaskedNote(run: RunOfText, guess: Guess, { panel, inputs }: Words): string | undefined {
  const elsewhere = guess.t === null ? undefined : askedElsewhere(run, guess.t);
  return elsewhere && askedIn(elsewhere, panel.asked, inputs[run.task.reading]);
}
