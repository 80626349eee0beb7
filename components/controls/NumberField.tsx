/** A field for a number that counts as it is typed; a visit of the field is undone at once. */
import { useEffect, useId, useRef, useState } from 'react';

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Why it cannot be changed; undefined if it can. */
  readonly reason: string | undefined;
  readonly onValue: (value: number) => void;
  /** Told when the field is entered; the returned function when it is left. */
  readonly onVisit: () => () => void;
}

/** A number with its name; what is no number stands there while it is typed, and changes nothing. */
export function NumberField({ name, value, min, max, reason, onValue, onVisit }: NumberFieldProps) {
  const why = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const end = useRef<(() => void) | undefined>(undefined);
  const leave = (): void => {
    end.current?.();
    end.current = undefined;
    setTyped(null);
  };
  useEffect(() => () => end.current?.(), []);
  return (
    <label className="number-field">
      <span aria-hidden="true">{name}</span>
      <input
        type="number"
        aria-label={name}
        aria-describedby={reason === undefined ? undefined : why}
        min={min}
        max={max}
        value={typed ?? value}
        readOnly={reason !== undefined}
        aria-disabled={reason !== undefined || undefined}
        onFocus={() => {
          end.current ??= onVisit();
        }}
        onBlur={leave}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value !== '' && Number.isFinite(target.valueAsNumber)) onValue(target.valueAsNumber);
        }}
      />
      {reason !== undefined && (
        <span id={why} className="about">
          {reason}
        </span>
      )}
    </label>
  );
}
