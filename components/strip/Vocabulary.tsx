/** All the words a cell knows, to choose from. */
import { symbolOf } from '../../src/readings/inputs.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { Dialog } from './Dialog.tsx';

interface VocabularyProps {
  readonly task: Task;
  readonly onChoose: (word: string) => void;
  readonly onClose: () => void;
}

/** A dialog with every word of the task; one that is chosen closes it. */
export function Vocabulary({ task, onChoose, onClose }: VocabularyProps) {
  const input = en.inputs[task.reading];
  const words = input.strip;
  return (
    <Dialog title={words.vocabulary(task.vocabulary.length)} className="vocabulary" onClose={onClose}>
      {close => (
        <>
          <p>{words.vocabularyUse}</p>
          <ul>
            {task.vocabulary.map(word => (
              <li key={word}>
                <button
                  type="button"
                  className="surface-button"
                  aria-label={input.heard(word, [])}
                  onClick={() => {
                    close();
                    onChoose(word);
                  }}
                >
                  {symbolOf(word)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
