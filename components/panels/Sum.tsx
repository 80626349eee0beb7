/** The sum that is squashed as a waterfall: bias, input, states, and where they end. */
import { extent, scaleLinear } from 'd3';
import { nodeOf } from '../../src/cells/spec.ts';
import type { Explanation } from '../../src/readings/explanation.ts';
import { fitted } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { SumTerm } from '../../src/readings/sums.ts';
import type { Token } from '../../src/tasks/task.ts';
import type { Words } from '../../src/words/en.ts';
import { type Lighting, lights } from './lighting.ts';
import { TermLabel } from './TermLabel.tsx';

interface SumProps extends Lighting {
  readonly run: RunOfText;
  readonly why: Explanation;
  /** What is read. */
  readonly token: Token | undefined;
  readonly words: Words;
}

/** One row a term, each bar beginning where the one before it ended; biases come first. */
export function Sum({ run, why, token, words, ...lighting }: SumProps) {
  const terms = why.terms.toSorted((a, b) => place(run, a) - place(run, b));
  const ends = terms.map((_, k) => terms.slice(0, k + 1).reduce((sum, { value }) => sum + value, 0));
  const x = scaleOf([0, ...ends, why.from]);
  return (
    <ul className="sum" aria-label={words.panel.sum.label} data-role={why.role}>
      {terms.map((term, k) => {
        const start = x(ends[k - 1] ?? 0);
        const end = x(ends[k] ?? 0);
        const bar = { left: `${Math.min(start, end)}%`, width: `max(1.5px, ${Math.abs(end - start)}%)` };
        return (
          <li key={`${term.source} ${term.input}`} {...(term.of === 'one' ? {} : lights(term.of, lighting))}>
            <TermLabel term={term} why={why} run={run} token={token} words={words} />
            <span className="bars">
              <span className="zero" style={{ left: `${x(0)}%` }} />
              <span className={term.value < 0 ? 'bar negative' : 'bar'} style={bar} />
            </span>
            <span className="amount">{plus(term.value)}</span>
          </li>
        );
      })}
      <li className="total">
        <span className="term">{words.panel.sum.sum}</span>
        <span className="bars">
          <span className="zero" style={{ left: `${x(0)}%` }} />
          <span className="dot" style={{ left: `${x(why.from)}%` }} />
        </span>
        <span className="amount">{plus(why.from)}</span>
      </li>
    </ul>
  );
}

/** Percent of the width for all values that are finite; −∞ stands at the left edge. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const [low = 0, high = 0] = extent(values.filter(Number.isFinite));
  const x = scaleLinear([low, high === low ? low + 1 : high], [0, 100]);
  return value => (Number.isFinite(value) ? x(value) : value < 0 ? 0 : 100);
}

/** Biases, then the inputs, then what comes from states and gates. */
function place(run: RunOfText, { of }: SumTerm): number {
  if (of === 'one') return 0;
  return nodeOf(run.cell, of).op === 'given' ? 1 : 2;
}

/** A number with its sign; a rounded zero has none. */
function plus(value: number): string {
  const text = fitted(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
