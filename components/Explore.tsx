/** Exploring a run: the stage, the panel and the transport of the present moment. */
import { type CSSProperties, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { usualComparison } from '../src/cells/names.ts';
import { isCellOf } from '../src/models/opened.ts';
import type { Model } from '../src/models/shelf.ts';
import { tellsInputs } from '../src/readings/inputs.ts';
import { layoutOf } from '../src/readings/layout.ts';
import * as actions from '../src/state/actions.ts';
import { fileUsed, litIs, stepsOf, tokensOf } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { useAdvance } from './app/advance.ts';
import { useChanges } from './app/changes.ts';
import { useClock } from './app/clock.ts';
import { usePinning } from './app/pinning.ts';
import { useCompared, usePosition, useRun, useUnchanged, useUntouched } from './app/run.ts';
import { useSize } from './app/size.ts';
import { useFit } from './app/stage.ts';
import { useAction, useReader } from './app/store.ts';
import { Transport } from './controls/Transport.tsx';
import { Figure } from './figure/Figure.tsx';
import { Panel } from './panels/Panel.tsx';
import { WeightsLine } from './panels/WeightsLine.tsx';
import { Strip } from './strip/Strip.tsx';

const Changes = lazy(() => import('./whatif/Changes.tsx').then(({ Changes: found }) => ({ default: found })));
const Tables = lazy(() => import('./panels/Tables.tsx').then(({ Tables: found }) => ({ default: found })));

/** The three parts of the page that follow the reader's position. */
export function Explore({ model, theme }: { model: Model | null; theme: 'light' | 'dark' }) {
  const run = useRun(model);
  const at = usePosition();
  const steps = useReader(stepsOf);
  const length = useReader(state => tokensOf(state).length);
  const playing = useReader(state => state.playing);
  const speed = useReader(state => state.speed);
  const lit = useReader(litIs);
  usePinning();
  const table = useReader(state => state.table);
  const vocabulary = useReader(state => state.vocabulary);
  const light = useAction(actions.light);
  const chooseUnit = useAction(actions.chooseUnit);
  const openTable = useAction(actions.openTable);
  const moves = useAdvance(at, steps.length);
  useClock(at);
  const [area, size] = useSize();
  const { arrangement, scale, width } = useFit(size, run.lanes.length);
  const play = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) play.current?.focus({ preventScroll: true });
  }, []);
  const [tokenX, setTokenX] = useState(0);
  const seed = useReader(state => state.wseed);
  const used = useReader(fileUsed);
  const file = used ? { name: used.name, isOther: !isCellOf(used, run.choice) } : undefined;
  const view = useReader(state => state.view);
  const setView = useAction(actions.openView);
  const without = useUnchanged(model, run);
  const untouched = useUntouched(model, run);
  const changes = useChanges();
  const before = useMemo(() => usualComparison(run.choice), [run.choice]);
  const compared = useCompared(model, run, before, view === 'card');
  const inputs = tellsInputs(run.task) ? run.task.vocabulary : undefined;
  const layout = useMemo(
    () => layoutOf(run.cell, arrangement, run.lanes.length, width, en.figure, inputs),
    [run.cell, run.lanes.length, arrangement, width, inputs],
  );
  return (
    <>
      <div className="room">
        <main className="stage" ref={area}>
          <h1 className="unseen">{en.page.title}</h1>
          <div className="scaled" style={scaled(width, scale)}>
            <figure id="figure">
              <Figure
                run={run}
                untouched={untouched}
                at={at}
                layout={layout}
                tokenX={tokenX}
                moves={moves}
                speed={speed}
                playing={playing}
                lit={lit}
                theme={theme}
                words={en.figure}
                describedBy="now"
                onLight={light}
                onUnit={chooseUnit}
              />
            </figure>
            <Strip
              run={run}
              untouched={untouched}
              at={at}
              arrangement={arrangement}
              width={width}
              lit={lit}
              theme={theme}
              vocabulary={vocabulary}
              onLight={light}
              onScrub={useAction(actions.scrubTo)}
              onUnit={chooseUnit}
              onReplace={useAction(actions.replaceWord)}
              onRemove={useAction(actions.removeWord)}
              onAdd={useAction(actions.addWord)}
              onText={useAction(actions.changeText)}
              onExample={useAction(actions.takeExample)}
              onParts={useAction(actions.addParts)}
              onVocabulary={useAction(actions.openVocabulary)}
              onTable={() => openTable('strip')}
              onTokenX={setTokenX}
            />
          </div>
        </main>
        <aside className="panel" aria-label={en.page.panel}>
          <Panel
            view={view}
            onView={setView}
            run={run}
            untouched={untouched}
            at={at}
            before={before}
            without={without}
            compared={compared}
            changes={<Changes run={run} untouched={untouched} at={at} {...changes} />}
            changeCount={changes.clamps.length + changes.edits.length}
            note={
              <WeightsLine
                cell={run.cell}
                {...run.variant}
                seed={seed}
                file={file}
                words={en.cells.weights}
              />
            }
            lit={lit}
            compact={arrangement === 'compact'}
            words={en}
            onLight={light}
            onTable={openTable}
          />
        </aside>
      </div>
      <Transport
        steps={steps}
        at={at}
        length={length}
        playing={playing}
        speed={speed}
        arrangement={arrangement}
        playRef={play}
        onStart={useAction(actions.toStart)}
        onPreviousToken={useAction(actions.previousToken)}
        onPreviousStep={useAction(actions.previousStep)}
        onPlay={useAction(actions.togglePlaying)}
        onNextStep={useAction(actions.nextStep)}
        onNextToken={useAction(actions.nextToken)}
        onEnd={useAction(actions.toEnd)}
        onSpeed={useAction(actions.setSpeed)}
        onStep={useAction(actions.goToStep)}
      />
      {table && (
        <Suspense fallback={null}>
          <Tables run={run} at={at} table={table} onClose={() => openTable(null)} />
        </Suspense>
      )}
    </>
  );
}

/** The drawing's width and scale; `--fit` lets what must not shrink below a finger's width grow against it. */
function scaled(width: number, scale: number): CSSProperties & Record<'--fit', number> {
  return { width, '--fit': scale, ...(scale !== 1 && { transform: `scale(${scale})` }) };
}
