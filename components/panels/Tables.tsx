/** The figure, the strip or the prediction as tables in a dialog: everything told so far, with four decimals. */
import { useEffect, useRef } from 'react';
import { hasHead } from '../../src/cells/head.ts';
import { mention } from '../../src/readings/inputs.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en, type Words } from '../../src/words/en.ts';
import { tables } from '../../src/words/tables.ts';
import { OutputTable } from './OutputTable.tsx';
import { StripTable } from './StripTable.tsx';
import { UnitTable } from './UnitTable.tsx';

interface TablesProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly table: 'figure' | 'strip' | 'prediction';
  readonly words?: Words;
  readonly onClose: () => void;
}

/** A modal dialog; Escape and its button close it. */
export function Tables({ run, at, table, words = en, onClose }: TablesProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const token = run.tokens[at.t];
  const input = words.inputs[run.task.reading];
  const isEmpty = token === undefined || at.k < 0;
  const shared = { run, at, words };
  return (
    <dialog ref={dialog} className="tables" aria-labelledby="tables" onClose={onClose}>
      <div className="head">
        <h2 id="tables">
          {isEmpty ? tables.untitled : tables.title(at.t + 1, input.quoted(mention(token)))}
        </h2>
        <button type="button" className="quiet" onClick={onClose}>
          {tables.close}
        </button>
      </div>
      {isEmpty && <p>{input.guess.empty}</p>}
      {!isEmpty && table === 'figure' && <UnitTable {...shared} />}
      {!isEmpty && table === 'strip' && <StripTable {...shared} />}
      {!isEmpty && table !== 'strip' && hasHead(run.cell) && <OutputTable {...shared} />}
    </dialog>
  );
}
