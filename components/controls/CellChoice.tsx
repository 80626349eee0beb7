/** Which cell runs: the three families and the main toggles in the bar, all of them in a menu. */

import { Suspense } from 'react';
import { familyOf } from '../../src/cells/catalog.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { en } from '../../src/words/en.ts';
import { useHidden } from '../app/hiding.tsx';
import { lazily } from '../app/lazily.ts';
import type { FileActions } from '../files/actions.ts';
import { Menu } from '../strip/Menu.tsx';
import { barFamilies, CellBar } from './CellBar.tsx';
import type { CellMenuProps } from './CellMenu.tsx';

const CellMenu = lazily(
  () => import('./CellMenu.tsx'),
  room => room.CellMenu,
);

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
  return (
    <div className="cell-choice">
      {arrangement === 'page' && <CellBar {...{ choice, onFamily, onToggle }} />}
      {!noCells && !noToggles && (
        <Menu
          label={en.cells.all(name)}
          face={
            <>
              <span className="short-name">{name}</span>
              <span className="long-name">{barFamilies.includes(choice.cell) ? en.cells.more : name}</span>{' '}
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
