/** The panel beside the figure on the store: what stands in it, told of one moment of a run. */
import { memo, type ReactNode, Suspense, useMemo } from 'react';
import { usualComparison } from '../src/cells/names.ts';
import { isCellOf } from '../src/models/opened.ts';
import type { Model } from '../src/models/shelf.ts';
import type { Layout } from '../src/readings/layout.ts';
import type { Position, RunOfText } from '../src/readings/run.ts';
import * as actions from '../src/state/actions.ts';
import { look as lookAt } from '../src/state/depthActions.ts';
import { placeOf } from '../src/state/places.ts';
import { changeCount, depthOf, fileUsed, litIs, markedIs } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { useHidden } from './app/hiding.tsx';
import { type Run, useCompared, useUnchanged } from './app/run.ts';
import type { Fit } from './app/stage.ts';
import { useAction, useReader } from './app/store.ts';
import { Asked, Changes, Drill, Editor, LensPanel, Lesson, Offer, WeightsLine } from './later.ts';
import { Panel } from './panels/Panel.tsx';

interface ReadingProps {
  readonly model: Model | null;
  readonly run: Run;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly layout: Layout;
  readonly fit: Fit;
  readonly theme: 'light' | 'dark';
}

/** The panel of a moment; told anew only of another moment or another choice of the reader. */
export const Reading = memo(function Reading({
  model,
  run,
  untouched,
  at,
  layout,
  fit,
  theme,
}: ReadingProps) {
  const { arrangement } = fit;
  const lit = useReader(litIs);
  const light = useAction(actions.light);
  const openTable = useAction(actions.openTable);
  const look = useAction(lookAt);
  const seed = useReader(state => state.wseed);
  const used = useReader(fileUsed);
  const file = used ? { name: used.name, isOther: !isCellOf(used, run.choice) } : undefined;
  const chosen = useReader(state => state.view);
  const setView = useAction(actions.openView);
  const without = useUnchanged(model, run);
  const changes = useReader(changeCount);
  const isMarked = useReader(state => markedIs(state) !== null);
  const isUnchangeable = useHidden('changes');
  const asked = isUnchangeable && chosen === 'changes' ? 'now' : chosen;
  const view = isMarked && asked === 'now' && arrangement === 'page' ? 'card' : asked;
  const usual = useMemo(() => usualComparison(run.choice), [run.choice]);
  const compared = useCompared(model, run, usual, view === 'card');
  const depth = useReader(depthOf);
  const lens = useReader(state => state.lens);
  const predict = useReader(state => state.predict);
  const room = useReader(state => placeOf(state).room);
  const Beside = room === 'learn' ? Lesson : room === 'edit' ? Editor : undefined;
  const told = { run, untouched, at, model };
  const isDeep = depth.level !== 'cell' && !predict;
  const instead: ReactNode = isDeep ? (
    <Drill {...told} depth={depth} layout={layout} fit={fit} theme={theme} />
  ) : predict ? (
    <Asked {...told} theme={theme} />
  ) : lens === 'values' ? undefined : (
    <LensPanel {...told} lens={lens} />
  );
  if (Beside)
    return (
      <aside className="panel" aria-label={en.page.panel}>
        <Suspense fallback={null}>
          <Beside {...{ run, lit }} onLight={light} />
          {isDeep && <Drill {...told} depth={depth} layout={layout} fit={fit} theme={theme} isTold={false} />}
        </Suspense>
      </aside>
    );
  return (
    <aside className="panel" aria-label={en.page.panel}>
      <Panel
        {...{ view, run, untouched, at, without, compared, lit, instead }}
        before={usual}
        onView={setView}
        changes={<Changes {...told} isMasked={predict} />}
        changeCount={changes}
        note={
          run.variant.source !== 'trained' && (
            <Suspense fallback={null}>
              <WeightsLine
                cell={run.cell}
                {...run.variant}
                seed={seed}
                file={file}
                words={en.cells.weights}
              />
            </Suspense>
          )
        }
        compact={arrangement === 'compact'}
        words={en}
        onLight={light}
        onTable={openTable}
        onLook={look}
      />
      <Suspense fallback={null}>
        <Offer />
      </Suspense>
    </aside>
  );
});
