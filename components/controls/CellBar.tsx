/** Which cell runs, at a glance: the three families as radio buttons, their main toggles as switches. */
import { useId } from 'react';
import {
  type Choice,
  type FamilyName,
  families,
  familyOf,
  type ToggleName,
  type Toggles,
  toggles,
} from '../../src/cells/catalog.ts';
import { en } from '../../src/words/en.ts';
import { useHidden } from '../app/hiding.tsx';
import { otherValue, refusalInWords } from './refusal.ts';
import { Switch } from './Switch.tsx';
import './cells.css';

/** The families that have a button of their own. */
export const barFamilies: readonly FamilyName[] = ['rnn', 'lstm', 'gru'];

const barToggles: readonly ToggleName[] = [
  'forgetgate',
  'inputgate',
  'outputgate',
  'peepholes',
  'coupled',
  'reset',
  'z',
];

interface CellBarProps {
  readonly choice: Choice;
  readonly onFamily: (cell: FamilyName) => void;
  readonly onToggle: (name: ToggleName, value: Toggles[ToggleName]) => void;
}

/** What a link hides is left out. */
export function CellBar({ choice, onFamily, onToggle }: CellBarProps) {
  const noCells = useHidden('cells');
  const noToggles = useHidden('toggles');
  const { toggles: known } = familyOf(choice.cell);
  return (
    <div className="in-bar">
      {!noCells && <Families cell={choice.cell} onFamily={onFamily} />}
      {!noToggles &&
        barToggles
          .filter(toggle => known.includes(toggle))
          .map(toggle => <BarToggle key={toggle} {...{ choice, toggle, onToggle }} />)}
    </div>
  );
}

function Families({ cell, onFamily }: { cell: FamilyName; onFamily: (cell: FamilyName) => void }) {
  const group = useId();
  return (
    <fieldset className="families">
      <legend className="unseen">{en.cells.family}</legend>
      {barFamilies.map(id => (
        <label key={id} className="family-tab">
          <input type="radio" name={group} value={id} checked={id === cell} onChange={() => onFamily(id)} />
          <span>{families[id].name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface BarToggleProps extends Pick<CellBarProps, 'choice' | 'onToggle'> {
  readonly toggle: ToggleName;
}

/** A switch in the bar; of two named values the one that is not the initial one is "on". */
function BarToggle({ choice, toggle, onToggle }: BarToggleProps) {
  const value = choice[toggle];
  const other = otherValue(choice, toggle);
  const named = en.cells.toggle[toggle] ?? toggle;
  const last = String(toggles[toggle].at(-1));
  const isNamed = typeof value === 'string';
  return (
    <Switch
      name={isNamed ? `${named} ${en.cells.value[last] ?? last}` : named}
      on={isNamed ? value === last : value}
      reason={refusalInWords(choice, toggle, other)}
      onChange={() => onToggle(toggle, other)}
    />
  );
}
