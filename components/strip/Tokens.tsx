/** The words, letters or numbers at the heads of the strip's columns: to go to, to replace, to take away. */

import { type KeyboardEvent, memo, Suspense, useRef } from 'react';
import { heard, spelled } from '../../src/readings/inputs.ts';
import { isRead, type Task, type Token } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import { WordField } from './WordField.tsx';

const UnknownWord = lazily(
  () => import('./UnknownWord.tsx'),
  room => room.UnknownWord,
);

/** What can be done with the word of a time step. */
export interface TokenActions {
  readonly onScrub: (t: number) => void;
  readonly onEdit: (t: number) => void;
  readonly onReplace: (t: number, word: string, stays: boolean) => void;
  readonly onRemove: (t: number) => void;
  readonly onCancel: (t: number, stays: boolean) => void;
  /** Opens the help about an unknown word, or none. */
  readonly onHelp: (t: number | null) => void;
  readonly onVocabulary: (t: number) => void;
  readonly onLight: (id: string | null) => void;
}

interface TokensProps extends TokenActions {
  readonly task: Task;
  readonly tokens: readonly Token[];
  readonly t: number;
  readonly column: number;
  readonly editing: number | null;
  readonly help: number | null;
}

/** Pixels that a text needs at least. */
const mostLetters = 40;

/** The sentence as a list of buttons, of which the present word takes the focus. */
export const Tokens = memo(function Tokens(props: TokensProps) {
  const { task, tokens, t, column, editing, help, ...actions } = props;
  const list = useRef<HTMLOListElement>(null);
  const words = en.inputs[task.reading].strip;
  const every = Math.ceil(mostLetters / column);
  const keyDown = (event: KeyboardEvent): void => {
    const to = goal(event, t, tokens.length);
    if (to === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    actions.onScrub(to);
    list.current?.querySelectorAll<HTMLElement>('li')[to]?.querySelector('button')?.focus();
  };
  return (
    <ol
      ref={list}
      className={every > 1 ? 'tokens sparse' : 'tokens'}
      aria-label={words.list}
      onKeyDown={keyDown}
    >
      {tokens.map((token, place) => (
        <Word
          key={`${place}`}
          {...actions}
          {...{ task, token, place, column }}
          editing={editing === place}
          present={place === t}
          later={place > t}
          help={help === place}
          sparse={place % every > 0 && place !== t}
        />
      ))}
    </ol>
  );
});

interface WordProps extends WordButtonProps {
  readonly column: number;
  /** Whether it stands as a field to be typed in. */
  readonly editing: boolean;
}

/** A word in its column: only those that a step changes are told anew. */
const Word = memo(function Word({ column, editing, ...props }: WordProps) {
  const { task, token, place } = props;
  return (
    <li style={{ width: column }}>
      {editing ? (
        <WordField
          task={task}
          label={en.inputs[task.reading].strip.field(place + 1)}
          initial={token.text}
          takesFocus
          onApply={(word, stays) => props.onReplace(place, word, stays)}
          onCancel={stays => props.onCancel(place, stays)}
        />
      ) : (
        <WordButton {...props} />
      )}
    </li>
  );
});

interface WordButtonProps extends TokenActions {
  readonly task: Task;
  readonly token: Token;
  readonly place: number;
  readonly present: boolean;
  readonly later: boolean;
  readonly help: boolean;
  /** There is no room for its text. */
  readonly sparse: boolean;
}

function WordButton(props: WordButtonProps) {
  const { task, token, place, present, later, help, onLight } = props;
  const input = en.inputs[task.reading];
  const words = input.strip;
  const known = isRead(task, token);
  const text = spelled(task, token);
  const name = words.token(known ? heard(task, token, input) : text, place + 1);
  const button = useRef<HTMLButtonElement>(null);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'F2') props.onEdit(place);
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove(place);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="token"
        tabIndex={present ? 0 : -1}
        aria-label={known ? name : `${name}, ${words.unread}`}
        aria-current={present ? 'true' : undefined}
        aria-expanded={known ? undefined : help}
        data-later={later || undefined}
        data-unknown={!known || undefined}
        data-of={present ? 'x' : undefined}
        title={known ? heard(task, token, input) : words.unknown}
        onClick={() => {
          props.onScrub(place);
          if (!known) props.onHelp(place);
        }}
        onDoubleClick={() => props.onEdit(place)}
        onKeyDown={keyDown}
        onPointerEnter={() => present && onLight('x')}
        onPointerLeave={() => present && onLight(null)}
      >
        <span>{props.sparse ? '' : text}</span>
      </button>
      {help && !known && (
        <Suspense fallback={null}>
          <UnknownWord
            task={task}
            word={text}
            anchor={button}
            onEdit={() => props.onEdit(place)}
            onChoose={word => props.onReplace(place, word, true)}
            onVocabulary={() => props.onVocabulary(place)}
            onClose={() => props.onHelp(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The time step a key leads to, if it does. */
function goal({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, t: number, count: number) {
  if (shiftKey || ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowLeft') return Math.max(0, t - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, t + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
