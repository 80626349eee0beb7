/** A labelled list and a labelled field for a number, in the rows of a form. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { numberTyped } from '../../src/state/changes.ts';
import { changes as said } from '../../src/words/changes.ts';
import { fetchMarks } from './marks.ts';

/** A native list of choices, each a value and its name. */
export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChoose(event.target.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A field that takes a number and a button that uses it, empty again afterwards; the hint is what the number is by now. */
export function NumberField({
  hint,
  act,
  onNumber,
  onTyped,
}: {
  readonly hint: string;
  readonly act: string;
  /** Told the number that stands in the field, before it is used. */
  readonly onTyped?: (value: number) => void;
  readonly onNumber: (value: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const value = numberTyped(typed);
  useEffect(fetchMarks, []);
  const isBad = typed.trim() !== '' && value === undefined;
  const use = (): void => {
    if (value === undefined) return;
    onNumber(value);
    setTyped('');
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') use();
  };
  return (
    <>
      <div className="form-row">
        <label htmlFor={id}>{said.value}</label>
        <span className="field">
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            placeholder={hint}
            aria-invalid={isBad}
            aria-describedby={`${id}-why`}
            onChange={event => {
              setTyped(event.target.value);
              const number = numberTyped(event.target.value);
              if (number !== undefined) onTyped?.(number);
            }}
            onKeyDown={keyDown}
          />
          <button type="button" disabled={value === undefined} onClick={use}>
            {act}
          </button>
        </span>
      </div>
      <p className="caption" id={`${id}-why`} role="status">
        {isBad && said.bad}
      </p>
    </>
  );
}
