/** The line at the top: the name, the task, undo and redo, sharing, colours. */
import type { ReactNode } from 'react';
import type { Arrangement } from '../../src/readings/stage.ts';
import { type Speed, type Theme, themes } from '../../src/state/settings.ts';
import { en } from '../../src/words/en.ts';
import { Unless } from '../app/hiding.tsx';
import { Menu } from '../strip/Menu.tsx';
import { CellChoice, type CellChoiceProps } from './CellChoice.tsx';
import { Icon, ThemeIcon } from './icons.tsx';
import { Share } from './Share.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { TaskChoice, type TaskChoiceProps } from './TaskChoice.tsx';
import './bar.css';
import './controls.css';

/** What was chosen, and what the bar tells. */
export interface BarProps extends TaskChoiceProps {
  /** The cell and what changes it. */
  readonly cell: Omit<CellChoiceProps, 'arrangement'>;
  readonly arrangement: Arrangement;
  readonly theme: Theme;
  readonly speed: Speed;
  readonly onTheme: (theme: Theme) => void;
  readonly onSpeed: (speed: Speed) => void;
  readonly onPreviousToken: () => void;
  readonly onNextToken: () => void;
  /** Undo and redo. */
  readonly history: ReactNode;
  /** The ways to look at the run, which stand in the menu of a phone. */
  readonly views?: ReactNode;
  readonly onShare: () => void;
  /** The place of the slides that are presented from here. */
  readonly slides: string;
  /** The room that the page is in, by its path. */
  readonly room: string;
  /** What stands in place of task and cell, such as the lessons. */
  readonly instead?: ReactNode;
}

/** The bar; on a phone all but the name and the task is in its menu. */
export function Bar(props: BarProps) {
  const { arrangement, task, tasks, shelf, onTask, instead } = props;
  const page = arrangement === 'page';
  const at = (room: string) => (props.room === room ? 'page' : undefined);
  return (
    <header className="bar" data-arrangement={arrangement}>
      <span className="name">{en.page.title}</span>
      <nav className="rooms" aria-label={en.rooms.label}>
        <a href="#/explore?v=1" aria-current={at('explore')}>
          {en.rooms.explore}
        </a>
        <a href="#/learn" aria-current={at('learn')}>
          {en.rooms.learn}
        </a>
        <a href={`#/${props.slides}`} aria-label={en.rooms.present} title={en.rooms.present}>
          <Icon name="present" size={18} />
        </a>
      </nav>
      {instead || (
        <>
          <Unless hidden="examples">
            <TaskChoice {...{ task, tasks, shelf, onTask }} />
          </Unless>
          <CellChoice {...props.cell} arrangement={arrangement} />
        </>
      )}
      {page ? (
        <div className="right">
          {props.history}
          <Unless hidden="share">
            <Share onShare={props.onShare} />
          </Unless>
          <Unless hidden="settings">
            <ThemeButton {...props} />
          </Unless>
        </div>
      ) : (
        <Menu label={en.bar.menu} face={<Icon name="menu" />} side="below" className="bar-button menu">
          {() => (
            <div className="bar-menu">
              <Unless hidden="share">
                <Share onShare={props.onShare} />
              </Unless>
              <a className="bar-button" href={`#/${props.slides}`}>
                <Icon name="present" size={18} />
                {en.rooms.present}
              </a>
              <Named name={en.transport.previousToken} onClick={props.onPreviousToken} />
              <Named name={en.transport.nextToken} onClick={props.onNextToken} />
              <Unless hidden="settings">
                <div className="menu-line">
                  <span aria-hidden="true">{en.transport.speed}</span>
                  <SpeedChoice speed={props.speed} onSpeed={props.onSpeed} />
                </div>
                <ThemeButton {...props} withName />
              </Unless>
              {props.history}
              {props.views}
            </div>
          )}
        </Menu>
      )}
    </header>
  );
}

function Named({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="bar-button" onClick={onClick}>
      {name}
    </button>
  );
}

type ThemeProps = Pick<BarProps, 'theme' | 'onTheme'> & { readonly withName?: true };

/** Named by what it is; a press goes on to the next. */
function ThemeButton({ theme, onTheme, withName }: ThemeProps) {
  const label = en.bar.theme[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      title={label}
      onClick={() => onTheme(next)}
    >
      <ThemeIcon theme={theme} />
      {withName && label}
    </button>
  );
}
