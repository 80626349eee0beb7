/** A gate's valves: in every lane of the belt with their numbers, or small beside a column. */
import { memo } from 'react';
import type { Vector } from '../../src/engine/vector.ts';
import type { Valve } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { Door } from './Cell.tsx';

/** One gate's doors, one per unit, fallen to `show` of their way. */
export const Valves = memo(function Valves({
  stage,
  valve,
  values,
  show,
  unit,
  faded,
  onLight,
}: {
  stage: Stage;
  valve: Valve;
  values: Vector;
  show: number;
  unit: number;
  faded: boolean;
  onLight: (id: string | null) => void;
}) {
  const small = valve.kind === 'small';
  return (
    <g
      className={faded ? 'valves faded' : 'valves'}
      data-of={valve.of}
      data-role={valve.role}
      aria-hidden="true"
      onPointerEnter={() => onLight(valve.of)}
      onPointerLeave={() => onLight(null)}
    >
      {Array.from(values, (value, k) => {
        const y = valve.y + k * valve.row;
        return (
          <g key={k}>
            <Door
              x={valve.x}
              y={y + (small ? 0.5 : 1)}
              width={valve.width}
              height={valve.row - (small ? 1 : 2)}
              value={value}
              show={show}
            />
            {!small && show > 0 && (
              <text
                className={k === unit ? 'passes focused' : 'passes'}
                x={stage.keepValve.text}
                y={y + valve.row / 2 + stage.number * 0.36}
                fontSize={stage.number}
                opacity={show}
              >
                {stage.arrangement === 'page' ? `× ${shown(value)}` : shown(value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});
