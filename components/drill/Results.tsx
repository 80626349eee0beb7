/** Right of the weights: for one unit its place on the curve, for all units the sum and the value of each. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isGate } from '../../src/readings/gates.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { sumsOf } from '../../src/readings/terms.ts';
import { drill } from '../../src/words/drill.ts';
import { type Shade, signedColor } from '../figure/scale.ts';
import { isHead, rowName } from './naming.ts';
import { type Places, rowAt } from './places.ts';
import { decimalsOf } from './precision.ts';
import type { Layer } from './useLayer.ts';

interface ResultsProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly layer: Layer;
  readonly places: Places;
  readonly theme: Shade;
  readonly onRow: (row: number) => void;
}

const barWidth = 72;

/** A row a unit: the sum, and what it is squashed to, as a bar from 0 to 1 or as a colour; a press looks into its sum. */
export function Results({ run, at, layer, places, theme, onRow }: ResultsProps) {
  const { node, row } = layer;
  const { op } = nodeOf(run.cell, node);
  const gate = isGate(run.cell, node);
  const values = vectorOf(run.trace, node, at.t);
  const sums = sumsOf(run.trace, node, at.t);
  const decimals = Math.min(4, decimalsOf(layer.precision));
  const x = places.curve - 12;
  const headed = isHead(run, node);
  const shares = headed ? vectorOf(run.trace, 'prediction', at.t) : undefined;
  return (
    <g className="results" data-role={nodeOf(run.cell, node).role}>
      <text className="column-name" x={x + 52} y={places.top - 5} textAnchor="end">
        {drill.sum}
      </text>
      <text className="column-name" x={x + 66} y={places.top - 5}>
        {headed
          ? (squashings[op]?.written ?? drill.value)
          : `${squashings[op]?.written ?? ''} → ${drill.value}`}
      </text>
      {Array.from(values, (value, k) => {
        const [y, height] = rowAt(places, k, row);
        const told = height >= 9 || k === row;
        const sum = sums[k] ?? Number.NaN;
        const share = shares?.[k];
        const length = share ?? (gate ? value : undefined);
        const name = rowName(run, node, k);
        return (
          <g
            key={name + String(k)}
            role="button"
            tabIndex={k === row ? 0 : -1}
            aria-label={`${drill.unit(k + 1, name)}, ${drill.sum} ${shown(sum, decimals)}, ${shown(value, decimals)}`}
            data-row={k + 1}
            onClick={() => onRow(k)}
            onKeyDown={event => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              event.stopPropagation();
              onRow(k);
            }}
          >
            <rect className="reach" x={x - 8} y={y} width={places.right - x} height={Math.max(1, height)} />
            {told && (
              <text x={x + 52} y={y + height / 2 + 4} textAnchor="end">
                {shown(sum, decimals)}
              </text>
            )}
            <rect
              className={length === undefined ? 'signed' : 'track'}
              x={x + 66}
              y={y}
              width={barWidth}
              height={Math.max(1, height - 2)}
              style={length === undefined ? { fill: signedColor(value, theme) } : undefined}
            />
            {length !== undefined && (
              <rect
                className="bar"
                x={x + 66}
                y={y}
                width={barWidth * Math.min(1, Math.max(0, length))}
                height={Math.max(1, height - 2)}
              />
            )}
            {told && (
              <text className="value" x={x + 66 + barWidth + 6} y={y + height / 2 + 4}>
                {share === undefined ? shown(value, Math.min(2, decimals)) : percent(share)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
