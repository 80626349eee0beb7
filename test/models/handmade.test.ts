// The networks made by hand: small whole weights, a name for every unit, and they solve their tasks.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { forward, type Trace, vectorOf } from '../../src/engine/forward.ts';
import { packParameters } from '../../src/engine/parameters.ts';
import { type Handmade, handmadeOf } from '../../src/models/handmade.ts';
import { runnerOf } from '../../src/models/runner.ts';
import { programFor } from '../../src/models/variant.ts';
import { type TrainedTaskId, trainedTaskIds, trainedTasks } from '../../src/tasks/catalog.ts';
import { practiceOf } from '../../src/tasks/practice/catalog.ts';
import { type Task, tokenize, vectorsOf } from '../../src/tasks/task.ts';

const made = trainedTaskIds.flatMap(id => {
  const network = handmadeOf(id);
  return network ? [[id, network] as const] : [];
});

function compiled(task: Task, { choice, lanes, tensors }: Handmade) {
  const program = programFor(choice, task, lanes.length);
  return { program, parameters: packParameters(program, tensors) };
}

function runOf(id: TrainedTaskId, text: string): Trace {
  const task: Task = trainedTasks[id];
  const network = handmadeOf(id);
  if (!network) throw new Error(`no network for ${id}`);
  const { program, parameters } = compiled(task, network);
  return forward(program, parameters, vectorsOf(task, tokenize(task, text)));
}

/** A node's value of one unit at every step. */
function rowOf(trace: Trace, id: string, unit = 0): number[] {
  return Array.from({ length: trace.length }, (_, t) => vectorOf(trace, id, t)[unit] ?? Number.NaN);
}

function likeliest(id: TrainedTaskId, text: string): string[] {
  const trace = runOf(id, text);
  return Array.from({ length: trace.length }, (_, t) => {
    const logits = [...vectorOf(trace, 'logits', t)];
    return trainedTasks[id].outputs[logits.indexOf(Math.max(...logits))] ?? '';
  });
}

describe.each(made)('the network made by hand for %s', (id, network) => {
  it('has a name for every unit and whole weights of at most 10', () => {
    expect(new Set(network.lanes).size).toBe(network.lanes.length);
    for (const lane of network.lanes) expect(lane).toMatch(/^.{1,9}$/);
    for (const [name, { data }] of network.tensors)
      for (const weight of Array.from(data)) {
        expect(Number.isInteger(weight), name).toBe(true);
        expect(Math.abs(weight), name).toBeLessThanOrEqual(10);
      }
  });

  it('solves its task', async () => {
    const { program, parameters } = compiled(trainedTasks[id], network);
    const practice = await practiceOf(id, () => Promise.reject(new Error('no file is needed')));
    const { score } = practice.judge(runnerOf(program, parameters));
    expect(score).toBeGreaterThanOrEqual(id === 'counting' ? 100 : 1);
  });

  it('is for the LSTM alone', () => {
    expect(handmadeOf(id, choiceOf('lstm', { peepholes: true }))).toBeUndefined();
    expect(handmadeOf(id, choiceOf('gru'))).toBeUndefined();
  });
});

describe('by hand', () => {
  it('there are networks for recall, flip-flop and counting', () => {
    expect(made.map(([id]) => id)).toEqual(['recall', 'flipflop', 'counting']);
  });

  it('recall writes at the key only, shows it when asked, and forgets it for another key', () => {
    const trace = runOf('recall', 'b x a y c ?');
    expect(rowOf(trace, 'input').map(Math.round)).toEqual([0, 1, 0, 1, 0, 0]);
    expect(rowOf(trace, 'forget').map(Math.round)).toEqual([1, 0, 1, 0, 1, 1]);
    expect(rowOf(trace, 'output').map(Math.round)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(likeliest('recall', 'b x a y c ?').at(-1)).toBe('y');
  });

  it('flip-flop holds a bit over a hundred steps', () => {
    expect(likeliest('flipflop', `hold set ${'hold '.repeat(100)} reset`)).toEqual([
      '0',
      ...Array<string>(101).fill('1'),
      '0',
    ]);
  });

  it('counting goes up and down by one', () => {
    const text = 'start a a a b b b';
    const count = rowOf(runOf('counting', text), 'c').map(c => Math.round(10 * c) / 10 + 0);
    expect(count).toEqual([0, 1, 2, 3, 2, 1, 0]);
    expect(likeliest('counting', text)).toEqual(['a', 'a', 'a', 'a', 'b', 'b', 'end']);
  });
});
