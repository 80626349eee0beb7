/** The dialog for the reader's own text or numbers: pasted or from a file, with what was made of it before it is used. */
import { useId, useState } from 'react';
import { mostColumns, mostLetters } from '../../src/tasks/own.ts';
import {
  mostFileBytes,
  mostSteps,
  numericColumns,
  type PastedTable,
  type Read,
  type Remark,
  readPastedText,
  readTable,
  textOfTable,
} from '../../src/tasks/pasted.ts';
import { stepsIn } from '../../src/tasks/task.ts';
import { pastedWords as words } from '../../src/words/pasted.ts';
import { Dialog } from './Dialog.tsx';
import './owndata.css';

/** What is asked for, what the field begins with, and what takes the text. */
export interface OwnDataProps {
  readonly kind: 'text' | 'numbers';
  readonly initial: string;
  readonly onApply: (text: string) => void;
  readonly onClose: () => void;
}

/** A field, a file, for tables the columns; a line says what will be read, and what is left out. */
export function OwnData({ kind, initial, onApply, onClose }: OwnDataProps) {
  const limits = useId();
  const [pasted, setPasted] = useState(initial);
  const [failure, setFailure] = useState('');
  const [columns, setColumns] = useState<readonly number[] | null>(null);
  const [scaled, setScaled] = useState<boolean | null>(null);
  const take = (text: string): void => {
    setPasted(text);
    setFailure('');
    setColumns(null);
    setScaled(null);
  };
  const table = kind === 'numbers' ? readTable(pasted) : null;
  const offered = table?.ok ? numericColumns(table.found) : [];
  const chosen = columns ?? offered.slice(0, 1);
  const isScaled = scaled ?? (table?.ok === true && rangeOf(table.found, chosen).size > 4);
  const read = table ? readRows(table, chosen, isScaled) : readPastedText(pasted);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > mostFileBytes) return setFailure(words.reasons.long);
    try {
      take(await file.text());
    } catch (cause) {
      setFailure(words.unreadable(file.name, cause instanceof Error ? cause.message : String(cause)));
    }
  };
  return (
    <Dialog title={words.title[kind]} className="own-data" onClose={onClose}>
      {() => (
        <form
          method="dialog"
          onSubmit={event => {
            if (read.ok) onApply(read.found);
            else event.preventDefault();
          }}
        >
          <p>{words.lead[kind]}</p>
          <textarea
            aria-label={words.field[kind]}
            aria-describedby={limits}
            rows={8}
            value={pasted}
            spellCheck={false}
            onChange={event => take(event.target.value)}
          />
          <label className="file">
            <span>{words.file}</span>
            <input
              type="file"
              accept=".txt,.csv,.tsv,text/plain,text/csv"
              onChange={event => open(event.target.files?.[0])}
            />
          </label>
          {table?.ok && offered.length > 0 && (
            <fieldset>
              <legend>{words.columns}</legend>
              {offered.map(k => (
                <label key={k}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(k)}
                    disabled={!chosen.includes(k) && chosen.length >= mostColumns}
                    onChange={({ target }) =>
                      setColumns(
                        target.checked
                          ? [...chosen, k].sort((a, b) => a - b)
                          : chosen.filter(other => other !== k),
                      )
                    }
                  />
                  {table.found.columns[k]}
                </label>
              ))}
            </fieldset>
          )}
          {table?.ok && (
            <label>
              <input
                type="checkbox"
                checked={isScaled}
                onChange={({ target }) => setScaled(target.checked)}
              />
              {words.scale}. <span className="caption">{rangeInWords(table.found, chosen)}</span>
            </label>
          )}
          <div role="status" className="result">
            {failure !== '' && <p>{failure}</p>}
            {read.ok ? (
              <>
                <p>{resultOf(kind, read.found)}</p>
                {read.remarks.map(remark => (
                  <p key={remark.kind}>{inWords(remark)}</p>
                ))}
              </>
            ) : (
              <p>{words.reasons[read.reason]}</p>
            )}
          </div>
          <p id={limits} className="caption">
            {kind === 'text'
              ? words.limits.text(mostLetters, mostSteps)
              : words.limits.numbers(mostColumns, mostSteps)}{' '}
            {words.weights}
          </p>
          <footer>
            <button type="submit" className="surface-button filled" aria-disabled={!read.ok || undefined}>
              {words.apply}
            </button>
          </footer>
        </form>
      )}
    </Dialog>
  );
}

function readRows(table: Read<PastedTable>, chosen: readonly number[], scaled: boolean): Read<string> {
  if (!table.ok) return table;
  const text = textOfTable(table.found, chosen, scaled);
  return text.ok ? { ...text, remarks: [...table.remarks, ...text.remarks] } : text;
}

function rangeOf({ rows }: PastedTable, chosen: readonly number[]) {
  const values = rows.flatMap(row => chosen.map(k => row[k] ?? Number.NaN)).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, high, size: Math.max(Math.abs(low), Math.abs(high)) };
}

function rangeInWords(table: PastedTable, chosen: readonly number[]): string {
  const { low, high } = rangeOf(table, chosen);
  return low <= high ? words.scaleWhy(String(low), String(high)) : '';
}

function resultOf(kind: OwnDataProps['kind'], text: string): string {
  if (kind === 'text') return words.result([...text].length, Math.min(mostLetters, new Set(text).size));
  const steps = stepsIn(text);
  return words.result(steps.length, steps[0]?.split(',').length ?? 0);
}

function inWords(remark: Remark): string {
  switch (remark.kind) {
    case 'cut':
      return words.cut(remark.kept, remark.of, remark.end);
    case 'letters':
      return words.letters(remark.known, remark.of);
    case 'unread':
      return words.unread(remark.lines, remark.count);
    case 'comma':
      return words.comma;
  }
}
