/** The figure's asked node covered, and the rule of how far the reader may go, as long as it is guessed before it is shown. */
import { useEffect } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { cellBox } from '../../src/readings/extent.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { questionAt } from '../../src/readings/question.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { watchPredicting } from '../../src/state/predicting.ts';
import { useReaderStore } from '../app/store.ts';
import { HatchPattern, outlineOf, QuestionMark } from './Hatch.tsx';
import './masks.css';

interface FigureMaskProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly layout: Layout;
}

const hatch = 'figure-hatch';

/** Over the figure, in its pixels: nothing where the node that is asked for has no place, or comes with the next word. */
export function FigureMask({ run, at, layout }: FigureMaskProps) {
  const store = useReaderStore();
  useEffect(() => watchPredicting(store), [store]);
  const { stage, homes } = layout;
  const question = questionAt(run, at);
  const home = question && homes.find(({ node }) => node === question.node);
  if (!home || question.t !== at.t || question.isHeld || home.spot.mark === 'none') return null;
  const count = vectorOf(run.trace, home.node, at.t).length;
  const cells = Array.from({ length: count }, (_, k) => ({
    id: `${k}`,
    box: cellBox(stage, home.spot, k, count),
    isChosen: k === at.unit,
  }));
  return (
    <svg
      className="figure-mask"
      data-mask={home.node}
      width={stage.width}
      height={stage.height}
      viewBox={`0 0 ${stage.width} ${stage.height}`}
      aria-hidden="true"
    >
      <HatchPattern id={hatch} />
      <path
        className={stage.wide ? 'covered thin' : 'covered'}
        d={outlineOf(cells.map(({ box }) => box))}
        fill={`url(#${hatch})`}
      />
      {cells.map(({ id, box, isChosen }) => (
        <g key={id} className={isChosen ? 'asked' : undefined}>
          <QuestionMark cell={box} size={Math.min(12, stage.number)} />
          {isChosen && <path className={stage.wide ? 'frame thin' : 'frame'} d={outlineOf([box])} />}
        </g>
      ))}
    </svg>
  );
}
