/** What is being typed into the sentence, and which help is open: the strip's only state of its own. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { evenText, partsOf } from '../../src/state/text.ts';
import { isRead, type Task, tokenize } from '../../src/tasks/task.ts';

/** Changes of the sentence; words count from 0. */
export interface SentenceActions {
  readonly onReplace: (index: number, word: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: (word: string) => void;
  readonly onText: (text: string) => void;
  readonly onVocabulary: (open: boolean) => void;
}

/** What is open: the field of a word, of a new word, of the whole text; letting it go on; pasting. */
export type Open = number | 'add' | 'whole' | 'goOn' | 'paste' | null;

/** The open field and what its keys do; `stays` says that the focus is to stay at the sentence. */
export interface Editing {
  readonly open: Open;
  readonly help: number | null;
  readonly setOpen: (open: Open) => void;
  readonly onHelp: (index: number | null) => void;
  readonly onEdit: (index: number) => void;
  readonly onReplace: (index: number, word: string, stays: boolean) => void;
  readonly onRemove: (index: number) => void;
  readonly onCancel: (index: number, stays: boolean) => void;
  readonly onAdd: (word: string, stays: boolean) => void;
  readonly onCloseAdd: (stays: boolean) => void;
  readonly onWhole: (text: string) => void;
  readonly onCloseWhole: () => void;
  /** Opens the list of known words, to replace a word or (null) to add one. */
  readonly onVocabulary: (index: number | null) => void;
  readonly onChoose: (word: string) => void;
}

/** The editing of a sentence of `count` words; the focus is looked for inside `strip`. */
export function useEditing(
  strip: RefObject<HTMLElement | null>,
  task: Task,
  count: number,
  { onReplace, onRemove, onAdd, onText, onVocabulary }: SentenceActions,
): Editing {
  const [open, setOpen] = useState<Open>(null);
  const [help, setHelp] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const focusLater = useFocusLater(strip);
  return useMemo((): Editing => {
    const close = (places: readonly string[], stays: boolean): void => {
      setOpen(null);
      if (stays) focusLater(places);
    };
    const word = (index: number) => [`.tokens li:nth-child(${index + 1}) button`];
    const isNothing = (text: string): boolean => partsOf(task.reading, text).length === 0;
    const closeWhole = (): void => close(['.edit', '.examples'], true);
    return {
      open,
      help,
      setOpen,
      onHelp: setHelp,
      onEdit: index => {
        setHelp(null);
        setOpen(index);
      },
      onReplace: (index, text, stays) => {
        if (isNothing(text)) onRemove(index);
        else onReplace(index, text);
        setHelp(firstUnknown(task, text, index));
        close(word(index), stays);
      },
      onRemove: index => {
        onRemove(index);
        setHelp(null);
        focusLater(count === 1 ? ['.word-field'] : word(Math.min(index, count - 2)));
      },
      onCancel: (index, stays) => close(word(index), stays),
      onAdd: (text, stays) => {
        if (!isNothing(text)) onAdd(text);
        setHelp(firstUnknown(task, text, count));
        if (isNothing(text) || !stays) close(['.add'], stays);
        else setOpen('add');
      },
      onCloseAdd: stays => close(['.add'], stays),
      onWhole: text => {
        onText(text);
        setHelp(firstUnknown(task, text, 0));
        closeWhole();
      },
      onCloseWhole: closeWhole,
      onVocabulary: index => {
        setHelp(null);
        setTarget(index);
        onVocabulary(true);
      },
      onChoose: text => {
        if (target === null) onAdd(text);
        else onReplace(target, text);
      },
    };
  }, [open, help, target, task, count, focusLater, onReplace, onRemove, onAdd, onText, onVocabulary]);
}

/** The place of the first token that the task cannot read, in a text put in at an index. */
function firstUnknown(task: Task, text: string, index: number): number | null {
  const found = tokenize(task, evenText(task.reading, text)).findIndex(token => !isRead(task, token));
  return found < 0 ? null : index + found;
}

/** Focuses the first of some places that is there once the next picture stands. */
function useFocusLater(strip: RefObject<HTMLElement | null>): (places: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = wanted.current.map(place => strip.current?.querySelector<HTMLElement>(place));
    found.find(element => element)?.focus();
    wanted.current = [];
  });
  return useCallback(places => {
    wanted.current = places;
  }, []);
}
