/** The sum a layer squashes as a waterfall: bias, word, hidden state, and where they end. */
import { extent, scaleLinear } from 'd3';
import { nodeOf } from '../../src/cells/spec.ts';
import type { SumTerm } from '../../src/readings/arithmetic.ts';
import type { Explanation } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

interface SumProps extends Lighting {
  readonly run: RunOfText;
  readonly why: Explanation;
  /** The word that is read, as the reader wrote it. */
  readonly word: string;
  readonly words: Words['panel'];
}

/** One row a term, each bar beginning where the one before it ended; the bias comes first. */
export function Sum({ run, why, word, words, ...lighting }: SumProps) {
  const terms = why.terms.toSorted((a, b) => place(run, a) - place(run, b));
  const ends = terms.map((_, k) => terms.slice(0, k + 1).reduce((sum, { value }) => sum + value, 0));
  const [low = 0, high = 0] = extent([0, ...ends, why.from]);
  const x = scaleLinear([low, high === low ? low + 1 : high], [0, 100]);
  return (
    <ul className="sum" aria-label={words.sum.label} data-role={why.role}>
      {terms.map(({ source, of, value }, k) => {
        const start = x(ends[k - 1] ?? 0);
        const end = x(ends[k] ?? 0);
        const bar = { left: `${Math.min(start, end)}%`, width: `max(1.5px, ${Math.abs(end - start)}%)` };
        return (
          <li key={source} {...(of === 'one' ? {} : lights(of, lighting))}>
            <Label of={of} run={run} word={word} words={words} />
            <span className="bars">
              <span className="zero" style={{ left: `${x(0)}%` }} />
              <span className={value < 0 ? 'bar negative' : 'bar'} style={bar} />
            </span>
            <span className="amount">{plus(value)}</span>
          </li>
        );
      })}
      <li className="total">
        <span className="term">{words.sum.sum}</span>
        <span className="bars">
          <span className="zero" style={{ left: `${x(0)}%` }} />
          <span className="dot" style={{ left: `${x(why.from)}%` }} />
        </span>
        <span className="amount">{plus(why.from)}</span>
      </li>
    </ul>
  );
}

function Label({
  of,
  run,
  word,
  words,
}: {
  of: string;
  run: RunOfText;
  word: string;
  words: Words['panel'];
}) {
  if (of === 'one') return <span className="term">{words.sum.bias}</span>;
  const { op, symbol } = nodeOf(run.cell, of);
  if (op === 'given')
    return (
      <span className="term" title={word}>
        {words.sum.word(word)}
      </span>
    );
  return <span className="term">{symbol ? <Letter symbol={symbol} /> : of}</span>;
}

/** Bias, then the word, then what comes from the step before. */
function place(run: RunOfText, { of }: SumTerm): number {
  if (of === 'one') return 0;
  return nodeOf(run.cell, of).op === 'given' ? 1 : 2;
}

/** A number with its sign; a rounded zero has none. */
function plus(value: number): string {
  const text = shown(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
