/** The trained model that the present choices need: fetched once, kept for the visit. */
import { useCallback, useEffect, useState } from 'react';
import { fetchModel, type Model } from '../../src/models/shelf.ts';
import type { ShelfName } from '../../src/models/shelved.ts';
import { bounded } from '../../src/state/bounds.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { shelfNameIs } from '../../src/state/selectors.ts';
import { type Action, act } from '../../src/state/store.ts';
import { openingTask, type TaskId } from '../../src/tasks/catalog.ts';
import { useReaderStore } from './store.ts';

/** A model on its way: here (null where none is needed), still loading, or failed with the reason. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly model: Model | null }
  | { readonly state: 'failed'; readonly why: string };

const fetched = new Map<string, Promise<Model>>();
const here = new Map<string, Model>();
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** The model of the shelf that is needed, if any; `again` asks once more after a failure. */
export function useModel(task: TaskId, cell: ShelfName | null, version: number, again: number): Loading {
  const key = keyOf(task, cell, version);
  const [failure, setFailure] = useState<{ key: string; why: string } | null>(null);
  const [, setArrived] = useState(key);
  useEffect(() => {
    if (cell === null || here.has(key)) return;
    let wanted = true;
    const asked = again >= 0 ? load(task, cell, version) : undefined;
    setFailure(null);
    asked?.then(
      () => {
        if (wanted) setArrived(`${key} is here`);
      },
      (reason: unknown) => {
        if (wanted) setFailure({ key, why: reason instanceof Error ? reason.message : String(reason) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, task, cell, version, again]);
  if (cell === null) return { state: 'ready', model: null };
  const model = here.get(key);
  if (model) return { state: 'ready', model };
  if (failure?.key === key) return { state: 'failed', why: failure.why };
  return { state: 'loading' };
}

/** A function that does the action once the model that it needs is here, so that the picture never goes; one after another. */
export function useActionWithModel<Arguments extends readonly unknown[]>(
  action: Action<Arguments>,
): (...given: Arguments) => void {
  const store = useReaderStore();
  return useCallback(
    (...given: Arguments) => {
      const state = store.getState();
      const asked = missing(bounded({ ...state, ...action(state, ...given) }));
      if (!asked && waiting === 0) act(store, action, ...given);
      else {
        waiting++;
        queue = Promise.all([queue, asked?.catch(() => undefined)]).then(() => {
          waiting--;
          act(store, action, ...given);
        });
      }
    },
    [store, action],
  );
}

/** The model of the shelf that a state needs, if it needs one and it is here. */
export function modelAtHand(state: ReaderState): Model | null {
  return here.get(keyOf(state.task, shelfNameIs(state), state.model)) ?? null;
}

/** The model that a state needs and that is not here yet, on its way. */
function missing(state: ReaderState): Promise<Model> | undefined {
  const cell = shelfNameIs(state);
  if (cell === null || here.has(keyOf(state.task, cell, state.model))) return undefined;
  return load(state.task, cell, state.model);
}

/** Fetches a model, or joins the fetch that is on its way; a failed one is asked for again the next time. */
function load(task: TaskId, cell: ShelfName, version: number): Promise<Model> {
  const key = keyOf(task, cell, version);
  const asked = fetched.get(key) ?? fetchModel(document.baseURI, openingTask(task), cell, version);
  fetched.set(key, asked);
  asked.then(
    model => here.set(key, model),
    () => fetched.delete(key),
  );
  return asked;
}

function keyOf(task: TaskId, cell: ShelfName | null, version: number): string {
  return `${task} ${cell} ${version}`;
}

/** The model of the shelf that a state needs, fetched if it must be; null where none is needed. Fails as the fetch does. */
export async function loadModelOf(state: ReaderState): Promise<Model | null> {
  await missing(state);
  return modelAtHand(state);
}
