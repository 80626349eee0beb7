/** One of the two cells: its name and controls, what it does here in a sentence, and its figure. */
import { type ReactNode, useId, useMemo } from 'react';
import { tellsInputs } from '../../src/readings/inputs.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import type { Phrase } from '../../src/words/phrase.ts';
import { useAdvance } from '../app/advance.ts';
import { Figure } from '../figure/Figure.tsx';
import { Sentence } from '../panels/Sentence.tsx';
import type { HalfFit } from './fit.ts';

interface FrameProps {
  readonly name: string;
  /** Where the weights come from, once they are there. */
  readonly note?: string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A region named by the cell. Its controls stay as they are while what they ask for is on its way. */
export function HalfFrame({ name, note, controls, children }: FrameProps) {
  return (
    <section className="half" aria-label={name}>
      <header>
        <div className="named">
          <h2 title={name}>{name}</h2>
          {note !== undefined && <p className="origin">{note}</p>}
        </div>
        {controls}
      </header>
      {children}
    </section>
  );
}

interface HalfProps {
  readonly run: RunOfText;
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly fit: HalfFit;
  readonly sentence: readonly Phrase[];
  /** What else is to be said of it, such as that it waits. */
  readonly remark?: string | undefined;
  readonly lit: string | null;
  readonly theme: 'light' | 'dark';
  readonly speed: number;
  readonly playing: boolean;
  readonly onLight: (id: string | null) => void;
  readonly onUnit: (unit: number) => void;
}

/** Where the word's wire enters the drawing: between the rows of x and of what follows it. */
export const entry = 186;

/** What it does here in a sentence, and its figure. */
export function Half({ run, untouched, at, fit, sentence, remark, ...shared }: HalfProps) {
  const told = useId();
  const { lit, onLight } = shared;
  const inputs = tellsInputs(run.task) ? run.task.vocabulary : undefined;
  const layout = useMemo(
    () => layoutOf(run.cell, 'compact', run.lanes.length, fit.width, en.figure, inputs),
    [run.cell, run.lanes.length, fit.width, inputs],
  );
  const moves = useAdvance(at, run.cell.steps.length);
  const own = lit !== null && run.trace.program.blocks.has(lit) ? lit : null;
  return (
    <>
      <p className="told" id={told}>
        <Sentence phrases={sentence} cell={run.cell} lit={own} onLight={onLight} />
        {remark !== undefined && <span className="remark"> {remark}</span>}
      </p>
      <div className="drawing" style={{ height: fit.height }}>
        <figure style={{ width: fit.width, transform: `scale(${fit.scale})` }}>
          <Figure
            {...{ ...shared, run, untouched, at, layout, moves }}
            lit={own}
            tokenX={entry * layout.stage.spread}
            words={en.figure}
            describedBy={told}
          />
        </figure>
      </div>
    </>
  );
}
