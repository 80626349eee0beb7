/** The note on a task: what it teaches, what to look for, where it comes from, and what the trained cells reach. */
import { useEffect, useState } from 'react';
import { fetchScores, type ShelfScore, type ShelfScores } from '../../src/models/scores.ts';
import { type ShelfName, shelfNames } from '../../src/models/shelved.ts';
import { isTrained, type TaskId } from '../../src/tasks/catalog.ts';
import { shelfWords } from '../../src/words/shelf.ts';
import { aboutTask, type TaskWords, taskNotes } from '../../src/words/tasks.ts';
import './note.css';

interface TaskNoteProps {
  readonly task: TaskId;
  /** The trained cell that is shown; null when its weights come from elsewhere. */
  readonly cell: ShelfName | null;
}

/** The note, with the scores of all cells once they are here. */
export function TaskNote({ task, cell }: TaskNoteProps) {
  const note: TaskWords = taskNotes[task];
  return (
    <div className="task-note">
      <p>{note.teaches}</p>
      <p>
        <strong>{aboutTask.look}:</strong> {note.look}
      </p>
      {isTrained(task) && <Scores {...{ task, cell }} />}
      <p className="caption">
        {aboutTask.source}: {note.address ? <a href={note.address}>{note.source}</a> : note.source}.
      </p>
    </div>
  );
}

let asked: Promise<ShelfScores> | undefined;

function Scores({ task, cell }: { readonly task: keyof ShelfScores; readonly cell: ShelfName | null }) {
  const [scores, setScores] = useState<ShelfScores | 'none' | null>(null);
  useEffect(() => {
    asked ??= fetchScores(document.baseURI);
    asked.then(setScores, () => {
      asked = undefined;
      setScores('none');
    });
  }, []);
  if (scores === 'none') return <p>{aboutTask.unavailable}</p>;
  const { measure, figure } = shelfWords.tasks[task];
  const written = (score: ShelfScore | undefined, key: keyof ShelfScore): string =>
    score ? figure(score[key]) : '…';
  const found = scores?.[task];
  return (
    <table>
      <caption>
        {aboutTask.scores}. {measure}
      </caption>
      <tbody>
        {shelfNames.map(name => (
          <tr key={name} aria-current={name === cell || undefined}>
            <th scope="row">
              {shelfWords.cells[name]}
              {name === cell && <span className="here"> {aboutTask.here}</span>}
            </th>
            <td>{written(found?.[name], 'score')}</td>
          </tr>
        ))}
        <tr className="rule">
          <th scope="row">{aboutTask.rule}</th>
          <td>{written(found?.lstm, 'baseline')}</td>
        </tr>
      </tbody>
    </table>
  );
}
