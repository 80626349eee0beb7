/** What colours and marks mean in both memories. */
import { shown } from '../../src/readings/numbers.ts';
import type { Reading } from '../../src/tasks/task.ts';
import { comparison } from '../../src/words/comparison.ts';
import { type Shade, signedColor } from '../figure/scale.ts';
import { Mark } from './TimeStep.tsx';

const stops = [-1, -2 / 3, -1 / 3, 0, 1 / 3, 2 / 3, 1];

interface LegendProps {
  readonly theme: Shade;
  readonly paired: boolean;
  readonly reading: Reading;
  readonly names: readonly [string, string];
}

/** The scale of both, the mark, and where rows are paired which is which. */
export function Legend({ theme, paired, reading, names }: LegendProps) {
  const { marks, scale } = comparison;
  return (
    <p className="legend">
      <span>
        {shown(-1, 0)}
        <svg width="84" height="10" aria-hidden="true">
          {stops.map((value, k) => (
            <rect key={value} x={k * 12} width={12} height={10} fill={signedColor(value, theme)} />
          ))}
        </svg>
        +1, {scale}
      </span>
      <span>
        <svg width="9" height="12" aria-hidden="true">
          <Mark x={4} y={0.5} height={12} />
        </svg>
        {paired ? marks.differs : marks.moved(reading)}
      </span>
      {paired && <span>{marks.pair(...names)}</span>}
    </p>
  );
}
