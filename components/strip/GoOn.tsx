/** The line with which a network that foretells its input is let go on by itself. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { random } from '../../src/engine/random.ts';
import { goOn } from '../../src/models/continuation.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { goOn as words } from '../../src/words/goOn.ts';

interface GoOnProps {
  readonly run: RunOfText;
  /** Where it begins, right of the names. */
  readonly left: number;
  /** The most steps there is room for. */
  readonly most: number;
  readonly onParts: (parts: readonly string[]) => void;
  readonly onClose: () => void;
}

const usual = 12;

/** Temperature and length, and a button; each press draws anew, and stays open for the next. */
export function GoOn({ run, left, most, onParts, onClose }: GoOnProps) {
  const button = useRef<HTMLButtonElement>(null);
  const draws = useRef(0);
  const steps = useId();
  const [temperature, setTemperature] = useState(0.8);
  const [count, setCount] = useState(usual);
  const isSampled = run.task.reading !== 'numbers';
  useEffect(() => button.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chance = random(run.tokens.length * 1000 + draws.current);
    draws.current++;
    onParts(goOn(run.trace, run.task, run.tokens, { count: Math.min(count, most), temperature, chance }));
  };
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className="sentence-field go-on" style={{ left }} onSubmit={submit} onKeyDown={keyDown}>
      {isSampled && (
        <label title={words.temperatureMeans}>
          <span>{words.temperature}</span>
          <input
            type="range"
            min={0}
            max={2}
            step={0.1}
            value={temperature}
            aria-valuetext={temperature.toFixed(1)}
            onChange={event => setTemperature(event.target.valueAsNumber)}
          />
          <output>{temperature.toFixed(1)}</output>
        </label>
      )}
      <label htmlFor={steps}>{words.atMost}</label>
      <input
        id={steps}
        type="number"
        min={1}
        max={Math.max(1, most)}
        value={count}
        onChange={event => {
          const asked = event.target.valueAsNumber;
          if (Number.isFinite(asked)) setCount(Math.max(1, Math.min(most, Math.round(asked))));
        }}
      />
      <button ref={button} type="submit" className="filled" aria-disabled={most < 1 || undefined}>
        {words.act}
      </button>
      <button type="button" onClick={onClose}>
        {en.strip.close}
      </button>
    </form>
  );
}
