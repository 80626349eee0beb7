/** A labelled list and a labelled field for a number, in the rows of a form. */
import { type ReactNode, useId } from 'react';

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

/** A field that takes a number; the hint is what it is by now. */
export function Field({
  label,
  value,
  hint,
  onType,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onType: (text: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <span className="field">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          placeholder={hint}
          onChange={event => onType(event.target.value)}
        />
        {children}
      </span>
    </div>
  );
}
