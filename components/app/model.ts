/** The trained model of the present task: fetched once, kept for the visit. */
import { useEffect, useState } from 'react';
import { fetchModel, type Model } from '../../src/models/shelf.ts';
import type { TaskId } from '../../src/tasks/catalog.ts';
import { tasks } from '../../src/tasks/catalog.ts';

/** A model on its way: here, still loading, or failed with the reason. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly model: Model }
  | { readonly state: 'failed'; readonly why: string };

const fetched = new Map<string, Promise<Model>>();
const here = new Map<string, Model>();

/** The shipped model of a task; `again` in the key asks once more after a failure. */
export function useModel(task: TaskId, version: number, again: number): Loading {
  const key = `${task} ${version}`;
  const [failure, setFailure] = useState<{ key: string; why: string } | null>(null);
  const [, setArrived] = useState(key);
  useEffect(() => {
    if (here.has(key)) return;
    let wanted = true;
    const asked =
      again >= 0 ? (fetched.get(key) ?? fetchModel(document.baseURI, tasks[task], version)) : undefined;
    if (!asked) return;
    fetched.set(key, asked);
    setFailure(null);
    asked.then(
      model => {
        here.set(key, model);
        if (wanted) setArrived(`${key} is here`);
      },
      (reason: unknown) => {
        fetched.delete(key);
        if (wanted) setFailure({ key, why: reason instanceof Error ? reason.message : String(reason) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, task, version, again]);
  const model = here.get(key);
  if (model) return { state: 'ready', model };
  if (failure?.key === key) return { state: 'failed', why: failure.why };
  return { state: 'loading' };
}
