/** The key to the figure: what a cell's colour means, and how a valve's opening looks as a door and as a bar. */
import { memo } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import { Door, GateCell } from './Cell.tsx';
import { signedColor } from './scale.ts';

const stops = [-1, -2 / 3, -1 / 3, 0, 1 / 3, 2 / 3, 1];
const openings = [0, 0.25, 0.5, 0.75, 1];

/** The signed scale, and five doors each over the bar of the same value; left top at (x, y). */
export const Key = memo(function Key({
  x,
  y,
  theme,
  words,
}: {
  x: number;
  y: number;
  theme: 'light' | 'dark';
  words: { cell: string; valve: string };
}) {
  return (
    <g className="key" aria-hidden="true" transform={`translate(${x} ${y})`}>
      <text className="caption" fontSize={12}>
        {words.cell}
      </text>
      {stops.map((value, k) => (
        <rect key={value} x={k * 16} y={7} width={16} height={11} fill={signedColor(value, theme)} />
      ))}
      {[-1, 0, 1].map(value => (
        <text
          key={value}
          className="caption"
          x={56 + value * 56}
          y={31}
          fontSize={11}
          textAnchor={anchor(value)}
        >
          {value > 0 ? `+${value}` : shown(value, 0)}
        </text>
      ))}
      <text className="caption" y={52} fontSize={12}>
        {words.valve}
      </text>
      {openings.map((value, k) => {
        const common = { x: k * 24, width: 16, value, show: 1, theme, focused: false };
        return (
          <g key={value}>
            <Door {...common} y={59} height={12} />
            <GateCell {...common} y={75} height={7} />
          </g>
        );
      })}
      <text className="caption" x={8} y={95} fontSize={11} textAnchor="middle">
        0
      </text>
      <text className="caption" x={104} y={95} fontSize={11} textAnchor="middle">
        1
      </text>
    </g>
  );
});

function anchor(value: number): 'start' | 'middle' | 'end' {
  return value < 0 ? 'start' : value > 0 ? 'end' : 'middle';
}
