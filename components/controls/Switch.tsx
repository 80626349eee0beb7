/** A switch of the cell, on or off; one that cannot be changed says why. */
import { useId } from 'react';
import { en } from '../../src/words/en.ts';

interface SwitchProps {
  readonly name: string;
  readonly on: boolean;
  /** Why it cannot be changed; undefined if it can. */
  readonly reason: string | undefined;
  readonly about?: string | undefined;
  readonly onChange: (on: boolean) => void;
}

/** A native checkbox as a switch; a refused one stays in the tab order, so that its reason can be read. */
export function Switch({ name, on, reason, about, onChange }: SwitchProps) {
  const why = useId();
  const off = reason !== undefined;
  return (
    <label className="switch" title={off ? en.cells.off(name, reason) : undefined}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-disabled={off || undefined}
        aria-describedby={off || about !== undefined ? why : undefined}
        aria-label={name}
        onChange={event => !off && onChange(event.target.checked)}
      />
      <span className="switch-name" aria-hidden="true">
        {name}
      </span>
      {(off || about !== undefined) && (
        <span id={why} className={about === undefined ? 'reason' : 'about'}>
          {about}
          {off && <em className="why-off">{about === undefined ? reason : ` (${reason})`}</em>}
        </span>
      )}
    </label>
  );
}
