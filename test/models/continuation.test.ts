// A network that goes on by itself: the likeliest at temperature 0, the softmax's shares at 1, numbers fed back as shown.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import { drawn, goOn } from '../../src/models/continuation.ts';
import { releasedModel } from '../../src/models/released.ts';
import { programFor } from '../../src/models/variant.ts';
import { taskFor, trainedTasks } from '../../src/tasks/catalog.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';

const { agreement, flipflop } = trainedTasks;

describe('a network of words', () => {
  const model = releasedModel('agreement', 'lstm');
  const start = tokenize(agreement, 'anna left because');
  const write = (temperature: number, seed: number, count = 12): string[] =>
    goOn(model, agreement, start, { count, temperature, chance: random(seed) });

  it('adds the likeliest word at temperature 0, whatever the seed', () => {
    const words = write(0, 1, 3);
    expect(words[0]).toBe('she');
    expect(write(0, 2, 3)).toEqual(words);
    const read = tokenize(agreement, ['anna left because', ...words.slice(0, 2)].join(' '));
    const trace = forward(model.program, model.parameters, vectorsOf(agreement, read));
    const logits = Array.from(vectorOf(trace, 'logits', read.length - 1));
    expect(words[2]).toBe(agreement.vocabulary[logits.indexOf(Math.max(...logits))]);
  });

  it('goes on with what is held at every step, and with nothing that is held at another', () => {
    const output = agreement.outputs.indexOf('mary');
    const options = { count: 3, temperature: 0, chance: random(1) };
    const held = { node: 'logits', unit: output, value: 50 };
    const always = { ...model, clamps: [{ ...held, t: null }] };
    expect(goOn(always, agreement, start, options)).toEqual(['mary', 'mary', 'mary']);
    const once = { ...model, clamps: [{ ...held, t: 3 }] };
    expect(goOn(once, agreement, start, options).map(word => word === 'mary')).toEqual([false, true, false]);
  });

  it('writes the same from the same seed, and stops behind a full stop', () => {
    expect(write(1, 5)).toEqual(write(1, 5));
    const all = Array.from({ length: 20 }, (_, seed) => write(1, seed));
    expect(new Set(all.map(words => words.join(' '))).size).toBeGreaterThan(10);
    for (const words of all)
      expect(words.indexOf('.')).toBe(words.length < 12 ? words.length - 1 : words.indexOf('.'));
    expect(all.some(words => words.length < 12 && words.at(-1) === '.')).toBe(true);
  });

  it('goes on from nothing', () =>
    expect(goOn(model, agreement, [], { count: 2, temperature: 0, chance: random(1) })).toHaveLength(2));
});

describe('a draw', () => {
  it('has the shares of the softmax at temperature 1, sharper ones below', () => {
    const logits = [0, 1, 2];
    const shares = (temperature: number): number[] => {
      const chance = random(3);
      const counts = [0, 0, 0];
      for (let k = 0; k < 20_000; k++) {
        const found = drawn(logits, temperature, chance);
        counts[found] = (counts[found] ?? 0) + 1 / 20_000;
      }
      return counts;
    };
    const powers = logits.map(Math.exp);
    const sum = powers.reduce((a, b) => a + b, 0);
    shares(1).forEach((share, k) => {
      expect(Math.abs(share - (powers[k] ?? 0) / sum)).toBeLessThan(0.015);
    });
    expect(shares(0.3)[2]).toBeGreaterThan(0.95);
  });
});

describe('a network of numbers', () => {
  const task = taskFor('numbers', '0.5,1_0.25,-1');
  const program = programFor(choiceOf('lstm'), task, 4);
  const parameters = seededParameters(program, 2);

  it('reads each prediction, rounded as it is shown, before it makes the next', () => {
    const tokens = tokenize(task, '0.5,1_0.25,-1');
    const added = goOn({ program, parameters }, task, tokens, {
      count: 3,
      temperature: 1,
      chance: random(1),
    });
    expect(added).toHaveLength(3);
    let inputs = vectorsOf(task, tokens);
    for (const part of added) {
      const logits = vectorOf(forward(program, parameters, inputs), 'logits', inputs.length - 1);
      const numbers = part.split(',').map(Number);
      numbers.forEach((number, k) => {
        expect(Math.abs(number - (logits[k] ?? Number.NaN))).toBeLessThanOrEqual(0.00005);
      });
      inputs = [...inputs, numbers];
    }
  });
});

describe('a task that answers with something else', () => {
  it('is refused', () => {
    const { program, parameters } = releasedModel('flipflop', 'lstm');
    const ask = () =>
      goOn({ program, parameters }, flipflop, [], { count: 1, temperature: 0, chance: random(1) });
    expect(ask).toThrow('does not foretell');
  });
});
