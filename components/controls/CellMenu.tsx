/** All cells: every family, the presets by name, every toggle with its explanation, and where the weights come from. */
import { useId } from 'react';
import {
  type Choice,
  type FamilyName,
  familyNames,
  familyOf,
  presets,
  type ToggleName,
  type Toggles,
  toggles,
} from '../../src/cells/catalog.ts';
import { isSame } from '../../src/cells/names.ts';
import { about } from '../../src/words/about.ts';
import { en } from '../../src/words/en.ts';
import { refusalInWords } from './refusal.ts';
import { Switch } from './Switch.tsx';
import { WeightChoice, type WeightChoiceProps } from './WeightChoice.tsx';

/** What was chosen, and what changes it. */
export interface CellMenuProps extends WeightChoiceProps {
  readonly onFamily: (cell: FamilyName) => void;
  readonly onToggle: (name: ToggleName, value: Toggles[ToggleName]) => void;
  readonly onChoice: (choice: Choice) => void;
}

/** The menu's three columns; on a phone they stand below each other. */
export function CellMenu(props: CellMenuProps) {
  const { choice, onFamily, onToggle, onChoice } = props;
  const group = useId();
  const own = familyOf(choice.cell).toggles;
  return (
    <div className="cell-menu">
      <fieldset>
        <legend>{en.cells.families}</legend>
        {familyNames.map(id => (
          <label key={id} className="family">
            <input type="radio" name={group} checked={id === choice.cell} onChange={() => onFamily(id)} />
            <span>{familyOf(id).name}</span>
            <span className="about">{about.families[id]}</span>
          </label>
        ))}
      </fieldset>
      {own.length > 0 && (
        <fieldset>
          <legend>{en.cells.toggles}</legend>
          {own.map(name => (
            <ToggleRow key={name} {...{ choice, name, onToggle }} />
          ))}
        </fieldset>
      )}
      <div className="menu-column">
        <fieldset>
          <legend>{en.cells.presets}</legend>
          <div className="presets">
            {presets.map(preset => (
              <button
                key={preset.names[0]}
                type="button"
                className="preset"
                aria-pressed={isSame(choice, preset.choice)}
                onClick={() => onChoice(preset.choice)}
              >
                {preset.names.join(' = ')}
              </button>
            ))}
          </div>
        </fieldset>
        <WeightChoice {...props} />
      </div>
    </div>
  );
}

interface ToggleRowProps {
  readonly choice: Choice;
  readonly name: ToggleName;
  readonly onToggle: (name: ToggleName, value: Toggles[ToggleName]) => void;
}

/** A switch for what is on or off, a list for what has names; both with one line of explanation. */
function ToggleRow({ choice, name, onToggle }: ToggleRowProps) {
  const value = choice[name];
  const label = en.cells.toggle[name] ?? name;
  const explained = about.toggles[name] ?? '';
  const line = useId();
  if (typeof value === 'boolean')
    return (
      <Switch
        name={label}
        on={value}
        reason={refusalInWords(choice, name, !value)}
        about={explained}
        onChange={on => onToggle(name, on)}
      />
    );
  const values: readonly Toggles[ToggleName][] = toggles[name];
  return (
    <label className="switch named">
      <select
        aria-label={label}
        aria-describedby={line}
        value={value}
        onChange={({ target }) => {
          const chosen = values.find(one => one === target.value);
          if (chosen !== undefined) onToggle(name, chosen);
        }}
      >
        {values.map(one => (
          <option
            key={String(one)}
            value={String(one)}
            disabled={refusalInWords(choice, name, one) !== undefined}
          >
            {en.cells.value[String(one)] ?? String(one)}
          </option>
        ))}
      </select>
      <span className="switch-name" aria-hidden="true">
        {label}
      </span>
      <span id={line} className="about">
        {explained}
      </span>
    </label>
  );
}
