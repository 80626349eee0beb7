/** What the untouched run holds where the reader's differs: a dashed crate beside the true one, a tick in a bar. */
import type { Vector } from '../../src/engine/vector.ts';
import { cellBox } from '../../src/readings/extent.ts';
import { shown, signed } from '../../src/readings/numbers.ts';
import type { Piece } from '../../src/readings/places.ts';
import type { Stage } from '../../src/readings/stage.ts';

/** A difference that a number with two decimals may show. */
export const least = 0.005;

/** How far a ghost crate stands out at the right of the true one. */
const shift = 34;

/** A ghost for every unit whose value is another. */
export function Ghosts({
  stage,
  piece,
  values,
  was,
}: {
  stage: Stage;
  piece: Piece;
  values: Vector;
  was: Vector;
}) {
  const { mark } = piece.spot;
  const changed = Array.from(values, (value, k) => ({ k, old: was[k] ?? Number.NaN, value })).filter(
    ({ value, old }) => !(Math.abs(value - old) <= least),
  );
  return (
    <g className="ghosts">
      {changed.map(({ k, old }) => {
        const { x, y, width, height } = cellBox(stage, piece.spot, k, values.length);
        if (mark === 'crates' || mark === 'numbers') {
          if (stage.wide || !hasRoom(stage, piece)) return null;
          const right = x + width;
          return (
            <g key={k}>
              <path className="ghost crate" d={`M${right} ${y}h${shift + 8}v${height}h${-shift - 8}`} />
              <text x={right + 10} y={y + height / 2 + 4} fontSize={10}>
                {mark === 'numbers' ? signed(old) : shown(old)}
              </text>
            </g>
          );
        }
        if (!piece.gate || height < 4) return null;
        const tick = x + width * Math.min(1, Math.max(0, old));
        return <path key={k} className="ghost-tick" d={`M${tick} ${y - 1}v${height + 2}`} />;
      })}
    </g>
  );
}

/** Whether a crate has room beside it: on a slide only the last one on the belt. */
function hasRoom({ arrangement, low, spots }: Stage, { spot }: Piece): boolean {
  return arrangement === 'page' || (low !== undefined && spot.x === spots.beltAfter.x);
}

/** A square at the end of every unit that the reader holds. */
export function Pins({ stage, piece, units }: { stage: Stage; piece: Piece; units: readonly number[] }) {
  const size = Math.max(3, Math.min(8, stage.lane - 2));
  const count = stage.units;
  return (
    <g className="ghosts">
      {units.map(k => {
        const { x, y, width, height } = cellBox(stage, piece.spot, k, count);
        const middle = y + height / 2;
        return (
          <rect
            key={k}
            className="pin"
            x={x + width - size / 2}
            y={middle - size / 2}
            width={size}
            height={size}
          />
        );
      })}
    </g>
  );
}
