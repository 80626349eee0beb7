/** The strip's rows under a lens as a slider along the time axis, with the exact value under the pointer. */
import { type ReactNode, useState } from 'react';
import { heard } from '../../src/readings/inputs.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import * as actions from '../../src/state/actions.ts';
import { en } from '../../src/words/en.ts';
import { useAction } from '../app/store.ts';
import { type Spot, useScrubbing } from '../strip/scrubbing.ts';

interface ScrubProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly column: number;
  readonly height: number;
  readonly unitAt: (y: number) => number | undefined;
  /** What is told of a spot, if anything. */
  readonly tagAt: (spot: Spot) => string | undefined;
  readonly onDrag: (drags: boolean) => void;
  readonly children: ReactNode;
}

/** The drawing between the columns; it reaches over them where a note stands behind the last. */
export function Scrub({ run, at, column, height, unitAt, tagAt, onDrag, children }: ScrubProps) {
  const count = run.tokens.length;
  const [pointed, setPointed] = useState<Spot | null>(null);
  const { slider, handlers } = useScrubbing({
    ...{ count, column, unitAt, onDrag, t: at.t, unit: at.unit, units: run.lanes.length },
    onScrub: useAction(actions.scrubTo),
    onUnit: useAction(actions.chooseUnit),
    onPoint: setPointed,
  });
  const input = en.inputs[run.task.reading];
  const tag = pointed && tagAt(pointed);
  return (
    <div
      ref={slider}
      className="memory lens-rows"
      role="slider"
      tabIndex={0}
      aria-label={en.strip.slider}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={at.t + 1}
      aria-valuetext={en.strip.place(at.t + 1, count, heard(run.task, run.tokens[at.t], input))}
      style={{ width: count * column, height }}
      {...handlers}
    >
      <svg width={count * column} height={height} aria-hidden="true">
        {children}
      </svg>
      {tag && pointed && (
        <span
          className="tag"
          aria-hidden="true"
          style={{ left: (pointed.t + 0.5) * column, top: Math.max(4, pointed.y - 6) }}
        >
          {tag}
        </span>
      )}
    </div>
  );
}
