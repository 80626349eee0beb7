/** Predict before reveal: the question, the reader's guess, and the score of the visit. */
import { nodeOf } from '../../src/cells/spec.ts';
import { mention } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import {
  givenLines,
  isSet,
  outcomeOf,
  type Question,
  questionAt,
  questionOf,
} from '../../src/readings/question.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import * as actions from '../../src/state/actions.ts';
import * as predictActions from '../../src/state/predictActions.ts';
import { litIs } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { predict as words } from '../../src/words/predict.ts';
import { useAction, useReader } from '../app/store.ts';
import type { Shade } from '../figure/scale.ts';
import { Line } from '../panels/Equation.tsx';
import { Axis } from './Axis.tsx';
import { GuessField } from './GuessField.tsx';
import { isRight, Score } from './Score.tsx';
import { shiftOf } from './shift.ts';
import './predict.css';

interface AskedProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly theme: Shade;
}

/** The panel that asks, and once it is shown holds the guess against the truth. */
export function Asked({ run, at, theme }: AskedProps) {
  const made = useReader(state => state.guess);
  const misses = useReader(state => state.misses);
  const reveal = useAction(predictActions.reveal);
  const askNext = useAction(predictActions.askNext);
  const steps = run.cell.steps.length;
  const now = at.t * steps + at.k;
  const isTold = made !== null && made.told <= now;
  const question = isTold ? questionOf(run, made.node, made.t, made.unit) : questionAt(run, at);
  const mine = question && made?.node === question.node && made.t === question.t ? made : null;
  const act = !question
    ? null
    : isTold
      ? { label: words.next, go: askNext }
      : { label: labelOf(run, at, question), go: () => reveal(question) };
  return (
    <div className="asked-panel">
      {!question ? (
        <>
          <h2 id="now">{words.nothing}</h2>
          <p className="story">{run.tokens.length > 0 ? words.end : words.empty}</p>
        </>
      ) : (
        <>
          <h2 id="now">{titleOf(run, question)}</h2>
          <p className="story">{isTold ? undefined : storyOf(run, at, question)}</p>
          <div role="status" className="story told">
            {isTold && toldOf(run, question, made.off, misses.at(-1) === made.off)}
          </div>
          {!question.isHeld && (
            <Guessing {...{ run, at, theme, question, isTold }} value={mine?.value ?? null} />
          )}
        </>
      )}
      <div className="foot">
        <Score misses={misses} />
        {act && (
          <button type="button" className="filled" onClick={act.go}>
            {act.label}
          </button>
        )}
      </div>
      <p className="caption why">{words.why}</p>
    </div>
  );
}

/** What is given, the axis, and as long as it is not told the field. */
function Guessing({
  run,
  at,
  theme,
  question,
  isTold,
  value,
}: AskedProps & { readonly question: Question; readonly isTold: boolean; readonly value: number | null }) {
  const lit = useReader(litIs);
  const light = useAction(actions.light);
  const guess = useAction(predictActions.guess);
  const outcome = outcomeOf(run, question);
  const shownValue = value ?? question.start;
  const take = (to: number): void => guess(question, to, outcome);
  return (
    <>
      {givenLines(run, at, question).map(pieces => (
        <Line
          key={pieces[0]?.node}
          pieces={pieces}
          legend={words.equation(question.unit + 1, en.figure.called(nodeOf(run.cell, question.node)))}
          lit={lit}
          onLight={light}
        />
      ))}
      <Axis
        {...{ run, question, theme }}
        value={shownValue}
        isGuessed={value !== null}
        truth={isTold ? outcome : undefined}
        onGuess={take}
      />
      {isTold ? <div className="guess-field" /> : <GuessField value={shownValue} onGuess={take} />}
    </>
  );
}

function titleOf(run: RunOfText, { node, unit, isCarried, isGate }: Question): string {
  const name = en.figure.called(nodeOf(run.cell, node));
  if (isCarried) return words.carried(run.lanes[unit] ?? '');
  return isGate ? words.gate(name) : words.other(name);
}

function storyOf(run: RunOfText, at: Position, question: Question): string {
  const { node, t, unit, isCarried, isGate, isHeld } = question;
  const word = wordAt(run, t);
  const lane = words.lane(run.lanes[unit] ?? '', unit + 1);
  if (isHeld) return words.held(en.figure.called(nodeOf(run.cell, node)));
  if (isCarried) return (isSet(run, at, question) ? words.set : '') + words.askCarried(unit + 1, word);
  return isGate ? words.askGate(lane, word) : words.askOther(lane, word);
}

/** What is announced once it is shown: the value, which way it went, how far off the guess was, and whether it counts. */
function toldOf(run: RunOfText, question: Question, off: number | null, counts: boolean): string {
  const { node, unit, before } = question;
  const value = outcomeOf(run, question);
  const name = en.figure.called(nodeOf(run.cell, node));
  return [
    words.told(name, words.lane(run.lanes[unit] ?? '', unit + 1), shown(value)),
    ...(before && Number.isFinite(value) ? [words.moved(shiftOf(before.value, value))] : []),
    ...(off === null
      ? [words.unguessed]
      : [
          ...(isRight(off) ? [words.right] : Number.isFinite(off) ? [words.missed(shown(off))] : []),
          ...(counts ? [] : [words.seen]),
        ]),
  ].join(' ');
}

/** What the next step does: it shows what is asked, or brings the next word in, or something else first. */
function labelOf(run: RunOfText, at: Position, { t, k, isHeld }: Question): string {
  const steps = run.cell.steps.length;
  if (t * steps + k === at.t * steps + at.k + 1) return isHeld ? words.step : words.reveal;
  return at.k === steps - 1 ? words.read(wordAt(run, at.t + 1)) : words.step;
}

function wordAt(run: RunOfText, t: number): string {
  const token = run.tokens[t];
  return token ? en.inputs[run.task.reading].quoted(mention(token)) : '';
}
