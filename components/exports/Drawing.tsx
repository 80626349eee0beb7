/** What is to be saved as a picture, as one drawing: the figure, the strip, or one over the other. */
import { spelled, tellsInputs } from '../../src/readings/inputs.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { Figure } from '../figure/Figure.tsx';
import type { Shade } from '../figure/scale.ts';
import { middleOf } from '../strip/columns.ts';
import { StripDrawing, type StripPlan, wholePlan, windowPlan } from './StripDrawing.tsx';

/** What a picture can show. */
export const whats = ['figure', 'strip', 'both'] as const;
export type What = (typeof whats)[number];

/** A moment of a run, what of it is drawn, and in which colours. */
export interface Drawn {
  readonly what: What;
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly theme: Shade;
}

const width = 968;
const edge = 16;
/** Room for the present word under a figure without its strip. */
const foot = 28;

/** The drawing with an edge around it, on the colour of the page. */
export function Drawing(drawn: Drawn) {
  const { what, run, at } = drawn;
  const plan = what === 'strip' ? wholePlan(run) : windowPlan(run, at.t, width);
  const layout =
    what === 'strip'
      ? undefined
      : layoutOf(run.cell, 'page', run.lanes.length, width, en.figure, inputsOf(run));
  const top = layout?.stage.height ?? 0;
  const across = 2 * edge + (layout?.stage.width ?? plan.left + plan.view);
  const down = 2 * edge + top + (what === 'figure' ? foot : plan.height);
  const tokenX = middleOf({ ...plan, count: 0, content: 0, add: 0 }, at.t, plan.scroll);
  return (
    <svg width={across} height={down} viewBox={`0 0 ${across} ${down}`} aria-hidden="true">
      <rect x={0} y={0} width={across} height={down} fill="var(--page)" />
      <g transform={`translate(${edge} ${edge})`}>
        {layout && (
          <Figure
            {...{ run, at, layout, tokenX }}
            untouched={drawn.untouched}
            theme={drawn.theme}
            moves={false}
            speed={1}
            playing={false}
            lit={null}
            words={en.figure}
            describedBy=""
            onLight={nothing}
            onUnit={nothing}
          />
        )}
        {what === 'figure' ? (
          <Present {...{ run, at, tokenX }} y={top + 18} />
        ) : (
          <g transform={`translate(0 ${top})`}>
            <Strip {...{ drawn, plan }} />
          </g>
        )}
      </g>
    </svg>
  );
}

function Strip({ drawn: { run, untouched, at, theme }, plan }: { drawn: Drawn; plan: StripPlan }) {
  return <StripDrawing {...{ run, untouched, at, theme, plan }} />;
}

/** The word that the figure reads, at the foot of its wire. */
function Present({ run, at, tokenX, y }: Pick<Drawn, 'run' | 'at'> & { tokenX: number; y: number }) {
  const token = run.tokens[at.t];
  if (!token) return null;
  return (
    <text x={tokenX} y={y} fontSize={17} fontWeight={650} textAnchor="middle" fill="var(--ink)">
      {spelled(run.task, token)}
    </text>
  );
}

function inputsOf({ task }: RunOfText): readonly string[] | undefined {
  return tellsInputs(task) ? task.vocabulary : undefined;
}

function nothing(): void {}
