/** The curve of σ or tanh from −6 to 6, with a dot where the focused unit stands. */
import { line, range, scaleLinear } from 'd3';
import type { Explanation } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Words } from '../../src/words/en.ts';

const width = 144;
const height = 88;
const reach = 6;
const curves: Readonly<Record<string, { readonly lowest: number; readonly of: (value: number) => number }>> =
  {
    sigmoid: { lowest: 0, of: value => 1 / (1 + Math.exp(-value)) },
    tanh: { lowest: -1, of: Math.tanh },
  };

/** An explained value's place on its curve; beyond −6 and 6 the dot stays at the edge, its number true. */
export function Curve({ why, words }: { why: Explanation; words: Words['panel'] }) {
  const curve = curves[why.op];
  if (!curve) return null;
  const x = scaleLinear([-reach, reach], [0, width]);
  const y = scaleLinear([curve.lowest, 1], [height, 0]);
  const path = line<number>(
    value => x(value),
    value => y(curve.of(value)),
  )(range(-reach, reach + 0.1, 0.2));
  const left = x(Math.max(-reach, Math.min(reach, why.from)));
  const top = y(why.to);
  const name = words.squashes[why.op] ?? why.op;
  return (
    <svg
      className="curve"
      data-role={why.role}
      width={width + 22}
      height={height + 24}
      viewBox={`0 -6 ${width + 22} ${height + 24}`}
      role="img"
      aria-label={words.curve(name, shown(why.from), shown(why.to))}
    >
      <path className="axes" d={`M0 ${height}H${width}M${width / 2} 0V${height}M0 0H${width}`} />
      <path className="squash" d={path ?? ''} />
      <path className="drops" d={`M${left} ${height}V${top}H${width / 2}`} />
      <circle cx={left} cy={top} r={5.5} />
      <text x={width + 6} y={4}>
        1
      </text>
      <text x={width + 6} y={height + 4}>
        {shown(curve.lowest, 0)}
      </text>
      {Math.abs(left - width / 2) > 28 && (
        <text x={width / 2} y={height + 14} textAnchor="middle">
          0
        </text>
      )}
      <text className="here" x={Math.max(16, Math.min(width - 16, left))} y={height + 14} textAnchor="middle">
        {shown(why.from)}
      </text>
    </svg>
  );
}
