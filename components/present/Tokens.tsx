/** At the right of a slide's title: the words around the present one, and at the last step the likeliest guess in place of the next. */
import { askedElsewhere, guessAt, guessesNumbers } from '../../src/readings/guess.ts';
import { spelled } from '../../src/readings/inputs.ts';
import { percent } from '../../src/readings/numbers.ts';
import type { Position } from '../../src/readings/run.ts';
import { present as words } from '../../src/words/present.ts';
import { type Run, usePosition } from '../app/run.ts';

/** The next word, or the guess of it, stays hidden while it is to be guessed. */
export function Tokens({ run, isAhead }: { readonly run: Run; readonly isAhead: boolean }) {
  const at = usePosition();
  const { task, tokens } = run;
  if (tokens.length === 0) return null;
  const guessed = isAhead ? likeliest(run, at) : undefined;
  const near = [at.t - 1, at.t, at.t + 1].filter(t => tokens[t] && (t <= at.t || (isAhead && !guessed)));
  return (
    <p className="slide-tokens">
      {near.map(t => {
        const token = tokens[t];
        return (
          token && (
            <span key={t} aria-current={t === at.t || undefined}>
              {spelled(task, token)}
            </span>
          )
        );
      })}
      {guessed && (
        <span>
          <span className="unseen">{words.guess}</span> <span aria-hidden="true">→</span> {guessed}
        </span>
      )}
    </p>
  );
}

/** What is guessed at this very step, and its share; nothing where numbers are guessed or nothing is asked. */
function likeliest(run: Run, at: Position): string | undefined {
  if (guessesNumbers(run) || askedElsewhere(run, at.t) !== undefined) return undefined;
  const guess = guessAt(run, at);
  if (guess.t === null || !guess.isNew) return undefined;
  const [first, ...others] = guess.rows;
  if (!first) return undefined;
  const best = others.reduce((most, row) => (row.value > most.value ? row : most), first);
  return `${best.text} ${percent(best.value)}`;
}
