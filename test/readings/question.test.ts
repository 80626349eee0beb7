// What is asked before it is shown: of every cell at every step, with an axis, a start and what is given, never the outcome.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isGate } from '../../src/readings/gates.ts';
import { isTold, stepOf } from '../../src/readings/graph.ts';
import { shown } from '../../src/readings/numbers.ts';
import {
  givenLines,
  hidden,
  isSet,
  outcomeOf,
  type Question,
  questionAt,
  ticksOf,
} from '../../src/readings/question.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { choicesFor, titleOf } from './anyCell.ts';
import { seededRun } from './seededRun.ts';

/** The steps of the first four words, of two units. */
function positions({ cell }: RunOfText): Position[] {
  return [0, 1, 2, 3].flatMap(t => cell.steps.flatMap((_, k) => [0, 3].map(unit => ({ t, k, unit }))));
}

function asked(run: RunOfText, at: Position): Question {
  const question = questionAt(run, at);
  if (!question) throw new Error(`nothing is asked at ${at.t} ${at.k}`);
  return question;
}

const lstm = seededRun({ text: 'anna left when the boys came' });
const kOf = (run: RunOfText, step: string): number => run.cell.steps.findIndex(({ id }) => id === step);
const at = (step: string, t = 3, run = lstm): Position => ({ t, k: kOf(run, step), unit: 2 });

describe('what is asked', () => {
  it('is what the next step of an LSTM makes, and past its end the first gate of the next word', () => {
    const steps = ['join', 'forget', 'input', 'candidate', 'cell', 'output', 'hidden'];
    const nodes = steps.map(step => asked(lstm, at(step)).node);
    expect(nodes).toEqual(['forget', 'input', 'candidate', 'c', 'output', 'h', 'forget']);
    expect(asked(lstm, at('cell')).t).toBe(3);
    expect(asked(lstm, at('hidden')).t).toBe(4);
  });

  it('is nothing at the very end, and nothing without a word', () => {
    expect(questionAt(lstm, at('hidden', 5))).toBeUndefined();
    expect(questionAt({ ...lstm, tokens: [] }, at('join', 0))).toBeUndefined();
  });

  it('of a coupled pair is the gate that has weights, of an sLSTM the gate out of its log', () => {
    const coupled = seededRun({ choice: choiceOf('lstm', { coupled: true }) });
    expect(asked(coupled, at('join', 1, coupled)).node).toBe('input');
    const slstm = seededRun({ choice: choiceOf('slstm') });
    expect(asked(slstm, at('forget', 1, slstm)).node).toBe('input');
  });

  it('is not a state that only passes another on', () => {
    const run = seededRun({
      choice: choiceOf('lstm', { outputgate: false, outputactivation: 'identity' }),
    });
    expect(asked(run, at('cell', 1, run))).toMatchObject({ node: 'forget', t: 2 });
  });

  it('begins at what the state was, at the middle of a gate, at nothing of a candidate', () => {
    const before = vectorOf(lstm.trace, 'cPrev', 3)[2] ?? Number.NaN;
    expect(asked(lstm, at('candidate'))).toMatchObject({ start: before, before: { node: 'cPrev' } });
    expect(asked(lstm, at('join'))).toMatchObject({ start: 0.5, range: [0, 1], before: { t: 2 } });
    expect(asked(lstm, at('input'))).toMatchObject({ start: 0, range: [-1, 1] });
    expect(asked(lstm, at('join', 0)).before).toBeUndefined();
  });

  it('is on an axis of the cell state that follows from what it was', () => {
    const before = asked(lstm, at('candidate')).before?.value ?? Number.NaN;
    const end = Math.ceil(Math.abs(before) + 1);
    expect(asked(lstm, at('candidate')).range).toEqual([-end, end]);
  });

  it('of a state between two, weighed by a gate and its rest, is on an axis that holds both', () => {
    const run = seededRun({ choice: choiceOf('gru') });
    expect(asked(run, at('candidate', 2, run))).toMatchObject({ node: 'h', range: [-1, 1] });
  });

  it('says when all valves in the way are set', () => {
    const sets = ['forget', 'candidate'].map(step => isSet(lstm, at(step), asked(lstm, at('candidate'))));
    expect(sets).toEqual([false, true]);
  });
});

describe.each(choicesFor(12).map(choice => [titleOf(choice), choice] as const))('of %s', (_, choice) => {
  const run = seededRun({ choice, lively: true });

  it('asks at every step for what comes later, on an axis that holds it', () => {
    for (const place of positions(run)) {
      const question = asked(run, place);
      const { node, t, k, range, start } = question;
      expect(t > place.t || (t === place.t && k > place.k)).toBe(true);
      expect(k).toBe(stepOf(run.cell, node));
      const outcome = outcomeOf(run, question);
      expect(outcome).toBe(vectorOf(run.trace, node, t)[place.unit]);
      expect(outcome).toBeGreaterThanOrEqual(range[0] - 1e-12);
      expect(outcome).toBeLessThanOrEqual(range[1] + 1e-12);
      expect(start >= range[0] && start <= range[1]).toBe(true);
      expect(range[1] - range[0]).toBe(isGate(run.cell, node) ? 1 : Math.round(range[1] - range[0]));
      expect(ticksOf(range).map(({ value }) => value)).toContain(range[0]);
    }
  });

  it('gives what is told, and "?" for what is asked and for all that its step tells with it', () => {
    for (const place of positions(run)) {
      const question = asked(run, place);
      const lines = givenLines(run, place, question);
      expect(lines.at(-1)?.[0]).toMatchObject({ node: question.node, number: hidden });
      for (const line of lines)
        for (const [index, { kind, text, number }] of line.entries())
          if (kind === 'sign' && line[index + 1]?.number === hidden) expect(number).toBe(text);
      for (const piece of lines.flat()) {
        const id = piece.node;
        if (piece.kind !== 'symbol' || id === undefined || !isTold(run.cell, id)) continue;
        const isLater =
          question.t > place.t ? nodeOf(run.cell, id).op !== 'previous' : stepOf(run.cell, id) > place.k;
        if (isLater) expect(piece.number).toBe(hidden);
        else if (id !== 'x')
          expect(piece.number).toContain(
            shown(vectorOf(run.trace, id, question.t)[place.unit] ?? Number.NaN).replace('−', ''),
          );
      }
    }
  });
});
