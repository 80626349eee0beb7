/** The prediction where the changes move it most: each output as it is and as it was. */
import { max } from 'd3';
import { useMemo } from 'react';
import { guessesNumbers } from '../../src/readings/guess.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { outputsAt, type Sides, stepOfMostChange } from '../../src/readings/whatif.ts';
import { changes as said } from '../../src/words/changes.ts';
import { wordAt } from './naming.ts';

/** Bars of the present run with a tick where the untouched one stands, and one sentence about the winner. */
export function ChangedGuess({
  run,
  untouched,
  onGo,
}: {
  readonly run: RunOfText;
  readonly untouched: RunOfText;
  readonly onGo: (t: number) => void;
}) {
  const t = useMemo(() => stepOfMostChange(run, untouched), [run, untouched]);
  if (t === undefined) return <p className="caption">{said.same}</p>;
  const rows = outputsAt(run, untouched, t);
  const isNumber = guessesNumbers(run);
  const written = isNumber ? (value: number) => shown(value) : percent;
  const most = Math.max(0.5, max(rows, ({ now, was }) => Math.max(Math.abs(now), Math.abs(was))) ?? 0);
  const width = (value: number): string => `${(Math.min(1, Math.abs(value) / most) || 0) * 100}%`;
  return (
    <section className="changed-guess">
      <h3>{said.guess}</h3>
      <p className="caption">
        {said.after(wordAt(run, t), t + 1)}{' '}
        <button type="button" className="go" onClick={() => onGo(t)}>
          {said.go}
        </button>
      </p>
      <ul>
        {rows.map(({ output, text, now, was }) => (
          <li key={output}>
            <span className="word">{text}</span>
            <span className="bars" aria-hidden="true">
              <span className="bar" style={{ width: width(now) }} />
              <span className="tick" style={{ left: width(was) }} />
            </span>
            <span className="share">
              {written(now)} <span className="caption">{said.before(written(was))}</span>
            </span>
          </li>
        ))}
      </ul>
      {!isNumber && <p>{verdict(rows, written)}</p>}
    </section>
  );
}

function verdict(rows: readonly Sides[], written: (value: number) => string): string {
  const best = (side: 'now' | 'was') => rows.toSorted((a, b) => (b[side] || 0) - (a[side] || 0))[0];
  const [now, was] = [best('now'), best('was')];
  if (!now || !was || !Number.isFinite(now.now)) return '';
  return now.output === was.output
    ? said.stays(now.text, written(now.now), written(now.was))
    : said.wins(now.text, written(now.now), was.text, written(was.was));
}
