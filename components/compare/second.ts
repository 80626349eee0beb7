/** The second cell's run: its model from the shelf where there is one, the text it reads, and where it stands. */
import { useMemo } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import { laneNames } from '../../src/models/captions.ts';
import type { Model } from '../../src/models/shelf.ts';
import { follow } from '../../src/readings/pairing.ts';
import type { Position } from '../../src/readings/run.ts';
import { initialState, type ReaderState, taskOf } from '../../src/state/schema.ts';
import { secondState, secondText } from '../../src/state/second.ts';
import { shelfNameIs, traceOf, variantIs } from '../../src/state/selectors.ts';
import { tokenize } from '../../src/tasks/task.ts';
import { useModel } from '../app/model.ts';
import type { Run } from '../app/run.ts';
import { useReader } from '../app/store.ts';

/** The second run, on its way or here; `at` is where it stands beside the first, `waits` whether it has no step of its own there. */
export type Second =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: string }
  | {
      readonly state: 'ready';
      readonly run: Run;
      readonly model: Model | null;
      readonly at: Position;
      readonly waits: boolean;
      /** Whether its own text is shorter, so that it has been read to its end. */
      readonly ended: boolean;
    };

/** Loads what the second cell needs and runs it; `again` asks anew after a failure. */
export function useSecond(first: Run, at: Position, choice: Choice, again: number): Second {
  const whole = useReader(secondStateOrNone);
  const task = useReader(taskOf);
  const text = useReader(secondText);
  const shelf = shelfNameIs(whole);
  const loading = useModel(whole.task, shelf, whole.model, again);
  const model = loading.state === 'ready' ? loading.model : null;
  const isReady = loading.state === 'ready';
  const variant = isReady ? variantIs(model, whole) : undefined;
  const run = useMemo((): Run | undefined => {
    if (!variant) return undefined;
    const { program } = variant;
    const captions = variant.source === 'seed' ? undefined : model?.metadata.captions;
    const named = captions ? { lanes: laneNames(captions, program.sizes.H), captions } : undefined;
    return {
      ...{ task, choice, variant, cell: program.cell },
      tokens: tokenize(task, text),
      trace: traceOf(task, variant, text, ''),
      ...(named ?? { lanes: laneNames([], program.sizes.H) }),
    };
  }, [task, choice, variant, model, text]);
  const place = useMemo(() => {
    if (!run) return undefined;
    const last = run.tokens.length - 1;
    const ended = at.t > last;
    const follower = follow(first.cell, at.k, run.cell);
    const k = last < 0 ? -1 : ended ? run.cell.steps.length - 1 : follower.k;
    const unit = Math.min(at.unit, run.lanes.length - 1);
    return { at: { t: Math.max(0, Math.min(at.t, last)), k, unit }, ended, waits: follower.waits && !ended };
  }, [first.cell, at, run]);
  if (loading.state === 'failed') return loading;
  if (!run || !place) return { state: 'loading' };
  return { state: 'ready', run, model, ...place };
}

/** The second cell's state; without one, an initial state that no one sees. */
function secondStateOrNone(state: ReaderState): ReaderState {
  return secondState(state) ?? noState;
}

const noState = initialState();
