/** What stays at the strip's left while the columns scroll: examples, editing, names, the table. */
import { type ReactNode, useCallback } from 'react';
import { hasHead } from '../../src/cells/head.ts';
import { captionOf } from '../../src/readings/captions.ts';
import { wholeText } from '../../src/readings/inputs.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { foretells } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { Unless } from '../app/hiding.tsx';
import type { Columns, Row } from './columns.ts';
import { Examples } from './Examples.tsx';
import { Names } from './Names.tsx';

interface GutterProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly arrangement: Arrangement;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly lit: string | null;
  readonly onUnit: (unit: number) => void;
  readonly onText: (text: string) => void;
  readonly onEdit: () => void;
  readonly onGoOn: () => void;
  readonly onPaste: () => void;
  readonly onVocabulary: () => void;
  readonly onTable: () => void;
  /** The names, or what stands in their place. */
  readonly placed: (names: ReactNode) => ReactNode;
}

const pencil = 'M3 13l.7-3 7-7 2.3 2.3-7 7zM9.3 4.4l2.3 2.3';
const grid = 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9';

/** On the page two buttons stand beside the examples; on a phone they are in its list. */
export function Gutter(props: GutterProps) {
  const { run, at, arrangement, columns, rows, lit, onUnit, onText, onEdit, onTable } = props;
  const { onGoOn, onPaste, onVocabulary } = props;
  const page = arrangement === 'page';
  const text = wholeText(run.task, run.tokens);
  const { edit } = en.inputs[run.task.reading].strip;
  const noteOf = useCallback((unit: number) => captionOf(run, unit, en.figure), [run]);
  return (
    <div className="gutter" style={{ width: columns.left }}>
      <div className="head" style={{ height: columns.head }}>
        <Unless hidden="examples">
          <Examples
            {...{ text, arrangement, onText, onEdit, onGoOn, onPaste, onVocabulary, onTable }}
            task={run.task}
            goesOn={foretells(run.task) && hasHead(run.cell)}
          />
          {page && <IconButton name="edit" label={edit} path={pencil} onClick={onEdit} />}
        </Unless>
      </div>
      {props.placed(
        <Names
          {...{ rows, arrangement, lit, onUnit }}
          lanes={run.lanes}
          noteOf={noteOf}
          unit={at.unit}
          width={columns.left}
        />,
      )}
      {page && <IconButton name="table" label={en.strip.table} path={grid} onClick={onTable} />}
    </div>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
}

function IconButton({ name, label, path, onClick }: IconButtonProps) {
  return (
    <button type="button" className={`icon ${name}`} aria-label={label} title={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
