/** A circled × or +: filled while it works. */
import type { Circle } from '../../src/readings/layout.ts';

/** One operator; fonts lack circled signs, so they are drawn. */
export function Operator({
  circle,
  radius,
  state,
  lit,
  onLight,
}: {
  circle: Circle;
  radius: number;
  state: 'working' | 'done' | 'later';
  lit: boolean;
  onLight: (id: string | null) => void;
}) {
  const [x, y] = circle.at;
  const a = radius * (circle.sign === '×' ? 0.4 : 0.5);
  const sign =
    circle.sign === '×'
      ? `M${x - a} ${y - a}l${2 * a} ${2 * a}M${x + a} ${y - a}l${-2 * a} ${2 * a}`
      : `M${x - a} ${y}h${2 * a}M${x} ${y - a}v${2 * a}`;
  return (
    <g
      className={`operator ${state}${lit ? ' lit' : ''}`}
      data-of={circle.of}
      aria-hidden="true"
      onPointerEnter={() => onLight(circle.of)}
      onPointerLeave={() => onLight(null)}
    >
      <circle cx={x} cy={y} r={radius} />
      <path d={sign} />
    </g>
  );
}
