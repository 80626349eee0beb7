/** What the second cell is and reads: its family, its toggles, its text, changing places, and the end of the comparison. */
import {
  type Choice,
  choiceOf,
  type FamilyName,
  familyNames,
  familyOf,
  legal,
  toggles,
} from '../../src/cells/catalog.ts';
import type { Task } from '../../src/tasks/task.ts';
import { comparison } from '../../src/words/comparison.ts';
import { en } from '../../src/words/en.ts';
import { Icon } from '../controls/icons.tsx';
import { otherValue, refusalInWords } from '../controls/refusal.ts';
import { Switch } from '../controls/Switch.tsx';
import { Menu } from '../strip/Menu.tsx';
import { TextChoice } from './TextChoice.tsx';
import './second.css';

interface ControlsProps {
  readonly choice: Choice;
  readonly task: Task;
  /** Its own text, or '' where it reads the first one's. */
  readonly text: string;
  readonly onChoice: (choice: Choice) => void;
  readonly onText: (text: string) => void;
  readonly onSwap: () => void;
  readonly onClose: () => void;
}

/** The controls in one line. */
export function Controls(props: ControlsProps) {
  const { choice, task, text, onChoice, onText, onSwap, onClose } = props;
  const words = comparison.controls;
  const own = familyOf(choice.cell).toggles;
  return (
    <div className="second-controls">
      <select
        aria-label={words.family}
        value={choice.cell}
        onChange={({ target }) => onChoice(choiceOf(target.value as FamilyName))}
      >
        {familyNames.map(name => (
          <option key={name} value={name}>
            {familyOf(name).name}
          </option>
        ))}
      </select>
      {own.length > 0 && (
        <Menu
          label={words.toggles(familyOf(choice.cell).name)}
          face={
            <>
              {words.togglesShort} <span aria-hidden="true">▾</span>
            </>
          }
          side="below"
          className="second-button"
        >
          {() => (
            <div className="second-toggles">
              {own.map(name => (
                <Toggle key={name} {...{ choice, name, onChoice }} />
              ))}
            </div>
          )}
        </Menu>
      )}
      <TextChoice {...{ task, text, onText }} />
      <button
        type="button"
        className="second-button bare"
        aria-label={words.swap}
        title={words.swap}
        onClick={onSwap}
      >
        <svg className="outline" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8.5h15M15 4.5l4 4-4 4M20 15.5H5M9 11.5l-4 4 4 4" />
        </svg>
      </button>
      <button
        type="button"
        className="second-button bare"
        aria-label={words.close}
        title={words.close}
        onClick={onClose}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

interface ToggleProps {
  readonly choice: Choice;
  readonly name: keyof typeof toggles;
  readonly onChoice: (choice: Choice) => void;
}

/** A switch, or a list for what has names. */
function Toggle({ choice, name, onChoice }: ToggleProps) {
  const value = choice[name];
  const label = en.cells.toggle[name] ?? name;
  const take = (one: unknown): void => onChoice(legal({ ...choice, [name]: one }));
  if (typeof value === 'boolean')
    return (
      <Switch
        name={label}
        on={value}
        reason={refusalInWords(choice, name, otherValue(choice, name))}
        onChange={take}
      />
    );
  return (
    <label className="named-toggle">
      {label}
      <select value={value} onChange={({ target }) => take(target.value)}>
        {toggles[name].map(one => (
          <option
            key={String(one)}
            value={String(one)}
            disabled={refusalInWords(choice, name, one) !== undefined}
          >
            {en.cells.value[String(one)] ?? String(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
