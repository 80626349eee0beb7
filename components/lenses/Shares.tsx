/** How much of what each step wrote all valves since have let through, as bars from the left. */
import type { Role } from '../../src/cells/spec.ts';
import type { Amount } from '../../src/readings/lineage.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Band } from './places.ts';

/** A bar a step in the colour of the gate that lets through. */
export function Shares(props: {
  readonly band: Band;
  readonly column: number;
  readonly amounts: readonly Amount[];
  readonly role: Role;
}) {
  const { band, column, amounts, role } = props;
  const width = column - 2;
  return (
    <g className="shares-left" data-role={role}>
      {amounts.map(({ t, share }) => {
        const end = width * Math.min(1, Math.max(0, share));
        const inside = end > 32;
        return (
          <g key={t}>
            <rect className="tint" x={t * column + 1} y={band.y} width={width} height={band.height - 1} />
            <rect
              className="bar"
              data-step={t + 1}
              data-value={share}
              x={t * column + 1}
              y={band.y}
              width={end}
              height={band.height - 1}
            />
            {width >= 34 && (
              <text
                className={inside ? 'inside start' : 'start'}
                x={t * column + (inside ? 4 : end + 5)}
                y={band.y + band.height / 2 + 3}
              >
                {shown(share)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** In the gutter: what the bars are. */
export function ShareNames({
  band,
  width,
  name,
}: {
  readonly band: Band;
  readonly width: number;
  readonly name: string;
}) {
  return (
    <text x={width - 8} y={band.y + band.height / 2 + 4} textAnchor="end">
      {name}
    </text>
  );
}
