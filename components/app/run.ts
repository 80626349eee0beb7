/** The present run: the reader's text through the present model, computed once for the two. */
import { useMemo } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import { type Caption, laneNames } from '../../src/models/captions.ts';
import { handmadeOf } from '../../src/models/handmade.ts';
import { isCellOf, type OpenedFile } from '../../src/models/opened.ts';
import type { Model } from '../../src/models/shelf.ts';
import { shelfNameOf } from '../../src/models/shelved.ts';
import type { Variant } from '../../src/models/variant.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { remember } from '../../src/state/remember.ts';
import { taskOf } from '../../src/state/schema.ts';
import {
  changeCount,
  fileUsed,
  stepIndexOf,
  tokensOf,
  traceOf,
  untouchedVariantIs,
  variantIs,
} from '../../src/state/selectors.ts';
import type { Task } from '../../src/tasks/task.ts';
import { useModel } from './model.ts';
import { useReader } from './store.ts';

/** A run with the cell and weights it was made by. */
export type Run = RunOfText & { readonly variant: Variant };

/** The run of the text the reader chose through the cell that was composed. Without a word the belt runs empty over one step of zeros. */
export function useRun(model: Model | null): Run {
  const text = useReader(state => state.text);
  const task = useReader(taskOf);
  const tokens = useReader(tokensOf);
  const variant = useReader(state => variantIs(model, state));
  const file = useReader(fileUsed);
  const clamps = useReader(state => state.clamps);
  return useMemo(() => {
    const { program, choice } = variant;
    const trace = traceOf(task, variant, text, clamps);
    const lanes = lanesOf(task, variant, model, file);
    return { task, choice, tokens, trace, cell: program.cell, ...lanes, variant };
  }, [model, file, task, variant, text, clamps, tokens]);
}

/** The same run without what the reader set by hand; undefined where nothing was. */
export function useUntouched(model: Model | null, run: Run): RunOfText | undefined {
  const text = useReader(state => state.text);
  const isTouched = useReader(state => changeCount(state) > 0);
  const variant = useReader(state => untouchedVariantIs(model, state));
  return useMemo(
    () => (isTouched ? { ...run, trace: traceOf(run.task, variant, text, '') } : undefined),
    [run, variant, text, isTouched],
  );
}

/** The trained cell's run, for a variant that has kept its weights: what each number was before the change. */
export function useUnchanged(model: Model | null, run: Run): RunOfText | undefined {
  const text = useReader(state => state.text);
  return useMemo(() => {
    if (run.variant.source !== 'kept' || !model) return undefined;
    const trace = traceOf(model.task, model, text, '');
    return { ...run, choice: model.choice, cell: model.program.cell, trace };
  }, [model, run, text]);
}

/** For the card of a trained cell: the shelf's model of the cell it is held against, and that model's run of the same text. */
export function useCompared(model: Model | null, run: Run, before: Choice, isShown: boolean) {
  const task = useReader(state => state.task);
  const version = useReader(state => state.model);
  const text = useReader(state => state.text);
  const isTrained = isShown && run.variant.source === 'trained';
  const loading = useModel(task, (isTrained && shelfNameOf(before)) || null, version, 0);
  const other = loading.state === 'ready' ? loading.model : null;
  return useMemo(() => {
    if (!model || !other) return undefined;
    const trace = traceOf(other.task, other, text, '');
    const otherRun: RunOfText = { ...run, choice: before, cell: other.program.cell, trace };
    return { score: model.metadata.score, other: { score: other.metadata.score, run: otherRun } };
  }, [model, other, run, before, text]);
}

/** Names for the units: what those of trained weights were found to hold, those that a hand-made network gives, or numbers. */
function lanesOf(
  { id }: Task,
  { program, choice, source, untrained }: Variant,
  model: Model | null,
  file: OpenedFile | null,
): Pick<RunOfText, 'lanes' | 'captions'> {
  const { H } = program.sizes;
  const handmade = source === 'handmade' ? handmadeOf(id, choice) : undefined;
  if (handmade) return { lanes: handmade.lanes };
  const isOfFile = file && untrained.length === 0 && isCellOf(file, choice);
  const trained = source === 'seed' || source === 'file' ? null : model?.metadata.captions;
  const captions = isOfFile ? file.captions : trained;
  return captions ? { lanes: named(captions, H), captions } : { lanes: named(unknown, H) };
}

const named = remember(laneNames);
const unknown: readonly Caption[] = [];

/** Where the reader stands; before the first step (k = −1) as long as there is no word. */
export function usePosition(): Position {
  const t = useReader(state => state.t);
  const k = useReader(state => (tokensOf(state).length > 0 ? stepIndexOf(state) : -1));
  const unit = useReader(state => state.unit);
  return useMemo(() => ({ t, k, unit }), [t, k, unit]);
}
