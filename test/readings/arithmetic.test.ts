// Equation lines with their numbers: what is written adds up, or says that it does so only nearly.

import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { lineOf, sumOf } from '../../src/readings/arithmetic.ts';
import { mainNode } from '../../src/readings/known.ts';
import { shown } from '../../src/readings/numbers.ts';
import { positionsOf, seededRun } from './seededRun.ts';

const runs = [1, 2, 3].flatMap(seed => [
  seededRun({ seed }),
  seededRun({ seed, task: 'flipflop' }),
  seededRun({ seed, choice: choiceOf('rnn') }),
  seededRun({ seed, text: 'anna xyzzy left' }),
]);

/** The value of a written line such as "0.04 × 0.85 + 0.92 × (−0.05)". */
function worth(written: string): number {
  const code = written
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('tanh(', 'Math.tanh(')
    .replaceAll('σ(', '(a => 1 / (1 + Math.exp(-a)))(');
  return Number(new Function(`return ${code}`)());
}

describe('the line of a step', () => {
  it('says = when its rounded operands give the shown result, and ≈ when they do not', () => {
    const signs = new Set<string>();
    for (const run of runs) {
      for (const { t, k, unit } of positionsOf(run)) {
        const node = mainNode(run.cell, k);
        if (node === undefined) continue;
        const [result, sign, ...operands] = lineOf(run.trace, node, t, unit);
        const value = vectorOf(run.trace, node, t)[unit] ?? Number.NaN;
        expect(result?.number).toBe(shown(value));
        const written = worth(operands.map(piece => piece.number).join(' '));
        expect(sign?.number).toBe(shown(written) === shown(value) ? '=' : '≈');
        expect(Math.abs(written - value)).toBeLessThan(0.03);
        signs.add(sign?.number ?? '');
      }
    }
    expect([...signs].toSorted()).toEqual(['=', '≈']);
  });

  it('has its symbols above: c = f × c + i × g', () => {
    const pieces = lineOf(seededRun().trace, 'c', 4, 0);
    const written = pieces.map(
      ({ symbols, text }) => text || symbols.map(({ symbol }) => symbol.letter).join(' '),
    );
    expect(written.join(' ')).toBe('c = f × c + i × g');
  });

  it('marks each piece with the node it stands for', () => {
    const pieces = lineOf(seededRun().trace, 'c', 4, 0);
    expect(pieces.flatMap(({ node }) => node ?? [])).toEqual(['c', 'forget', 'cPrev', 'input', 'candidate']);
  });
});

describe('the sum of a layer', () => {
  it('is made of the word, the hidden state and the bias', () => {
    const { trace, tokens } = seededRun({ seed: 4 });
    const t = 3;
    const unit = 5;
    const found = sumOf(trace, 'forget', t, unit);
    const { program, parameters } = trace;
    const count = program.sizes.I;
    const index = tokens[t]?.index ?? 0;
    const word = parameterOf(program, parameters, 'forget.W')[unit * count + index] ?? Number.NaN;
    expect(found?.terms.map(({ of }) => of)).toEqual(['x', 'hPrev', 'one']);
    expect(found?.terms[0]?.value).toBeCloseTo(word, 12);
    expect(found?.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found?.sum ?? Number.NaN, 12);
    expect(1 / (1 + Math.exp(-(found?.sum ?? Number.NaN)))).toBeCloseTo(
      vectorOf(trace, 'forget', t)[unit] ?? Number.NaN,
      12,
    );
  });

  it('is there for layers only', () => {
    const { trace } = seededRun();
    expect(sumOf(trace, 'c', 0, 0)).toBeUndefined();
    expect(sumOf(trace, 'h', 0, 0)).toBeUndefined();
  });
});
