/** The one store of the reader's choices, with undo; whatever is put in is kept within what there is. */
import { type TemporalState, temporal } from 'zundo';
import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import { toggleNames } from '../cells/catalog.ts';
import { bounded } from './bounds.ts';
import { initialState, type ReaderState } from './schema.ts';

/** What undo brings back: not where the reader looks, but what the cell is given. */
const undoableKeys = [
  ...([
    'cell',
    ...toggleNames,
    'forgetbias',
    'task',
    'model',
    'text',
    'file',
    'weights',
    'wseed',
    'hidden',
    'edits',
    'clamps',
  ] as const),
] as const;
export type Undoable = Pick<ReaderState, (typeof undoableKeys)[number]>;

/** The store; `temporal` holds the past and future of the undoable keys. */
export type ReaderStore = StoreApi<ReaderState> & {
  readonly temporal: StoreApi<TemporalState<Undoable>>;
};

/** A pure step from a state to the keys that change. */
export type Action<Arguments extends readonly unknown[]> = (
  state: ReaderState,
  ...given: Arguments
) => Partial<ReaderState>;

const mostEntries = 200;

/** A store that opens in the initial state of its task, with the given keys changed. */
export function createReaderStore(changes: Partial<ReaderState> = {}): ReaderStore {
  const opening = bounded({ ...initialState(changes.task), ...changes });
  return createStore<ReaderState>()(
    bounding(
      temporal(() => opening, {
        partialize: undoable,
        equality: isSameRun,
        limit: mostEntries,
      }),
    ),
  );
}

/** Does an action: the keys it returns change in one go. */
export function act<Arguments extends readonly unknown[]>(
  store: ReaderStore,
  action: Action<Arguments>,
  ...given: Arguments
): void {
  store.setState(action(store.getState(), ...given));
}

/** Takes back the last change of an undoable key. */
export function undo(store: ReaderStore): void {
  if (store.getState().marked !== '') store.setState({ marked: '' });
  store.temporal.getState().undo();
}

/** Does again what was taken back last. */
export function redo(store: ReaderStore): void {
  if (store.getState().marked !== '') store.setState({ marked: '' });
  store.temporal.getState().redo();
}

/** Begins a gesture, such as typing or dragging; all changes until the returned function is called undo as one. */
export function beginGesture(store: ReaderStore): () => void {
  const { temporal: past } = store;
  if (!past.getState().isTracking) return () => undefined; // within another gesture
  const before = undoable(store.getState());
  past.getState().pause();
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    past.getState().resume();
    if (isSameRun(before, undoable(store.getState()))) return;
    past.setState(({ pastStates }) => ({
      pastStates: [...pastStates, before].slice(-mostEntries),
      futureStates: [],
    }));
  };
}

function undoable(state: ReaderState): Undoable {
  return Object.fromEntries(undoableKeys.map(key => [key, state[key]])) as unknown as Undoable;
}

/** Whether two states are given the same, so that they run alike. */
export function isSameRun(one: Undoable, other: Undoable): boolean {
  return undoableKeys.every(key => one[key] === other[key]);
}

type Temporal = [['temporal', StoreApi<TemporalState<Undoable>>]];

/** Bounds every state that is set, by actions and by undo alike, so that no listener sees one that does not exist. */
function bounding(create: StateCreator<ReaderState, [], Temporal>): StateCreator<ReaderState, [], Temporal> {
  return (set, get, store) => {
    const setBounded: typeof set = (change: SetArgument) =>
      set(state => bounded({ ...state, ...(typeof change === 'function' ? change(state) : change) }));
    store.setState = setBounded;
    return create(setBounded, get, store);
  };
}

type SetArgument = Partial<ReaderState> | ((state: ReaderState) => Partial<ReaderState>);
