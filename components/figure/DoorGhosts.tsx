/** What the reader did to a gate's doors: how far each would have fallen, with its number, and a pin on those that are held. */
import type { Vector } from '../../src/engine/vector.ts';
import { passes } from '../../src/readings/lanes.ts';
import type { Valve } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { least } from './Ghosts.tsx';

/** Where the untouched run's number stands after the true one, and its frame's size; on a slide there is less room. */
const places = { page: { x: 50, width: 36, height: 16 }, slide: { x: 26, width: 28, height: 11 } } as const;

interface DoorGhostsProps {
  readonly stage: Stage;
  readonly valve: Valve;
  readonly values: Vector;
  /** The untouched run's values, where anything was set by hand. */
  readonly was: Vector | undefined;
  /** The units that the reader holds. */
  readonly held: readonly number[];
}

/** Dashed doors, framed numbers and pins of one valve whose lanes are not thin. */
export function DoorGhosts({ stage, valve, values, was, held }: DoorGhostsProps) {
  const { x, y, width, height } = valve.box;
  const isSmall = valve.kind === 'small';
  const row = height / Math.max(1, values.length);
  const gap = isSmall ? 0.5 : 1;
  const changed = Array.from(values.keys()).filter(
    k => was && !(Math.abs((values[k] ?? 0) - (was[k] ?? 0)) <= least),
  );
  const pin = Math.min(8, Math.max(3, row - 2));
  const isPage = stage.arrangement === 'page';
  const isTold = !isSmall && (isPage || stage.low !== undefined);
  const beside = places[isPage ? 'page' : 'slide'];
  return (
    <g className="ghosts">
      {changed.map(k => {
        const old = Math.min(1, Math.max(0, was?.[k] ?? 0));
        return (
          <path
            key={k}
            className="ghost"
            d={`M${x} ${y + k * row + gap}h${width}v${(row - 2 * gap) * (1 - old)}h${-width}z`}
          />
        );
      })}
      {isTold &&
        passes(stage, 0)
          .filter(place => changed.includes(place.unit))
          .map(place => (
            <g key={place.unit}>
              <rect
                className="ghost crate"
                x={place.x + beside.x}
                y={y + (place.unit + 0.5) * row - beside.height / 2}
                width={beside.width}
                height={beside.height}
              />
              <text x={place.x + beside.x + beside.width / 2} y={place.y} fontSize={10} textAnchor="middle">
                {shown(was?.[place.unit] ?? Number.NaN)}
              </text>
            </g>
          ))}
      {held.map(k => (
        <rect
          key={k}
          className="pin"
          x={x + width - pin / 2}
          y={y + k * row + (isSmall ? (row - pin) / 2 : gap)}
          width={pin}
          height={pin}
        />
      ))}
    </g>
  );
}
