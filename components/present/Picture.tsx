/** The picture of a slide: the figure, or what the state looks at in its place: two cells, a lens, a unit's sum. */
import { Suspense, useId, useMemo } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import type { Slide } from '../../src/lessons/tree.ts';
import type { Model } from '../../src/models/shelf.ts';
import { narrate } from '../../src/readings/narration.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { slideLayoutOf } from '../../src/readings/slideLayout.ts';
import { leastHeight } from '../../src/readings/slideStage.ts';
import { middle } from '../../src/readings/stage.ts';
import { chooseUnit, light } from '../../src/state/actions.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { comparedIs, depthOf, litIs } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { useAdvance } from '../app/advance.ts';
import { type Run, usePosition, useUntouched } from '../app/run.ts';
import { useAction, useReader } from '../app/store.ts';
import { useSecond } from '../compare/second.ts';
import { titlesOf } from '../compare/titles.ts';
import { Figure } from '../figure/Figure.tsx';
import { FigureMask } from '../predict/FigureMask.tsx';
import { LensArea } from './LensArea.tsx';
import { SumArea } from './SumArea.tsx';
import './picture.css';

/** How many times larger than in figure pixels the figure stands on a slide: labels of 11 are 20. */
export const scale = 1.83;

/** Whether a slide has a picture: those that only ask have none, nor those with a table. */
export function hasPicture({ kind, blocks }: Slide): boolean {
  return kind !== 'vote' && kind !== 'recall' && !blocks.some(block => block.kind === 'table');
}

/** The least height, in pixels of the slide, of the picture that a state shows. */
export function leastRoom(state: ReaderState): number {
  const isFigure =
    state.predict || comparedIs(state) || state.lens !== 'values' || depthOf(state).level !== 'sum';
  return isFigure ? leastHeight * scale : leastSum;
}

/** Room for the sum of some ten terms. */
const leastSum = 372;

interface PictureProps {
  readonly run: Run;
  readonly model: Model | null;
  readonly width: number;
  readonly height: number;
}

/** What fills so many pixels. */
export function Picture({ run, model, width, height }: PictureProps) {
  const at = usePosition();
  const untouched = useUntouched(model, run);
  const second = useReader(comparedIs);
  const lens = useReader(state => state.lens);
  const depth = useReader(depthOf);
  const predict = useReader(state => state.predict);
  const size = { width, height };
  if (second && !predict) return <Two {...{ run, untouched, at, second, ...size }} />;
  if (lens !== 'values' && !predict) return <LensArea {...{ run, at, lens, ...size }} />;
  if (depth.level === 'sum' && !predict) return <SumArea {...{ run, at, node: depth.node, ...size }} />;
  return <One {...{ run, untouched, at, ...size }} isMasked={predict} />;
}

interface OneProps {
  readonly run: RunOfText;
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly width: number;
  readonly height: number;
  readonly isMasked?: boolean;
}

/** One cell, smaller only where its least height has no room. */
function One({ run, untouched, at, width, height, isMasked = false }: OneProps) {
  const told = useId();
  const lit = useReader(litIs);
  const speed = useReader(state => state.speed);
  const onLight = useAction(light);
  const onUnit = useAction(chooseUnit);
  const fit = Math.min(scale, height / leastHeight);
  const moves = useAdvance(at, run.cell.steps.length);
  const layout = useMemo(
    () => slideLayoutOf(run.cell, run.lanes.length, { width: width / fit, height: height / fit }, en.figure),
    [run.cell, run.lanes.length, width, height, fit],
  );
  const { stage } = layout;
  const own = lit !== null && run.trace.program.blocks.has(lit) ? lit : null;
  return (
    <div
      className="slide-figure"
      style={{ width: stage.width, height: stage.height, transform: `scale(${fit})` }}
    >
      <p className="unseen" id={told}>
        {narrate(run, at, en).title}
      </p>
      <figure>
        <Figure
          {...{ run, untouched, at, layout, moves, speed, onLight, onUnit }}
          playing={false}
          lit={own}
          tokenX={middle(stage.spots.inputColumn)}
          theme="light"
          words={en.figure}
          describedBy={told}
        />
      </figure>
      {isMasked && (
        <Suspense fallback={null}>
          <FigureMask {...{ run, at, layout }} />
        </Suspense>
      )}
    </div>
  );
}

/** Two cells side by side, each under its name. */
function Two({
  run,
  untouched,
  at,
  second,
  width,
  height,
}: Omit<OneProps, 'run'> & { run: Run; second: Choice }) {
  const other = useSecond(run, at, second, 0);
  const titles = titlesOf(run.choice, second);
  const half = { width: width / 2 - 8, height: height - 36 };
  return (
    <div className="slide-two">
      <section>
        <h2>{titles[0]}</h2>
        <One {...{ run, untouched, at, ...half }} />
      </section>
      <section>
        <h2>{titles[1]}</h2>
        {other.state === 'ready' && <One run={other.run} at={other.at} {...half} />}
      </section>
    </div>
  );
}
