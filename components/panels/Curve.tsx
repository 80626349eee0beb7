/** The curve of a squashing, with a dot where the focused unit stands. */
import { line, range, scaleLinear } from 'd3';
import type { Explanation } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import { squashings } from '../../src/readings/squashings.ts';
import type { Words } from '../../src/words/en.ts';

const width = 144;
const height = 88;

/** An explained value's place on its curve; beyond what is drawn the dot stays at the edge, its number true. */
export function Curve({ why, words }: { why: Explanation; words: Words['panel'] }) {
  const curve = squashings[why.op];
  if (!curve) return null;
  const [first, last] = curve.x;
  const [bottom, top] = curve.y;
  const x = scaleLinear([first, last], [0, width]).clamp(true);
  const y = scaleLinear([bottom, top], [height, 0]).clamp(true);
  const values = range(first, last + 0.1, 0.2).filter(value => curve.of(value) <= top);
  const path = line<number>(
    value => x(value),
    value => y(curve.of(value)),
  )(values);
  const [left, up, axis] = [x(why.from), y(why.to), x(0)];
  const name = words.squashing(why.op, curve.written);
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
      <path className="axes" d={`M0 ${height}H${width}M${axis} 0V${height}M0 0H${width}`} />
      <path className="squash" d={path ?? ''} />
      <path className="drops" d={`M${left} ${height}V${up}H${axis}`} />
      <circle cx={left} cy={up} r={5.5} />
      <text x={width + 6} y={4}>
        {shown(top, 0)}
      </text>
      <text x={width + 6} y={height + 4}>
        {shown(bottom, 0)}
      </text>
      {Math.abs(left - axis) > 28 && (
        <text x={axis} y={height + 14} textAnchor="middle">
          0
        </text>
      )}
      <text className="here" x={Math.max(16, Math.min(width - 16, left))} y={height + 14} textAnchor="middle">
        {shown(why.from)}
      </text>
    </svg>
  );
}
