/** Which cell runs: the three families and the main toggles in the bar, all of them in a menu. */

import { Suspense, useId } from 'react';
import {
  type Choice,
  type FamilyName,
  families,
  familyOf,
  type ToggleName,
  type Toggles,
  toggles,
} from '../../src/cells/catalog.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { en } from '../../src/words/en.ts';
import { useHidden } from '../app/hiding.tsx';
import { lazily } from '../app/lazily.ts';
import type { FileActions } from '../files/actions.ts';
import { Menu } from '../strip/Menu.tsx';
import type { CellMenuProps } from './CellMenu.tsx';
import { otherValue, refusalInWords } from './refusal.ts';
import { Switch } from './Switch.tsx';
import './cells.css';

const CellMenu = lazily(
  () => import('./CellMenu.tsx'),
  room => room.CellMenu,
);

const inBar = {
  families: ['rnn', 'lstm', 'gru'],
  toggles: ['forgetgate', 'inputgate', 'outputgate', 'peepholes', 'coupled', 'reset', 'z'],
} as const satisfies { families: readonly FamilyName[]; toggles: readonly ToggleName[] };

/** What was chosen, and what changes it. */
export interface CellChoiceProps extends CellMenuProps {
  readonly arrangement: Arrangement;
}

/** Families as radio buttons, toggles as switches; on narrow windows one button that opens them all. */
export function CellChoice({ arrangement, ...menu }: CellChoiceProps) {
  const { choice, onFamily, onToggle } = menu;
  const { name } = familyOf(choice.cell);
  const noCells = useHidden('cells');
  const noToggles = useHidden('toggles');
  const shown: readonly string[] = inBar.families;
  return (
    <div className="cell-choice">
      {arrangement === 'page' && (
        <div className="in-bar">
          {!noCells && <Families cell={choice.cell} onFamily={onFamily} />}
          {!noToggles &&
            inBar.toggles
              .filter(toggle => familyOf(choice.cell).toggles.includes(toggle))
              .map(toggle => <BarToggle key={toggle} {...{ choice, toggle, onToggle }} />)}
        </div>
      )}
      {!noCells && !noToggles && (
        <Menu
          label={en.cells.all(name)}
          face={
            <>
              <span className="short-name">{name}</span>
              <span className="long-name">{shown.includes(choice.cell) ? en.cells.more : name}</span>{' '}
              <span aria-hidden="true">▾</span>
            </>
          }
          side="below"
          className="bar-button more-cells"
        >
          {close => (
            <Suspense fallback={<div className="cell-menu" />}>
              <CellMenu {...menu} files={closing(menu.files, close)} />
            </Suspense>
          )}
        </Menu>
      )}
    </div>
  );
}

/** The same actions, which close the menu where they lead elsewhere. */
function closing({ onOpen, onAbout, ...files }: FileActions, close: () => void): FileActions {
  const closed =
    <Given extends readonly unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      close();
      act(...given);
    };
  return { ...files, onOpen: closed(onOpen), onAbout: closed(onAbout) };
}

function Families({ cell, onFamily }: { cell: FamilyName; onFamily: (cell: FamilyName) => void }) {
  const group = useId();
  return (
    <fieldset className="families">
      <legend className="unseen">{en.cells.family}</legend>
      {inBar.families.map(id => (
        <label key={id} className="family-tab">
          <input type="radio" name={group} value={id} checked={id === cell} onChange={() => onFamily(id)} />
          <span>{families[id].name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface BarToggleProps {
  readonly choice: Choice;
  readonly toggle: ToggleName;
  readonly onToggle: (name: ToggleName, value: Toggles[ToggleName]) => void;
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
