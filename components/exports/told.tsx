/** What the tabs save: the present moment of the present run, and where it comes from. */
import { type ReactNode, useMemo } from 'react';
import type { Model } from '../../src/models/shelf.ts';
import type { Provenance } from '../../src/readings/record.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { packedLink } from '../../src/state/codec.ts';
import { writeLink } from '../../src/state/link.ts';
import { stemOf } from '../../src/state/savedWeights.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { comparedIs, fileUsed, shelfNameIs } from '../../src/state/selectors.ts';
import { exportWords as words } from '../../src/words/exports.ts';
import { useModel } from '../app/model.ts';
import { type Run, usePosition, useRun, useUntouched } from '../app/run.ts';
import { useReader } from '../app/store.ts';

/** What there is to save. */
export interface Told {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly from: Provenance;
  /** What the names of files begin with. */
  readonly stem: string;
}

interface WhenHereProps {
  /** Whether it would give away what the reader guesses. */
  readonly tells: boolean;
  readonly children: (told: Told) => ReactNode;
}

/** Its children as soon as the weights are here; the reason where there is nothing to save. */
export function WhenHere({ tells, children }: WhenHereProps) {
  const task = useReader(state => state.task);
  const cell = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const isGuessing = useReader(state => state.predict);
  const isCompared = useReader(state => comparedIs(state) !== null);
  const loading = useModel(task, cell, version, 0);
  if (tells && isGuessing) return <p className="export-note">{words.masked}</p>;
  if (loading.state === 'failed') return <p role="alert">{words.failed(loading.why)}</p>;
  if (loading.state === 'loading') return <p className="export-note">{words.waiting}</p>;
  return (
    <>
      {isCompared && <p className="export-note">{words.first}</p>}
      <Here model={loading.model}>{children}</Here>
    </>
  );
}

function Here({ model, children }: Pick<WhenHereProps, 'children'> & { readonly model: Model | null }) {
  const run = useRun(model);
  const untouched = useUntouched(model, run);
  const at = usePosition();
  const state = useReader(whole);
  const told = useMemo(
    () => ({ run, untouched, at, from: provenanceOf(state, run), stem: stemOf(state) }),
    [run, untouched, at, state],
  );
  return children(told);
}

const whole = (state: ReaderState): ReaderState => state;

function provenanceOf(state: ReaderState, { variant: { source, untrained } }: Run): Provenance {
  const link = writeLink(state);
  return {
    link: new URL(packedLink(link) ?? link, location.href).href,
    weights: source,
    model: source === 'trained' || source === 'kept' ? state.model : null,
    seed: untrained.length > 0 ? state.wseed : null,
    file: fileUsed(state)?.name ?? null,
    edits: state.edits,
    clamps: state.clamps,
  };
}
