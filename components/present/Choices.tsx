/** The answers of a slide, large enough for raised hands; a vote has two rounds, whose votes are typed in. */
import { type ChangeEvent, createContext, useContext } from 'react';
import type { Slide } from '../../src/lessons/tree.ts';
import type { Tally } from '../../src/state/shown.ts';
import { learn } from '../../src/words/learn.ts';
import { present as words } from '../../src/words/present.ts';
import { type Speaking, Words } from '../learn/Words.tsx';
import { countVotes, presenting, usePresenting } from './presenting.ts';
import './choices.css';

interface ChoicesProps {
  readonly slide: Slide;
  readonly name: string;
  readonly speaking: Speaking;
  readonly isMasked: boolean;
  /** Whether the answers are shown whatever the presentation shows, as on paper. */
  readonly isAnswered?: boolean | undefined;
}

/** Whether the right answer is marked before the audience sees it: for the speaker alone. */
export const ForSpeaker = createContext(false);

/** Letters A to D; which one holds is marked once it is shown, and what is said to each. */
export function Choices({ slide, name, speaking, isMasked, isAnswered = false }: ChoicesProps) {
  const answered = usePresenting(state => state.answered);
  const tally = usePresenting(state => state.tallies[name]);
  const isVote = slide.kind === 'vote';
  const isAsked = slide.kind === 'predict';
  const isShown = isAsked ? !isMasked : isAnswered || answered === name;
  const isMarked = useContext(ForSpeaker) && !isShown;
  const most = Math.max(1, ...(tally ?? []).flat().map(votes => votes ?? 0));
  const told = slide.choices.find(({ isRight }) => isRight)?.feedback ?? [];
  return (
    <>
      {isVote && (
        <p className="vote-heads" aria-hidden="true">
          {words.vote.rounds.map(round => (
            <span key={round}>{round}</span>
          ))}
        </p>
      )}
      <ul className={isAsked ? 'slide-choices row' : 'slide-choices'} data-shown={isShown || undefined}>
        {[...slide.choices.entries()].map(([k, choice]) => {
          const letter = String.fromCharCode(65 + k);
          const verdict = isShown ? (choice.isRight ? 'right' : 'wrong') : undefined;
          return (
            <li key={letter} data-verdict={verdict} data-marked={(isMarked && choice.isRight) || undefined}>
              <b>{letter}</b>
              <span className="choice-words">
                <Words {...speaking} words={choice.words} />
                {(verdict === 'right' || (isMarked && choice.isRight)) && (
                  <span className="unseen"> {learn.rightAnswer}</span>
                )}
                {!isAsked && isShown && choice.feedback.length > 0 && (
                  <small>
                    <Words {...speaking} words={choice.feedback} />
                  </small>
                )}
              </span>
              {isVote && (
                <Votes {...{ name, letter, tally, most }} answer={k} answers={slide.choices.length} />
              )}
            </li>
          );
        })}
      </ul>
      {!isAsked && (
        <p className="unseen" role="status">
          {isShown && told.length > 0 && <Words {...speaking} words={told} />}
        </p>
      )}
    </>
  );
}

interface VotesProps {
  readonly name: string;
  readonly letter: string;
  readonly tally: Tally | undefined;
  readonly most: number;
  readonly answer: number;
  readonly answers: number;
}

/** The votes of both rounds beside each other, each a field over a bar. */
function Votes({ name, letter, tally, most, answer, answers }: VotesProps) {
  return ([0, 1] as const).map(round => {
    const votes = tally?.[round][answer] ?? null;
    const change = ({ target: { value } }: ChangeEvent<HTMLInputElement>): void => {
      const digits = value.replace(/\D/g, '').slice(0, 3);
      countVotes(name, round, answer, digits === '' ? null : Number(digits), answers);
    };
    return (
      <span key={round} className="votes">
        <input
          inputMode="numeric"
          value={votes ?? ''}
          aria-label={words.vote.tally(round, letter)}
          onChange={change}
        />
        <i style={{ width: `${(100 * (votes ?? 0)) / most}%` }} />
      </span>
    );
  });
}

/** Shows the answers of a slide, or hides them again. */
export function showAnswers(name: string): void {
  presenting.setState({ answered: name });
}
