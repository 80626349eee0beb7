/** A row of bars on a log axis: the size of what reaches each step. */
import { decade, heightIn, type Orders, significant } from '../../src/readings/orders.ts';
import { textWidth } from '../../src/readings/text.ts';
import { type Band, cut, labelAt } from './places.ts';

/** Room for a number above or in a bar. */
const line = 12;

interface BarsProps {
  readonly kind: 'own' | 'plain';
  readonly norms: readonly number[];
  readonly axis: Orders;
  readonly band: Band;
  readonly column: number;
  /** Room behind the last bar. */
  readonly behind: number;
  /** What it is that is traced back, written behind the last bar. */
  readonly origin: { readonly what: string; readonly of: string } | undefined;
}

/** A bar a step from the axis' foot up, with its number where that fits; the decades as lines. */
export function Bars({ kind, norms, axis, band, column, behind, origin }: BarsProps) {
  const foot = band.y + band.height;
  const bar = column - 2;
  return (
    <g className={`bars ${kind}`}>
      {axis.marks.map(mark => (
        <path key={mark} className="decade" d={`M0 ${markAt(axis, band, mark)}h${norms.length * column}`} />
      ))}
      {norms.map((norm, t) => {
        const height = heightIn(axis, norm) * band.height;
        const inside = height >= line + 2;
        return (
          <g key={`step ${String(t + 1)}`}>
            <rect
              className="bar"
              data-step={t + 1}
              data-value={norm}
              x={t * column + 1}
              y={foot - height}
              width={bar}
              height={height}
            />
            {bar >= 26 && (
              <text
                className={inside && kind === 'own' ? 'inside' : undefined}
                x={(t + 0.5) * column}
                y={inside ? foot - height + line - 1 : foot - height - 3}
              >
                {significant(norm)}
              </text>
            )}
          </g>
        );
      })}
      {origin && (
        <g className="origin">
          <path d={`M${norms.length * column + 12} ${band.y + band.height / 2 - 4}h-9m4 -3.5l-4 3.5l4 3.5`} />
          <text x={norms.length * column + 16} y={band.y + band.height / 2}>
            {origin.what}
          </text>
          <text className="of" x={norms.length * column + 16} y={band.y + band.height / 2 + 13}>
            {cut(origin.of, Math.max(4, Math.floor((behind - 16) / 6)))}
          </text>
        </g>
      )}
    </g>
  );
}

/** In the gutter: whose bars they are, of which state, and the decades. */
export function BarNames(props: {
  readonly name: string;
  readonly below: string;
  readonly axis: Orders;
  readonly band: Band;
  readonly width: number;
}) {
  const { name, below, axis, band, width } = props;
  const page = width > 90;
  const middle = band.y + band.height / 2;
  // a name that is too long beside the axis stands in its place
  const isLong = !page && textWidth(name, 11) > width - 29;
  const x = page ? width - 42 : isLong ? width - 5 : width - 27;
  const every = Math.max(1, Math.ceil(14 / (band.height / (axis.high - axis.low))));
  return (
    <g>
      <text className="focused" x={x} y={page ? middle - 2 : middle + 4} textAnchor="end">
        {name}
      </text>
      {page && (
        <text x={x} y={middle + 12} textAnchor="end">
          ∂ / ∂<tspan className="m">{below}</tspan>
        </text>
      )}
      {axis.marks
        .filter((_, k) => k % every === 0)
        .filter(mark => !isLong || Math.abs(labelAt(band, markAt(axis, band, mark)) - middle - 4) > 10)
        .map(mark => (
          <text
            key={mark}
            className="mark"
            x={width - 6}
            y={labelAt(band, markAt(axis, band, mark))}
            textAnchor="end"
          >
            {decade(mark)}
          </text>
        ))}
    </g>
  );
}

/** Where a power of ten stands. */
function markAt({ low, high }: Orders, { y, height }: Band, mark: number): number {
  return y + height * (1 - (mark - low) / (high - low));
}
