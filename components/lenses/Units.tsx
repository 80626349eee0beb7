/** All units at all steps as coloured cells, the chosen unit framed: small multiples of one signed number. */
import { memo } from 'react';
import { significant } from '../../src/readings/orders.ts';
import { textWidth } from '../../src/readings/text.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Lane } from './places.ts';

interface UnitsProps {
  readonly lanes: readonly Lane[];
  readonly unit: number;
  readonly column: number;
  /** How many steps have a value. */
  readonly steps: number;
  readonly valueAt: (t: number, unit: number) => number;
  /** The size at which the colour is full. */
  readonly scale: number;
  readonly theme: Shade;
}

/** A cell a unit and step; the chosen unit's carry their numbers where the row is high enough. */
export const Units = memo(function Units(props: UnitsProps) {
  const { lanes, unit, column, steps, valueAt, scale, theme } = props;
  const width = column - 2;
  const chosen = lanes[unit];
  return (
    <g className="units">
      {lanes.flatMap(({ unit: k, y, height }) =>
        Array.from({ length: steps }, (_, t) => {
          const value = valueAt(t, k);
          const fill = signedColor(scale > 0 ? value / scale : 0, theme);
          return (
            <g key={`${k} ${String(t)}`}>
              <rect
                data-unit={k + 1}
                data-step={t + 1}
                data-value={value}
                x={t * column + 1}
                y={y}
                width={width}
                height={Math.max(0.4, height - (height > 3 ? 1 : 0))}
                fill={fill}
              />
              {k === unit && height >= 12 && width >= Math.max(40, textWidth(significant(value), 11)) && (
                <text x={(t + 0.5) * column} y={y + height / 2 + 3} style={{ fill: textOn(fill) }}>
                  {significant(value)}
                </text>
              )}
            </g>
          );
        }),
      )}
      {chosen && steps > 0 && (
        <rect
          className="frame"
          x={0.625}
          y={chosen.y - 0.5}
          width={steps * column - 1.25}
          height={Math.max(2, chosen.height)}
        />
      )}
    </g>
  );
});

/** In the gutter: the chosen unit's name at its row, and the colours' scale away from it. */
export function UnitNames(props: {
  readonly lanes: readonly Lane[];
  readonly unit: number;
  readonly name: string;
  readonly scale: number;
  readonly width: number;
  readonly theme: Shade;
}) {
  const { lanes, unit, name, scale, width, theme } = props;
  const [first, last] = [lanes[0], lanes.at(-1)];
  const chosen = lanes[unit];
  if (!first || !last || !chosen) return null;
  const [top, bottom] = [first.y + 9, last.y + last.height - 2];
  const own = Math.max(top, Math.min(bottom, chosen.y + chosen.height / 2 + 4));
  const other = own - top > bottom - own ? top : bottom;
  const text = `±${significant(scale)}`;
  return (
    <g>
      <text className="focused" x={width - 8} y={own} textAnchor="end">
        {name}
      </text>
      {Math.abs(other - own) >= 11 && (
        <g transform={`translate(${width - 8} ${other})`}>
          <text className="scale" textAnchor="end">
            {text}
          </text>
          {(width > 90 ? [-1, 1] : []).map((sign, k) => (
            <rect
              key={sign}
              x={-text.length * 6.2 - 24 + k * 9}
              y={-8}
              width={9}
              height={8}
              fill={signedColor(sign, theme)}
            />
          ))}
        </g>
      )}
    </g>
  );
}
