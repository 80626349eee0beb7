/** The field of one weight where it stands: which one it is, what it is, and to what it is set. */
import type { CSSProperties, KeyboardEvent } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { setWeight } from '../../src/state/changeActions.ts';
import { changes as said } from '../../src/words/changes.ts';
import { useRunAhead } from '../app/ahead.ts';
import { useChanges } from '../app/changes.ts';
import { NumberField } from './Field.tsx';
import { weightPlace } from './naming.ts';
import './whatif.css';

interface WeightFieldProps {
  readonly run: RunOfText;
  readonly parameter: string;
  /** Row, or row and column, from 0. */
  readonly index: readonly number[];
  /** What the weight is by now. */
  readonly value: number;
  readonly style: CSSProperties;
  /** Told once it is set, and when the field is left without setting it. */
  readonly onDone: () => void;
}

/** Takes the focus; Enter sets the weight, Escape lets it be. */
export function WeightField({ run, parameter, index, value, style, onDone }: WeightFieldProps) {
  const { onWeight } = useChanges();
  const runAhead = useRunAhead(setWeight);
  const name = `${parameter}, ${weightPlace(run, { parameter, index, value })}`;
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <fieldset
      className="set-form weight-field"
      aria-label={`${said.weight}: ${name}`}
      style={style}
      ref={focusInside}
      onKeyDown={keyDown}
    >
      <h3>{name}</h3>
      <NumberField
        hint={shown(value, 4)}
        act={said.set}
        onTyped={given => runAhead({ parameter, index, value: given })}
        onNumber={given => {
          onWeight({ parameter, index, value: given });
          onDone();
        }}
      />
    </fieldset>
  );
}

function focusInside(form: HTMLElement | null): void {
  form?.querySelector('input')?.focus();
}
