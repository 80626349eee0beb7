/** All the words a cell knows, to choose from. */
import { useEffect, useId, useRef } from 'react';
import { symbolOf } from '../../src/readings/inputs.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import './surfaces.css';

interface VocabularyProps {
  readonly task: Task;
  readonly onChoose: (word: string) => void;
  readonly onClose: () => void;
}

/** A dialog with every word of the task; one that is chosen closes it. */
export function Vocabulary({ task, onChoose, onClose }: VocabularyProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const input = en.inputs[task.reading];
  const words = input.strip;
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="vocabulary"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={event => event.stopPropagation()}
    >
      <header>
        <h2 id={title}>{words.vocabulary(task.vocabulary.length)}</h2>
        <button type="button" className="surface-button" onClick={() => dialog.current?.close()}>
          {en.strip.close}
        </button>
      </header>
      <p>{words.vocabularyUse}</p>
      <ul>
        {task.vocabulary.map(word => (
          <li key={word}>
            <button
              type="button"
              className="surface-button"
              aria-label={input.heard(word, [])}
              onClick={() => {
                dialog.current?.close();
                onChoose(word);
              }}
            >
              {symbolOf(word)}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
