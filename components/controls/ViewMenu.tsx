/** The ways to look at a run: three lenses, a second cell, and guessing before it is shown. */
import { useId } from 'react';
import { type Choice, choiceOf, type FamilyName, familyNames, familyOf } from '../../src/cells/catalog.ts';
import { type Lens, lenses } from '../../src/state/looks.ts';
import { en } from '../../src/words/en.ts';
import { viewsAbout } from '../../src/words/views.ts';
import { Switch } from './Switch.tsx';
import './viewmenu.css';

/** What is on, and what changes it. */
export interface ViewMenuProps {
  readonly lens: Lens;
  readonly predict: boolean;
  /** The cell that is shown, and the one beside it. */
  readonly first: Choice;
  readonly second: Choice | null;
  readonly onLens: (lens: Lens) => void;
  readonly onPredict: (predict: boolean) => void;
  readonly onCompare: (second: Choice | null) => void;
}

/** A line each, with what it is good for. */
export function ViewMenu(props: ViewMenuProps) {
  const { lens, predict, first, second, onLens, onPredict, onCompare } = props;
  const words = en.view;
  const group = useId();
  const beside = first.cell === 'rnn' ? 'lstm' : 'rnn';
  return (
    <div className="view-menu">
      <fieldset>
        <legend>{viewsAbout.lens}</legend>
        {lenses.map(one => (
          <label key={one}>
            <input
              type="radio"
              name={group}
              value={one}
              checked={one === lens}
              onChange={() => onLens(one)}
            />
            <span>{words[one]}</span>
            <small>{viewsAbout[one]}</small>
          </label>
        ))}
      </fieldset>
      <Switch name={words.predict} on={predict} reason={undefined} onChange={() => onPredict(!predict)} />
      <small>{viewsAbout.predict}</small>
      <Switch
        name={words.compare}
        on={second !== null}
        reason={undefined}
        onChange={() => onCompare(second ? null : choiceOf(beside))}
      />
      <small>{viewsAbout.compare}</small>
      {second && (
        <label className="beside">
          {viewsAbout.beside}
          <select
            value={second.cell}
            onChange={event => onCompare(choiceOf(event.target.value as FamilyName))}
          >
            {familyNames.map(name => (
              <option key={name} value={name}>
                {familyOf(name).name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
