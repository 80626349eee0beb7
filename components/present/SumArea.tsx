/** A unit's sum over a slide: each term in a row, in the largest letters that it has room for, and the curve that squeezes it. */
import { explanationOf } from '../../src/readings/explanation.ts';
import { stepOf } from '../../src/readings/graph.ts';
import type { Position } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { drill } from '../../src/words/drill.ts';
import { en } from '../../src/words/en.ts';
import type { Run } from '../app/run.ts';
import { layerName, rowName } from '../drill/naming.ts';
import { TermTable } from '../drill/TermTable.tsx';
import { useLayer } from '../drill/useLayer.ts';
import { Curve } from '../panels/Curve.tsx';

interface SumAreaProps {
  readonly run: Run;
  readonly at: Position;
  readonly node: string;
  readonly height: number;
}

/** The table of the terms; nothing before the layer is computed. */
export function SumArea({ run, at, node, height }: SumAreaProps) {
  const layer = useLayer(run, at, node, 'size');
  const squash = layer.sum.op && squashings[layer.sum.op]?.written;
  const terms = layer.sum.groups.flatMap(group => group.terms.filter(({ input }) => input !== 0)).length;
  const why = layer.isKnown && layer.sum.op && explanationOf(run.trace, node, at.t, layer.row);
  const line = Math.floor(Math.min(40, (height - 76) / (terms + 3)));
  return (
    <div
      className="slide-sum"
      style={{ lineHeight: `${line}px`, fontSize: Math.min(24, Math.max(20, line - 10)) }}
    >
      <h2>
        {layerName(run, node)}, {rowName(run, node, layer.row)}
        {squash && `: ${squash}`}
      </h2>
      {layer.isKnown ? (
        <div className="sum-and-curve">
          <TermTable run={run} layer={layer} />
          {why && <Curve why={why} words={en.panel} />}
        </div>
      ) : (
        <p>{drill.notYet(layerName(run, node), stepOf(run.cell, node) + 1)}</p>
      )}
    </div>
  );
}
