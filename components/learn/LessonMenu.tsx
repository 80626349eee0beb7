/** The middle of the bar while learning: the lessons as a rule, and their list with how far the reader came. */
import { type Lesson, lessons, tour } from '../../src/lessons/contents.ts';
import { ownDeck } from '../../src/state/draft.ts';
import { type Place, placeOf } from '../../src/state/places.ts';
import { readProgress } from '../../src/state/progress.ts';
import { editor } from '../../src/words/editor.ts';
import { learn as words } from '../../src/words/learn.ts';
import { print } from '../../src/words/print.ts';
import { useReader, useReaderStore } from '../app/store.ts';
import { Menu } from '../strip/Menu.tsx';
import { deckOf } from './decks.ts';
import { enter } from './entering.ts';
import './lessons.css';

/** A menu of lessons; the rule shows those before the present one, and its name. */
export function LessonMenu() {
  const store = useReaderStore();
  const path = useReader(state => state.place);
  const { deck } = placeOf({ place: path });
  const at = lessons.findIndex(({ id }) => id === deck);
  const go = (id: string): void => {
    const place: Place = { room: 'learn', deck: id, slide: 0, beat: null };
    void deckOf(id).then(found => found && enter(store, found, place));
  };
  return (
    <div className="lesson-menu">
      <Menu
        label={words.lessons}
        face={
          <>
            {words.lessons} <span aria-hidden="true">▾</span>
          </>
        }
        side="below"
        className="lesson-choice"
      >
        {close => (
          <LessonList
            present={deck}
            onClose={close}
            onChoose={id => {
              close();
              go(id);
            }}
          />
        )}
      </Menu>
      <ol className="lesson-rule">
        {lessons.map(({ id, name }, k) => (
          <li key={id} data-past={k <= at || undefined} aria-current={k === at || undefined}>
            <button type="button" aria-label={name} title={name} onClick={() => go(id)}>
              <span className="number">{k + 1}</span>
              {k === at && <span className="lesson-name">{name}</span>}
            </button>
          </li>
        ))}
      </ol>
      {deck === ownDeck && (
        <a className="edit-deck" href={`#/edit/${ownDeck}`}>
          {editor.edit}
        </a>
      )}
      {at >= 0 && <span className="lesson-count">{words.of(at + 1, lessons.length)}</span>}
      {deck === tour.id && <span className="lesson-count">{tour.name}</span>}
    </div>
  );
}

interface LessonListProps {
  readonly present: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** The tour, without a number, and the lessons, with their pages. */
export function LessonList({ present, onChoose, onClose }: LessonListProps) {
  const progress = readProgress(() => localStorage);
  const row = ({ id, name, pages }: Lesson, number = '') => (
    <li key={id}>
      <button
        type="button"
        aria-current={id === present || undefined}
        data-done={(progress[id] ?? 0) >= pages || undefined}
        onClick={() => onChoose(id)}
      >
        <span className="number">{number}</span>
        <span className="lesson-name">{name}</span>
        <span className="caption">{words.pages(progress[id] ?? 0, pages)}</span>
      </button>
    </li>
  );
  return (
    <ol className="lesson-list">
      {row(tour)}
      {lessons.map((lesson, k) => row(lesson, `${k + 1}`))}
      <li>
        <a href={`#/print/${present}`} onClick={onClose}>
          {print.link}
        </a>
      </li>
      <li>
        <a href={`#/edit/${ownDeck}`} onClick={onClose}>
          {editor.write}
        </a>
      </li>
    </ol>
  );
}
