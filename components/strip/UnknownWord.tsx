/** What a word the cell does not know is read as, and the known words it may have meant. */
import type { RefObject } from 'react';
import { nearestWords } from '../../src/tasks/nearest.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { Popover } from './Popover.tsx';

interface UnknownWordProps {
  readonly task: Task;
  readonly word: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (word: string) => void;
  readonly onVocabulary: () => void;
  readonly onClose: () => void;
}

/** A surface over the word: the nearest known words, and the way to all of them. */
export function UnknownWord({ task, word, anchor, onChoose, onVocabulary, onClose }: UnknownWordProps) {
  return (
    <Popover anchor={anchor} side="above" label={en.strip.nearest} onClose={onClose}>
      <p className="unknown-note">{en.strip.unknownWord(word)}</p>
      <ul className="nearest">
        {nearestWords(task, word).map(known => (
          <li key={known}>
            <button type="button" className="surface-button" onClick={() => onChoose(known)}>
              {known}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="surface-button plain"
            onClick={() => {
              anchor.current?.focus(); // where the list gives the focus back
              onVocabulary();
            }}
          >
            {en.strip.all}
          </button>
        </li>
      </ul>
    </Popover>
  );
}
