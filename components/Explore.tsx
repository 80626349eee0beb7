/** Exploring a run: the stage, the panel and the transport of the present moment. */
import { type CSSProperties, Suspense, useMemo } from 'react';
import type { Model } from '../src/models/shelf.ts';
import { tellsInputs } from '../src/readings/inputs.ts';
import { layoutOf } from '../src/readings/layout.ts';
import { narrate } from '../src/readings/narration.ts';
import * as actions from '../src/state/actions.ts';
import { explore } from '../src/state/places.ts';
import { comparedIs, markedIs } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { useClock } from './app/clock.ts';
import { useFollowing } from './app/following.ts';
import { useLooking } from './app/looking.ts';
import { usePinning } from './app/pinning.ts';
import { usePosition, useRun, useUntouched } from './app/run.ts';
import { useSize } from './app/size.ts';
import { useFit, useNarrow } from './app/stage.ts';
import { useAction, useReader } from './app/store.ts';
import { Begin, Compare, FigureMask, LensRows, Morph, StripMask, Tables } from './later.ts';
import { Moves } from './Moves.tsx';
import { Reading } from './Reading.tsx';
import { Stage } from './Stage.tsx';

/** The three parts of the page that follow the reader's position. */
export function Explore({ model, theme }: { model: Model | null; theme: 'light' | 'dark' }) {
  const run = useRun(model);
  const at = usePosition();
  usePinning();
  useLooking();
  const table = useReader(state => state.table);
  const openTable = useAction(actions.openTable);
  useClock(at);
  const [area, size] = useSize();
  const fit = useFit(size, run.lanes.length);
  const { arrangement, width } = fit;
  const narrow = useNarrow();
  const untouched = useUntouched(model, run);
  const before = useReader(markedIs);
  const inputs = tellsInputs(run.task) ? run.task.vocabulary : undefined;
  const layout = useMemo(
    () => layoutOf(run.cell, arrangement, run.lanes.length, width, en.figure, inputs),
    [run.cell, run.lanes.length, arrangement, width, inputs],
  );
  const lens = useReader(state => state.lens);
  const predict = useReader(state => state.predict);
  const told = useMemo(() => ({ run, untouched, at, model }), [run, untouched, at, model]);
  const following = useFollowing(told);
  const second = useReader(comparedIs);
  const embed = useReader(state => state.embed);
  const isAlone = useReader(state => state.place === explore);
  const begins = useReader(state => state.play === 'click');
  return (
    <>
      {second && !predict ? (
        <Suspense fallback={<main className="stage" />}>
          <Compare {...told} second={second} theme={theme} />
          {!isAlone && <Reading {...told} {...{ layout, fit, theme }} />}
        </Suspense>
      ) : (
        <div className="room" style={fitted(fit.scale)}>
          <main className="stage" ref={area}>
            <h1 className="unseen">{en.page.title}</h1>
            {embed && (
              <p id="now" className="unseen">
                {narrate(run, at, en).title}
              </p>
            )}
            {begins && (
              <Suspense fallback={null}>
                <Begin />
              </Suspense>
            )}
            <Stage
              {...{ run, untouched, at, fit, layout, theme }}
              over={
                predict
                  ? undefined
                  : before && (
                      <Suspense fallback={null}>
                        <Morph {...{ run, layout, before }} />
                      </Suspense>
                    )
              }
              {...(predict
                ? {
                    cover: <FigureMask {...told} layout={layout} />,
                    mask: place => <StripMask {...told} {...place} />,
                  }
                : lens !== 'values' && {
                    rows: rows => <LensRows {...told} {...rows} lens={lens} theme={theme} />,
                  })}
            />
          </main>
          {!embed && <Reading {...(predict ? told : following)} {...{ layout, fit, theme }} />}
        </div>
      )}
      <Moves arrangement={narrow ? 'compact' : 'page'} />
      {table && (
        <Suspense fallback={null}>
          <Tables run={run} at={at} table={table} onClose={() => openTable(null)} />
        </Suspense>
      )}
    </>
  );
}

/** `--fit` is the drawing's scale: what must not shrink below a finger's width grows against it. */
function fitted(scale: number): CSSProperties & Record<'--fit', number> {
  return { '--fit': scale };
}
