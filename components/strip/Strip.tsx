/** The sentence as the time axis, and the memory under it. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { type Task, tokenize } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import type { Shade } from '../figure/scale.ts';
import { columnsOf, heightOf, middleOf, rowsOf, scrollAt } from './columns.ts';
import { Examples } from './Examples.tsx';
import { Memory } from './Memory.tsx';
import { Names } from './Names.tsx';
import { Tokens } from './Tokens.tsx';
import { Vocabulary } from './Vocabulary.tsx';
import { SentenceField, WordField } from './WordField.tsx';
import './strip.css';

/** What the strip shows and what it tells; words and time steps count from 0. */
export interface StripProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly arrangement: Arrangement;
  /** Width of the whole strip in pixels. */
  readonly width: number;
  readonly lit: string | null;
  readonly theme: Shade;
  /** Whether the list of known words is open. */
  readonly vocabulary: boolean;
  readonly onLight: (id: string | null) => void;
  readonly onScrub: (t: number) => void;
  readonly onUnit: (unit: number) => void;
  readonly onReplace: (index: number, word: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: (word: string) => void;
  readonly onText: (text: string) => void;
  readonly onVocabulary: (open: boolean) => void;
  readonly onTable: () => void;
  /** Told where the middle of the present column stands, in pixels from the strip's left. */
  readonly onTokenX?: (x: number) => void;
}

type Edit = { readonly at: number } | 'whole' | 'add' | null;

/** The strip; its own state is only what is being typed and which help is open. */
export function Strip(props: StripProps) {
  const { run, at, arrangement, width, lit, theme } = props;
  const { onLight, onScrub, onUnit, onReplace, onRemove, onAdd, onText, onVocabulary, onTable } = props;
  const { tokens, task } = run;
  const units = run.lanes.length;
  const rows = useMemo(() => rowsOf(run.cell, units, arrangement), [run.cell, units, arrangement]);
  const columns = useMemo(
    () => columnsOf(arrangement, width, tokens.length),
    [arrangement, width, tokens.length],
  );
  const [edit, setEdit] = useState<Edit>(null);
  const [help, setHelp] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const strip = useRef<HTMLElement>(null);
  const [scroller, setDragging, followScroll] = useScroll(columns, arrangement, at.t, props.onTokenX);
  const focusLater = useFocusLater(strip);
  const height = columns.head + heightOf(rows);
  const text = tokens.map(token => token.text).join(' ');

  const ask = useCallback((index: number | null): void => {
    setHelp(index);
  }, []);
  const endWord = useCallback(
    (index: number, stays: boolean): void => {
      setEdit(null);
      if (stays) focusLater(`.tokens li:nth-child(${index + 1}) button`);
    },
    [focusLater],
  );
  const replace = useCallback(
    (index: number, word: string, stays: boolean): void => {
      if (word.trim() === '') onRemove(index);
      else onReplace(index, word);
      setHelp(firstUnknown(task, word, index));
      endWord(index, stays);
    },
    [task, onReplace, onRemove, endWord],
  );
  const remove = useCallback(
    (index: number): void => {
      onRemove(index);
      setHelp(null);
      focusLater(index + 1 < tokens.length ? `.tokens li:nth-child(${index + 1}) button` : '.tokens button, .add');
    },
    [onRemove, focusLater, tokens.length],
  );
  const startEdit = useCallback((index: number): void => {
    setHelp(null);
    setEdit({ at: index });
  }, []);
  const openVocabulary = useCallback(
    (index: number | null): void => {
      setHelp(null);
      setTarget(index);
      onVocabulary(true);
    },
    [onVocabulary],
  );
  const add = (word: string, stays: boolean): void => {
    if (word.trim() !== '') onAdd(word);
    setHelp(firstUnknown(task, word, tokens.length));
    if (word.trim() === '' || !stays) closeAdd(stays);
  };
  const closeAdd = (stays: boolean): void => {
    setEdit(null);
    if (stays) focusLater('.add');
  };
  const applyWhole = (whole: string): void => {
    onText(whole);
    setHelp(firstUnknown(task, whole, 0));
    closeWhole();
  };
  const closeWhole = (): void => {
    setEdit(null);
    focusLater('.edit, .examples');
  };
  const choose = (word: string): void => {
    if (target === null) onAdd(word);
    else onReplace(target, word);
  };

  const isEmpty = tokens.length === 0;
  const editing = edit !== null && typeof edit === 'object' ? edit.at : null;
  const short = columns.add < 100;
  return (
    <section
      ref={strip}
      className="strip"
      data-arrangement={arrangement}
      aria-label={en.strip.label}
      style={{ width, height }}
    >
      <div className="gutter" style={{ width: columns.left }}>
        <div className="head" style={{ height: columns.head }}>
          <Examples
            {...{ task, text, arrangement, onText, onTable }}
            onEdit={() => setEdit('whole')}
            onVocabulary={() => openVocabulary(null)}
          />
          {arrangement === 'page' && (
            <IconButton name="edit" label={en.strip.edit} path={pencil} onClick={() => setEdit('whole')} />
          )}
        </div>
        <Names {...{ rows, arrangement, lit, onUnit }} lanes={run.lanes} unit={at.unit} width={columns.left} />
        {arrangement === 'page' && (
          <IconButton name="table" label={en.strip.table} path={grid} onClick={onTable} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only follows how far the browser scrolled it */}
      <div
        ref={scroller}
        className="scroller"
        style={{ left: columns.left, width: columns.view, height }}
        onScroll={followScroll}
      >
        <div className="content" style={{ width: columns.content, height }}>
          {!isEmpty && (
            <div className="present" style={{ left: at.t * columns.column, width: columns.column, height }} />
          )}
          <div className="head" style={{ height: columns.head }}>
            <Tokens
              {...{ task, tokens, editing, help, onScrub, onLight }}
              t={at.t}
              column={columns.column}
              onEdit={startEdit}
              onReplace={replace}
              onRemove={remove}
              onCancel={endWord}
              onHelp={ask}
              onVocabulary={openVocabulary}
            />
            {isEmpty || edit === 'add' ? (
              <div className="adding" style={{ width: isEmpty ? 260 : Math.max(columns.add, 80) }}>
                <WordField
                  label={en.strip.add}
                  initial=""
                  placeholder={isEmpty ? en.strip.empty : ''}
                  takesFocus={edit === 'add'}
                  onApply={add}
                  onCancel={closeAdd}
                />
              </div>
            ) : (
              <button
                type="button"
                className="add"
                aria-label={en.strip.add}
                title={en.strip.add}
                onClick={() => setEdit('add')}
              >
                <span>{short ? en.strip.addShort : en.strip.add}</span>
              </button>
            )}
          </div>
          <Memory
            {...{ run, at, rows, lit, theme, onLight, onScrub, onUnit }}
            column={columns.column}
            onDrag={setDragging}
          />
        </div>
      </div>
      {edit === 'whole' && <SentenceField text={text} onApply={applyWhole} onCancel={closeWhole} />}
      {props.vocabulary && (
        <Vocabulary task={task} onChoose={choose} onClose={() => onVocabulary(false)} />
      )}
    </section>
  );
}

const pencil = 'M3 13l.7-3 7-7 2.300 2.300-7 7zM9.300 4.400l2.300 2.300';
const grid = 'M2.500 3.500h11v9h-11zM2.500 6.500h11M2.500 9.500h11M6.500 3.500v9';
