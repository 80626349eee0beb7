/** The score of the visit: how many guesses were right, and a square for each of the last. */
import { shown } from '../../src/readings/numbers.ts';
import { tolerance } from '../../src/readings/question.ts';
import { predict as words } from '../../src/words/predict.ts';

/** So many squares have room. */
const most = 8;

/** The count of all, the newest squares last, filled where the guess was near enough. */
export function Score({ misses }: { readonly misses: readonly number[] }) {
  const hits = misses.map((off, k) => ({ id: `${k}`, isHit: isRight(off) }));
  const right = hits.filter(({ isHit }) => isHit).length;
  return (
    <div className="score">
      <strong>
        <span aria-hidden="true">{hits.length > 0 ? words.score(right, hits.length) : words.none}</span>
        <span className="unseen">{words.scored(right, hits.length)}</span>
      </strong>
      <span className="squares" aria-hidden="true">
        {hits.slice(-most).map(({ id, isHit }) => (
          <span key={id} className={isHit ? 'square hit' : 'square'} />
        ))}
      </span>
      <span className="caption">{words.rule(shown(tolerance))}</span>
    </div>
  );
}

/** Whether a guess so far off is right. */
export function isRight(off: number): boolean {
  return off <= tolerance + 1e-9;
}
