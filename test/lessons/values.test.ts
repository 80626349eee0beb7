// Value marks and checks: arithmetic over the true numbers of a slide's run, written as the page writes numbers.
import { describe, expect, it } from 'vitest';
import { vectorOf } from '../../src/engine/forward.ts';
import { parseDeck } from '../../src/lessons/deck.ts';
import { evaluate, readExpression } from '../../src/lessons/expression.ts';
import { holds, isAhead, pending, printedValue } from '../../src/lessons/printed.ts';
import { slideNumbers } from '../../src/lessons/slideNumbers.ts';
import { inlinesOf, type Mark } from '../../src/lessons/tree.ts';
import { numbersOf, scores } from './slideNumbers.ts';

const noReference = (): number => Number.NaN;

/** A slide with these settings and one value mark, its numbers, and the mark. */
function marked(settings: string, source: string) {
  const deck = parseDeck(`deck: d\n---\n${settings}\n# t\n{${source}}`);
  const [slide] = deck.slides;
  const mark = slide && inlinesOf(slide).find((part): part is Mark => part.kind === 'value');
  if (!slide || !mark) throw new Error(`no mark {${source}}`);
  return { slide, mark, numbers: numbersOf(deck, slide) };
}

function printed(settings: string, source: string): string | undefined {
  const { mark, numbers } = marked(settings, source);
  return printedValue(mark, numbers)?.text;
}

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 - 2 - 1', 5],
    ['2 ^ 3 * 2', 16],
    ['-2 + 5', 3],
    ['2 × 3 − 1', 5],
    ['max(1, 4, 2) / min(2, 8)', 2],
    ['sigma(0)', 0.5],
    ['tanh(0) + abs(-3)', 3],
    ['1 < 2 < 3', 1],
    ['1 < 3 < 2', 0],
    ['1 < 2 and 3 >= 4', 0],
    ['1 < 2 and 4 >= 4', 1],
  ])('%s is %d', (text, value) => {
    const expression = readExpression(text);
    expect(expression && evaluate(expression, noReference)).toBe(value);
  });

  it.each([
    ...[
      '',
      '1 +',
      '* 2',
      '(1',
      '1)',
      'max()',
      'eval(1)',
      'f.',
      '.f',
      'f.1@',
      'f.1@0',
      'f.1@x',
      'a:b:c',
      ':f',
    ],
    ...['constructor(1)', 'f[1]', 'f;g', '1 2', 'and', '<', `${'('.repeat(101)}1${')'.repeat(101)}`],
  ])('%j is none', text => expect(readExpression(text)).toBeNull());
});

describe('a value', () => {
  const flipflop = 'state: task=flipflop&weights=handmade&t=3&step=cell&unit=1';
  const agreement = 'state: task=agreement&t=7&step=hidden&unit=2';

  it.each([
    [flipflop, 'sum.f.1', '−5.00'],
    [flipflop, 'term.f.1.bias :0', '5'],
    [flipflop, 'term.f.1.x :0', '−10'],
    [flipflop, 'forget.W.1.reset :0', '−10'],
    [flipflop, 'forget.b.1', '5.00'],
    [flipflop, 'head.V.0.1 :0', '−10'],
    [flipflop, 'head.V.1.1 :0', '10'], // the output that is called 1
    [flipflop, 'prediction.0', '> 99 %'],
    [flipflop, 'sigma(5) - f.1@2', '0.00'],
    [flipflop, 'abs(kept.1 + written.1 - c.1) :9', '0.000000000'],
    [flipflop, 'units', '1'],
    [flipflop, 'inputs', '3'],
    [flipflop, 'steps', '10'],
    ['state: task=agreement', 'parameters', '1,504'], // 4 (8·38 + 8·8 + 8)
    ['state: task=agreement&cell=rnn', 'parameters', '376'],
    [agreement, 'prediction.they', '73 %'],
    [agreement, 'prediction.they :2', '0.73'],
    [agreement, 'c.max - c.size', '0.00'],
    ['state: task=recall', 'score.counting.lstm', '137'],
    ['state: task=recall', 'baseline.adding', '15.31 %'],
    ['state: task=recall', '0.5^10 %', '< 1 %'],
  ])('%s: {%s} is %s', (settings, source, text) => expect(printed(settings, source)).toBe(text));

  it('is that of the slide’s unit and step unless it names others', () => {
    const { numbers } = marked(agreement, 'f');
    const trace = numbers.runOf('')?.run.trace;
    if (!trace) throw new Error('no run');
    const of = (source: string): number => {
      const { mark, numbers: own } = marked(agreement, source);
      return printedValue(mark, own)?.value ?? Number.NaN;
    };
    expect(of('f')).toBe(vectorOf(trace, 'forget', 6)[1]);
    expect(of('f.3')).toBe(vectorOf(trace, 'forget', 6)[2]);
    expect(of('h.3@2')).toBe(vectorOf(trace, 'h', 1)[2]);
    expect(of('c@end')).toBe(vectorOf(trace, 'c', 9)[1]);
    expect(of('c.norm')).toBeCloseTo(Math.hypot(...vectorOf(trace, 'c', 6)), 12);
  });

  it('of a named state and of a second cell is that of their own runs', () => {
    const settings = `${flipflop}\nstate open: clamps=forget_1_3_1`;
    expect(printed(settings, 'open: f.1')).toBe('1.00');
    expect(printed(settings, 'f.1')).toBe('0.01');
    const rnn = 'state: task=recall&cell=rnn&t=9&step=hidden';
    const beside = 'state: task=recall&with=rnn&t=9&step=hidden';
    expect(printed(beside, 'second.h.1')).toBe(printed(rnn, 'h.1'));
    expect(printed(beside, 'second.reach.h@1')).toBe(printed(rnn, 'reach.h@1'));
  });

  it('that is very small has a power of ten', () => {
    const long =
      'state: task=recall&cell=rnn&text=x_a_c_d_b_b_a_d_c_a_b_c_d_d_a_c_b_a_c_d_b_%3F&t=22&step=hidden';
    expect(printed(long, 'reach.h@1')).toMatch(/^\d × 10⁻\d?[⁰¹²³⁴⁵⁶⁷⁸⁹]/);
    expect(printed(long, 'reach.h@end')).toBe('1.00');
  });

  it('adds up: what each step wrote is what the belt holds', () => {
    const all = Array.from({ length: 9 }, (_, k) => `amount.c.2@${k + 1}`).join(' + ');
    expect(printed('state: task=agreement&t=9&step=cell', `${all} - c.2 :9`)).toBe('0.000000000');
  });

  it('knows its node and role, for the figure to light up', () => {
    const { mark, numbers } = marked(agreement, 'f.1@5');
    expect(printedValue(mark, numbers)).toMatchObject({
      role: 'forget',
      quantity: { node: 'forget', unit: 0, t: 4 },
    });
  });

  it('waits for what is not loaded', () => {
    const { mark } = marked(agreement, 'f.1');
    expect(printedValue(mark, { runOf: () => null, scores })?.text).toBe(pending);
    const deck = parseDeck('deck: d\n---\nstate: task=agreement\nstate seed: weights=seed\n# t');
    const [slide] = deck.slides;
    const unloaded = slide && slideNumbers(deck, slide, () => null, null);
    expect(unloaded?.runOf('')).toBeNull();
    expect(unloaded?.runOf('seed')?.run.tokens).toHaveLength(10);
    const { mark: score, numbers } = marked(agreement, 'score.recall.lstm');
    expect(printedValue(score, { ...numbers, scores: null })?.text).toBe(pending);
  });

  it.each([
    'z.1',
    'f.9',
    'f.1@11',
    'prediction.nobody',
    'forget.W.1.nobody',
    'forget.b',
    'score.recall.gpt',
    'reach.f',
    'share.h.1@1',
  ])('{%s} is none of this cell', source => {
    const { mark, numbers } = marked(agreement, source);
    expect(printedValue(mark, numbers)).toBeNull();
  });

  it('is ahead of a reader who has not been told it', () => {
    const at = { t: 6, step: 'forget' };
    const ahead = (source: string): boolean => {
      const { mark, numbers } = marked(agreement, source);
      return isAhead(mark, at, numbers);
    };
    expect(['f.1', 'c.1@6', 'cPrev.1', 'forget.b.1', 'units', 'score.recall.lstm'].map(ahead)).not.toContain(
      true,
    );
    expect(['i.1', 'c.1', 'f.1@8', 'f.1 - c.1', 'reach.c@1', 'c@end'].map(ahead)).not.toContain(false);
  });
});

describe('a check', () => {
  const check = (claim: string): boolean | null => {
    const deck = parseDeck(
      `deck: d\n---\nstate: task=flipflop&weights=handmade&t=3&step=cell\ncheck: ${claim}\n# t`,
    );
    const [slide] = deck.slides;
    const [first] = slide?.checks ?? [];
    if (!slide || !first) throw new Error('no check');
    return holds(first, numbersOf(deck, slide));
  };

  it('holds, fails, or has no meaning', () => {
    expect(check('f.1 < 0.1 and f.1@2 > 0.9')).toBe(true);
    expect(check('f.1 > 0.1')).toBe(false);
    expect(check('z.1 > 0.1')).toBeNull();
  });
});
