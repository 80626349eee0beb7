/** The guess as a number: two buttons and a field between them. */
import { type KeyboardEvent, useState } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import { numberTyped } from '../../src/state/changes.ts';
import { predict as words } from '../../src/words/predict.ts';
import { steps } from './Axis.tsx';

interface GuessFieldProps {
  readonly value: number;
  readonly onGuess: (value: number) => void;
}

/** What is typed counts as soon as it is a number; arrow keys go up and down. */
export function GuessField({ value, onGuess }: GuessFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const nudge = (by: number): void => {
    setTyped(null);
    onGuess(Math.round((value + by) * 100) / 100);
  };
  const change = (text: string): void => {
    setTyped(text);
    const number = numberTyped(text);
    if (number !== undefined) onGuess(number);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? steps.fine : steps.coarse;
    if (event.key === 'ArrowUp') nudge(by);
    else if (event.key === 'ArrowDown') nudge(-by);
    else if (event.key === 'Enter') onGuess(value);
    else return;
    event.preventDefault();
  };
  return (
    <div className="guess-field">
      <span className="caption">{words.how}</span>
      <button type="button" aria-label={words.lower} onClick={() => nudge(-steps.coarse)}>
        −
      </button>
      <input
        aria-label={words.field}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown(value)}
        aria-invalid={typed !== null && typed.trim() !== '' && numberTyped(typed) === undefined}
        onChange={event => change(event.target.value)}
        onKeyDown={keyDown}
        onFocus={event => event.target.select()}
        onBlur={() => setTyped(null)}
      />
      <button type="button" aria-label={words.higher} onClick={() => nudge(steps.coarse)}>
        +
      </button>
    </div>
  );
}
