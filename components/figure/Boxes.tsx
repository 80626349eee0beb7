/** The frames and heads of the layer boxes: letter, activation, the focused unit's value, the gate's name. */
import type { Cell } from '../../src/cells/spec.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { squashes } from '../../src/readings/arithmetic.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/routes.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { Sign } from './Sign.tsx';

/** One layer box without its cells. */
export function BoxFrame({
  cell,
  stage,
  home,
  value,
  state,
  name,
}: {
  cell: Cell;
  stage: Stage;
  home: Home;
  /** Value of the focused unit, undefined before it is computed. */
  value: number | undefined;
  state: 'working' | 'done' | 'later';
  name: string;
}) {
  const { x, y, width } = home.spot;
  const page = stage.arrangement === 'page';
  const node = nodeOf(cell, home.node);
  const base = y + 17;
  return (
    <g className={`box ${state}`} data-role={home.role} data-of={home.node} aria-hidden="true">
      <rect className="outline" x={x} y={y} width={width} height={stage.boxHeight} rx={4} />
      <text className="letter" x={x + 8} y={base} fontSize={13}>
        {node.symbol && <Sign symbol={node.symbol} size={page ? 19 : 18} />}
        <tspan className="activation" dx={page ? 8 : 5} fontSize={page ? 13 : 11}>
          {squashes[node.op]}
        </tspan>
      </text>
      {value !== undefined && (
        <text className="value" x={x + width - 8} y={base} fontSize={page ? 13 : 12} textAnchor="end">
          {shown(value)}
        </text>
      )}
      {stage.gateNames !== undefined && (
        <text className="name" x={x + width / 2} y={stage.gateNames} fontSize={13} textAnchor="middle">
          {name}
        </text>
      )}
    </g>
  );
}
