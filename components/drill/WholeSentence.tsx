/** The whole sentence: what was guessed after each word, and what came. */
import { useMemo } from 'react';
import { hasHead } from '../../src/cells/head.ts';
import { guessAt, guessesNumbers } from '../../src/readings/guess.ts';
import { mention } from '../../src/readings/inputs.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { look as lookAt } from '../../src/state/depthActions.ts';
import { drill } from '../../src/words/drill.ts';
import { useAction } from '../app/store.ts';
import { useFocusInside } from './focus.ts';
import { Path } from './Path.tsx';

interface WholeSentenceProps {
  readonly run: RunOfText;
  readonly at: Position;
  /** Looks at the cell at the end of a time step. */
  readonly onGo: (t: number) => void;
}

/** A line a word, each a way into the cell there. */
export function WholeSentence({ run, at, onGo }: WholeSentenceProps) {
  const look = useAction(lookAt);
  useFocusInside();
  const words = drill.whole;
  const isNumbers = guessesNumbers(run);
  const lines = useMemo(() => linesOf(run), [run]);
  return (
    <div className="now drilled" tabIndex={-1}>
      <Path steps={[{ name: drill.sentence }, { name: drill.cell, onGo: () => look({ level: 'cell' }) }]} />
      <h2 id="now">{words.title}</h2>
      <p className="story">{run.tokens.length === 0 ? words.none : words.text}</p>
      <p className="caption whole-heads">
        <span>{words.guess}</span> <span>{words.right}</span>
      </p>
      <ol className="whole">
        {lines.map(({ t, read, first }) => (
          <li key={t}>
            <button type="button" aria-current={t === at.t || undefined} onClick={() => onGo(t)}>
              <span className="read">{read}</span>
              {first && (
                <>
                  <span className={first.follows ? 'foretold follows' : 'foretold'}>{first.text}</span>
                  <span className="share">{isNumbers ? shown(first.value) : percent(first.value)}</span>
                  {!isNumbers && <span className="bar" style={{ width: `${first.value * 64}px` }} />}
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Each word with the likeliest of what was guessed after it, or the first number. */
function linesOf(run: RunOfText) {
  const k = run.cell.steps.length - 1;
  return run.tokens.map((token, t) => {
    const guess = hasHead(run.cell) ? guessAt(run, { t, k, unit: 0 }) : undefined;
    const rows = guess && guess.t !== null ? guess.rows : [];
    const ranked = guessesNumbers(run) ? rows : rows.toSorted((a, b) => b.value - a.value);
    return { t, read: mention(token), first: ranked[0] };
  });
}
