/** What the second cell reads: the first one's text, one of the task's, or one that is typed. */
import { useState } from 'react';
import { evenText, partsOf } from '../../src/state/text.ts';
import type { Task } from '../../src/tasks/task.ts';
import { comparison } from '../../src/words/comparison.ts';
import { examples } from '../../src/words/examples.ts';
import { Menu } from '../strip/Menu.tsx';

interface TextChoiceProps {
  readonly task: Task;
  /** Its own text, or '' where it reads the first one's. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A button that says which, and its list. */
export function TextChoice({ task, text, onText }: TextChoiceProps) {
  const words = comparison.texts[task.reading];
  const face = text === '' ? words.same : words.own;
  return (
    <Menu
      label={`${words.label}: ${face}`}
      face={
        <>
          {face} <span aria-hidden="true">▾</span>
        </>
      }
      side="below"
      className="second-button"
    >
      {close => {
        const take = (one: string): void => {
          close();
          onText(one);
        };
        return (
          <>
            <ul className="choices second-texts">
              {['', ...task.texts].map(one => (
                <li key={one}>
                  <button
                    type="button"
                    aria-current={isChosen(task, one, text) || undefined}
                    onClick={() => take(one)}
                  >
                    {one === '' ? words.same : nameOf(task, one)}
                  </button>
                </li>
              ))}
            </ul>
            <TextField label={words.field} text={text} onText={take} />
          </>
        );
      }}
    </Menu>
  );
}

/** A field that is taken on Enter or by its button. */
function TextField({
  label,
  text,
  onText,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const [draft, setDraft] = useState(text);
  return (
    <form
      className="second-field"
      onSubmit={event => {
        event.preventDefault();
        if (draft.trim() !== '') onText(draft);
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <button type="submit" className="second-button">
        {comparison.read}
      </button>
    </form>
  );
}

function isChosen({ reading }: Task, one: string, text: string): boolean {
  return evenText(reading, one) === evenText(reading, text);
}

/** A text in the list; of a long one how many steps it has. */
function nameOf({ reading }: Task, text: string): string {
  const steps = partsOf(reading, text);
  if (text.length <= 80) return reading === 'numbers' ? steps.join('  ') : text;
  return examples.begins(text.slice(0, 60).replaceAll('_', '  '), steps.length);
}
