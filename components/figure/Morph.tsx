/** The difference that a toggle makes, drawn over the figure: new wires draw themselves and are marked, gone ones fade. */
import { useMemo } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { cellBefore, redrawn } from '../../src/readings/redrawn.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { curved } from './path.ts';
import './morph.css';

interface MorphProps {
  readonly run: RunOfText;
  readonly layout: Layout;
  /** The cell before the toggle. */
  readonly before: Choice;
}

/** Marks in the figure's pixels; they say nothing that the card does not. */
export function Morph({ run, layout, before }: MorphProps) {
  const { came, went } = useMemo(
    () => redrawn(cellBefore(run, before), layout, en.figure),
    [run, layout, before],
  );
  const key = `${JSON.stringify(before)} ${layout.stage.width}`;
  return (
    <g key={key} className="morph" aria-hidden="true">
      {went.boxes.map(({ x, y, width, height }) => (
        <rect key={`${x} ${y}`} className="went" {...{ x, y, width, height }} rx={4} />
      ))}
      {went.wires.map(({ from, to, points, hops, hop }, k) => (
        <path key={`${from} ${to} ${k}`} className="went" d={curved(points, { at: hops, radius: hop })} />
      ))}
      {came.boxes.map(({ x, y, width, height }) => (
        <rect key={`${x} ${y}`} className="came" pathLength={1} {...{ x, y, width, height }} rx={4} />
      ))}
      {came.wires.map(({ from, to, points, hops, hop }, k) => (
        <path
          key={`${from} ${to} ${k}`}
          className="came"
          pathLength={1}
          d={curved(points, { at: hops, radius: hop })}
        />
      ))}
    </g>
  );
}
