/** Where a sum goes: from the last total to its place on the curve, or to the output's share. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { drill } from '../../src/words/drill.ts';
import type { Block } from './columns.ts';
import { fallsOf, halfBar, levelOf } from './falls.ts';
import { areaTop, type Places } from './places.ts';
import type { Layer } from './useLayer.ts';

const curveWidth = 144;

/** A wire that enters the curve from below, where the sum stands on its axis. */
export function Lead({
  layer,
  blocks,
  places,
}: {
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  readonly places: Places;
}) {
  const end = blocks.at(-1);
  if (!end) return null;
  const { op, sum } = layer.sum;
  const y = levelOf(sum, blocks, places);
  const from = end.others ? end.others.x + 45 : end.x + end.width - 15;
  const fallen = fallsOf(blocks).at(-1);
  const [low, high] = squashings[op ?? 'identity']?.x ?? [-6, 6];
  const share = op ? (Math.max(low, Math.min(high, sum)) - low) / (high - low) : 0.1;
  const x = places.curve + Math.max(16, Math.min(curveWidth - 16, curveWidth * share));
  const tip = op ? areaTop + 158 : areaTop + 70;
  return (
    <g>
      {fallen && fallen.x + halfBar < from && (
        <path className="level" d={`M${fallen.x + halfBar} ${y}H${from}`} />
      )}
      <path className="wire" d={`M${from} ${y}H${x - 8}q8 0 8 -8V${tip + 6}`} />
      <path className="tip" d={`M${x} ${tip}l-4 8h8z`} />
    </g>
  );
}

/** What the head makes of an output's logit. */
export function Share({
  run,
  at,
  layer,
  places,
}: {
  readonly run: RunOfText;
  readonly at: Position;
  readonly layer: Layer;
  readonly places: Places;
}) {
  const { op } = nodeOf(run.cell, 'prediction');
  const value = vectorOf(run.trace, 'prediction', at.t)[layer.row] ?? Number.NaN;
  const isShared = op === 'softmax';
  return (
    <div className="curve-room" style={{ left: places.curve, top: areaTop + 16 }}>
      <p>{isShared ? drill.softmax : drill.squeezes(squashings[op]?.written || drill.value)}</p>
      <b>{isShared ? percent(value) : shown(value)}</b>
    </div>
  );
}
