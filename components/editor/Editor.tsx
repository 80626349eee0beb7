/** The editor of one's own deck: its text at the left, beside it the slide of the caret with the living figure. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { linkedState, slideState } from '../../src/lessons/slideStates.ts';
import { slideAt, stateEdit, stateQuery } from '../../src/lessons/stateLine.ts';
import type { Deck } from '../../src/lessons/tree.ts';
import { type Draft, evenDeckText, ownDeck } from '../../src/state/draft.ts';
import { restoreLink, writeLink } from '../../src/state/link.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { editor as words } from '../../src/words/editor.ts';
import { loadModelOf } from '../app/model.ts';
import type { Run } from '../app/run.ts';
import { useReaderStore } from '../app/store.ts';
import { mayReplace } from '../files/replacing.tsx';
import type { Lighting } from '../panels/lighting.ts';
import { useDraft } from './draft.ts';
import { Faults, faultsOf } from './Faults.tsx';
import { Field } from './Field.tsx';
import { Fitting } from './Fitting.tsx';
import { Preview } from './Preview.tsx';
import { rereadDeck } from './reading.ts';
import { servedText } from './served.ts';
import { Tools } from './Tools.tsx';
import { goToLine, typeInto } from './typing.ts';
import './editor.css';

type EditorProps = Lighting & { readonly run: Run };

/** The editor once there is a text. */
export function Editor(props: EditorProps) {
  const { draft, ...drafting } = useDraft();
  return draft && <Writing {...props} {...drafting} draft={draft} />;
}

interface WritingProps extends EditorProps {
  readonly draft: Draft;
  readonly isKept: boolean;
  readonly failed: string | null;
  readonly isElsewhere: boolean;
  readonly choose: (which: 'own' | 'other') => void;
  readonly write: (changes: Partial<Draft>) => void;
}

function Writing(props: WritingProps) {
  const { draft, isKept, failed, isElsewhere, choose, write, run, ...lighting } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [opening] = useState(draft.text);
  const [line, setLine] = useState(1);
  const [said, setSaid] = useState(failed && words.failed(words.template, failed));
  const text = usePaused(draft.text);
  const deck = useMemo(() => rereadDeck(text), [text]);
  const k = slideAt(deck, line);
  const slide = deck.slides[k];
  const [long, setLong] = useState<readonly number[]>([]);
  const show = useFigure(deck, k);
  const typed = useTextFrom(field, draft.text);
  const onText = useCallback(
    (value: string): void => write({ text: typed(value), isSaved: false }),
    [write, typed],
  );
  const goTo = (to: number): void => {
    if (field.current) goToLine(field.current, to);
    setLine(to);
  };
  const insert = (): void => {
    const at = field.current;
    const now = rereadDeck(draft.text).slides[k];
    if (!at || !now) return;
    const edit = stateEdit(draft.text, now, stateQuery(deck, show.state()));
    typeInto(at, edit);
    onText(at.value);
    setSaid(words.inserted(draft.text.slice(0, edit.from).split('\n').length));
  };
  const begin = async (): Promise<void> => {
    try {
      const fresh = await servedText('template');
      if (!field.current || !(await mayReplace(fresh))) return;
      typeInto(field.current, { from: 0, to: field.current.value.length, put: fresh });
      write({ text: typed(fresh), name: '', isSaved: true });
      goTo(1);
    } catch (reason) {
      setSaid(words.failed(words.template, String(reason)));
    }
  };
  return (
    <>
      <section className="deck-text" aria-label={words.title}>
        <Tools
          {...{ text: draft.text, name: draft.name, slide: k }}
          onName={name => write({ name: name.replace(/[\\/:*?"<>|]/g, '') })}
          onTemplate={() => void begin()}
        />
        {isElsewhere && (
          <div className="deck-tools">
            <div className="line">
              <span role="alert">{words.elsewhere.told}</span>
              <button type="button" className="preset" onClick={() => choose('other')}>
                {words.elsewhere.take}
              </button>
              <button type="button" className="preset" onClick={() => choose('own')}>
                {words.elsewhere.keep}
              </button>
            </div>
          </div>
        )}
        <div className="field-room">
          <Field {...{ field, opening }} onText={onText} onLine={setLine} />
        </div>
        <div className="deck-foot">
          <span>{words.where(line, Math.min(k + 1, deck.slides.length), deck.slides.length)}</span>
          <button type="button" className="outlined" onClick={insert}>
            {words.insert}
          </button>
          <span role="status" className="said">
            {said ?? ''}
          </span>
          <span className="kept">
            {draft.isSaved ? words.saved : words.unsaved}, {isKept ? words.onDevice : words.notKept}
          </span>
        </div>
        <Faults
          faults={faultsOf(deck)}
          long={long.map(at => ({ slide: at + 1, line: deck.slides[at]?.line ?? 1 }))}
          onLine={goTo}
        />
        <Fitting {...{ deck, text }} onFound={setLong} />
      </section>
      {slide && (
        <Preview
          {...{ deck, slide, run }}
          {...lighting}
          onState={to => show.set(linkedState(deck, slide, to).state)}
        />
      )}
    </>
  );
}

/** Milliseconds without a key after which slide and faults follow. */
const pause = 250;

/** The text as it was when the writer paused: with each change of the page the field's undo would begin a new entry. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(wait);
  }, [text]);
  return paused;
}

/** A text that came from elsewhere, such as a file that was opened, comes into the field; what is typed is told to the returned function. */
function useTextFrom(field: RefObject<HTMLTextAreaElement | null>, text: string): (typed: string) => string {
  const own = useRef(text);
  useEffect(() => {
    if (field.current && own.current !== text) field.current.value = text;
    own.current = text;
  }, [field, text]);
  return useCallback(typed => {
    own.current = evenDeckText(typed);
    return own.current;
  }, []);
}

/** Sets the figure as the slide says, whenever that changes, and tells how it stands. */
function useFigure(deck: Deck, k: number) {
  const slide = deck.slides[k];
  const store = useReaderStore();
  const set = useCallback(
    (state: ReaderState): void => {
      // with its model at hand the page stays, and so do the field, its caret and its undo
      void loadModelOf(state).then(
        () => store.setState(restoreLink(writeLink({ ...state, place: `edit/${ownDeck}` }))),
        () => undefined,
      );
    },
    [store],
  );
  const isRead = slide && !slide.faults.some(({ kind }) => kind === 'state');
  const wanted = isRead ? writeLink(slideState(deck, slide).state) : null;
  useEffect(() => {
    if (wanted !== null && k >= 0) set({ ...store.getState(), ...restoreLink(wanted) });
  }, [wanted, k, set, store]);
  return { set, state: () => store.getState() };
}
