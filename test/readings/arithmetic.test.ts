// Equation lines with their numbers, sums and curves of every cell: what is written adds up, or says that it does so only nearly.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { type Trace, vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { lineOf, type Piece } from '../../src/readings/arithmetic.ts';
import { explanationOf } from '../../src/readings/explanation.ts';
import { isTold, toldNodes } from '../../src/readings/graph.ts';
import { shown } from '../../src/readings/numbers.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { sumOf } from '../../src/readings/sums.ts';
import { choicesFor, smallRun, titleOf } from './anyCell.ts';
import { seededRun } from './seededRun.ts';
import { boundsOf } from './writtenLine.ts';

const sizes = [
  { I: 5, H: 3 },
  { I: 4, H: 4 },
];
const choices = choicesFor().map(choice => [titleOf(choice), choice] as const);

/** Told nodes with an equation, at every time step and in every unit. */
function* lines(trace: Trace) {
  const { cell } = trace.program;
  for (const id of toldNodes(cell)) {
    const { op, symbol } = nodeOf(cell, id);
    if (!symbol || op === 'given' || op === 'previous') continue;
    for (let t = 0; t < trace.length; t++)
      for (const unit of vectorOf(trace, id, t).keys())
        yield { id, t, unit, value: vectorOf(trace, id, t)[unit] ?? Number.NaN };
  }
}

const symbolsIn = (pieces: readonly Piece[]): string =>
  pieces
    .map(
      ({ symbols, text }) =>
        text ||
        symbols
          .map(part => ('text' in part ? part.text : `${part.symbol.letter}${part.symbol.sub ?? ''}`))
          .join(' '),
    )
    .join(' ');
const numbersIn = (pieces: readonly Piece[]): string => pieces.map(({ number }) => number).join(' ');

describe.each(choices)('%s', (_, choice) => {
  const traces = sizes.map((size, k) => smallRun(choice, size, k + 1));

  it('has lines whose rounded numbers give the result, or say ≈', () => {
    for (const trace of traces) {
      const ops = new Set(trace.program.cell.nodes.map(({ op }) => op));
      for (const { id, t, unit, value } of lines(trace)) {
        const [result, sign, ...operands] = lineOf(trace, id, t, unit);
        const written = numbersIn(operands);
        expect(result?.number).toBe(shown(value));
        const [exactly] = boundsOf(written, ops, 0);
        expect(sign?.number, `${id}: ${shown(value)} from ${written}`).toBe(
          shown(exactly) === shown(value) ? '=' : '≈',
        );
        const [least, greatest] = boundsOf(written, ops, 0.005);
        expect(least - 1e-9, `${id}: ${written}`).toBeLessThanOrEqual(value);
        expect(greatest + 1e-9, `${id}: ${written}`).toBeGreaterThanOrEqual(value);
      }
    }
  });

  it('has lines that give the result to nine digits when they show twelve', () => {
    for (const trace of traces) {
      const ops = new Set(trace.program.cell.nodes.map(({ op }) => op));
      for (const { id, t, unit, value } of lines(trace)) {
        const written = numbersIn(lineOf(trace, id, t, unit, 12).slice(2));
        const [exactly] = boundsOf(written, ops, 0);
        if (Number.isFinite(value)) expect(Math.abs(exactly - value), written).toBeLessThan(1e-8);
        else expect(exactly).toBe(value);
      }
    }
  });

  it('has sums whose terms add up, of told nodes, the word or a bias', () => {
    for (const trace of traces)
      for (const { id, t, unit } of lines(trace)) {
        const found = sumOf(trace, id, t, unit);
        if (!found) continue;
        const total = found.terms.reduce((sum, { value }) => sum + value, 0);
        if (Number.isFinite(found.sum)) expect(Math.abs(total - found.sum), id).toBeLessThan(1e-12);
        else expect(total).toBe(found.sum);
        for (const { of } of found.terms)
          expect(of === 'one' || isTold(trace.program.cell, of), of).toBe(true);
      }
  });

  it('has explanations whose curve takes the sum or the state to the value', () => {
    for (const trace of traces) {
      const { cell } = trace.program;
      for (const { id, t, unit } of lines(trace)) {
        if (nodeOf(cell, id).role === 'prediction') continue;
        const why = explanationOf(trace, id, t, unit);
        if (!why) throw new Error(`${id} has no explanation`);
        const curve = squashings[why.op];
        expect(curve?.of(why.from), id).toBeCloseTo(why.to, 12);
        expect(why.to).toBe(vectorOf(trace, why.node, t)[unit]);
        expect(why.to).toBeGreaterThanOrEqual(curve?.lowest ?? 0);
        expect(why.to).toBeLessThanOrEqual(curve?.highest ?? 0);
        if (why.source !== undefined) expect(why.from).toBe(vectorOf(trace, why.source, t)[unit]);
      }
    }
  });
});

describe('the line of a step', () => {
  const written = (choice: Parameters<typeof choiceOf>, id: string): string =>
    symbolsIn(lineOf(smallRun(choiceOf(...choice), { I: 5, H: 3 }, 1), id, 1, 0));

  it('has its symbols above, with brackets where they are needed', () => {
    expect(written(['lstm'], 'c')).toBe('ct = f × ct−1 + i × g');
    expect(written(['lstm', { coupled: true }], 'forget')).toBe('f = 1 − i');
    expect(written(['lstm', { forgetgate: false, inputgate: false }], 'c')).toBe('ct = ct−1 + g');
    expect(written(['lstm', { outputgate: false, outputactivation: 'identity' }], 'h')).toBe('ht = ct');
    expect(written(['lstm', { outputactivation: 'h1997' }], 'h')).toBe('ht = o × h( ct )');
    expect(written(['gru'], 'h')).toBe('ht = z × ht−1 + ( 1 − z ) × n');
    expect(written(['mut3'], 'h')).toBe('ht = ( 1 − z ) × ht−1 + z × n');
    expect(written(['slstm'], 'm')).toBe('mt = max( lf + mt−1 , li )');
    expect(written(['slstm'], 'forget')).toBe('f = exp( lf + mt−1 − mt )');
    expect(written(['slstm'], 'h')).toBe('ht = o × ct / nt');
    expect(written(['minlstm'], 'forgetShare')).toBe('f′ = f / ( f + i )');
    expect(written(['lstm', { layernorm: true }], 'c')).toMatch(/ × LN\( f × ct−1 \+ i × g \) \+ /);
  });

  it('has a product with what is made of a state as one number', () => {
    expect(written(['gru', { reset: 'before' }], 'candidate')).toMatch(/ \+ \S+ \( r × ht−1 \) \+ /);
    expect(written(['mut3'], 'update')).toMatch(/ \+ \S+ tanh\( ht−1 \) \+ /);
    expect(written(['lstm', { layernorm: true }], 'forget')).toMatch(/ × LN\( \S+ xt \) \+ /);
  });

  it('says both = and ≈', () => {
    const signs = choices.flatMap(([, choice]) => {
      const trace = smallRun(choice, { I: 5, H: 3 }, 3);
      return [...lines(trace)].map(({ id, t, unit }) => lineOf(trace, id, t, unit)[1]?.number);
    });
    expect([...new Set(signs)].toSorted()).toEqual(['=', '≈']);
  });

  it('shows −∞ where a state starts there', () => {
    const trace = smallRun(choiceOf('slstm'), { I: 5, H: 3 }, 1);
    expect(numbersIn(lineOf(trace, 'm', 0, 0))).toMatch(/max\( −?\d\.\d\d − ∞ , /);
    expect(numbersIn(lineOf(trace, 'forget', 0, 0))).toMatch(/^0\.00 = exp\( −?\d\.\d\d − ∞ /);
  });

  it('marks each piece with the node it stands for', () => {
    const of = (trace: Trace, id: string) =>
      lineOf(trace, id, 1, 0).flatMap(piece => piece.of ?? piece.node ?? []);
    expect(of(seededRun().trace, 'c')).toEqual(['c', 'forget', 'cPrev', 'input', 'candidate']);
    expect(of(seededRun({ choice: choiceOf('mut3') }).trace, 'candidate')).toEqual([
      ...['candidate', 'candidate', 'x', 'resetState'],
    ]);
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
  });

  it.each<[string, Parameters<typeof choiceOf>, string, string[]]>([
    ['peepholes', ['lstm', { peepholes: true }], 'output', ['x', 'hPrev', 'c', 'one']],
    [
      'all gates of the step before',
      ['lstm', { gaterecurrence: true }],
      'input',
      ['x', 'hPrev', 'forgetPrev', 'inputPrev', 'outputPrev', 'one'],
    ],
    ['a reset state', ['gru'], 'candidate', ['x', 'resetState', 'one']],
    ['the word alone', ['mingru'], 'update', ['x']],
    ['a squashed word', ['mut1'], 'candidate', ['resetState', 'x through tanh', 'one']],
    ['a bare word', ['mut2'], 'reset', ['hPrev', 'x', 'one']],
    ['a squashed state', ['mut3'], 'update', ['x', 'hPrev through tanh', 'one']],
    [
      'normalised products',
      ['lstm', { layernorm: true }],
      'output',
      ['x through normalize', 'one', 'hPrev through normalize', 'one'],
    ],
    ['logs', ['slstm'], 'forget', ['forgetLog', 'mPrev', 'less m']],
  ])('names %s', (_, choice, id, expected) => {
    for (const size of sizes) {
      const terms = sumOf(smallRun(choiceOf(...choice), size, 1), id, 1, 0)?.terms ?? [];
      expect(
        terms.map(
          ({ of, through, isTakenOff }) =>
            `${isTakenOff ? 'less ' : ''}${of}${through ? ` through ${through}` : ''}`,
        ),
      ).toEqual(expected);
    }
  });

  it('is there for what squashes a sum only', () => {
    const { trace } = seededRun();
    expect(sumOf(trace, 'c', 0, 0)).toBeUndefined();
    expect(sumOf(trace, 'h', 0, 0)).toBeUndefined();
  });
});

describe('a squashing', () => {
  it.each(Object.entries(squashings))(
    '%s rises, stays within its bounds and is drawn where it is',
    (_, curve) => {
      const values = Array.from({ length: 241 }, (_, k) => curve.of(k / 20 - 6));
      for (const [k, value] of values.entries()) {
        if (k > 0) expect(value).toBeGreaterThan(values[k - 1] ?? 0);
        expect(value).toBeGreaterThan(curve.lowest);
        expect(value).toBeLessThan(curve.highest);
      }
      const [bottom, top] = curve.y;
      expect(curve.of(curve.x[0])).toBeGreaterThan(bottom - 0.1);
      expect(top).toBeGreaterThan(curve.of(0));
    },
  );
});
