/** Answers to choose from, each with what is said to who chose it. */
import { useState } from 'react';
import type { AnswerChoice } from '../../src/lessons/tree.ts';
import { learn as words } from '../../src/words/learn.ts';
import { type Speaking, Words } from './Words.tsx';

interface AnswersProps extends Speaking {
  readonly choices: readonly AnswerChoice[];
  /** Told once the right answer stands. */
  readonly onAnswer: () => void;
}

/** Buttons; a wrong one says why and leaves the others open, the right one ends it. */
export function Answers({ choices, onAnswer, ...speaking }: AnswersProps) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const last = chosen.at(-1);
  const isDone = last !== undefined && choices[last]?.isRight === true;
  const choose = (k: number): void => {
    if (isDone || chosen.includes(k)) return;
    setChosen([...chosen, k]);
    if (choices[k]?.isRight) onAnswer();
  };
  const told = last === undefined ? undefined : choices[last];
  const open = { ...speaking, masked: isDone ? null : speaking.masked };
  return (
    <div className="answers">
      <ul>
        {[...choices.entries()].map(([k, choice]) => (
          <li key={k}>
            <button
              type="button"
              className="answer"
              aria-pressed={chosen.includes(k)}
              aria-disabled={isDone || chosen.includes(k) || undefined}
              data-verdict={chosen.includes(k) ? (choice.isRight ? 'right' : 'wrong') : undefined}
              onClick={() => choose(k)}
            >
              <span className="letter" aria-hidden="true">
                {String.fromCharCode(65 + k)}
              </span>
              <span>
                <Words {...speaking} words={choice.words} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="feedback" role="status">
        {told && (
          <>
            <strong>{told.isRight ? words.right : words.wrong}</strong>{' '}
            <Words {...open} words={told.feedback} />
          </>
        )}
      </p>
    </div>
  );
}
