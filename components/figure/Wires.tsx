/** Wires, forks and the circled operators of the cell. */
import { memo } from 'react';
import type { Circle, Layout } from '../../src/readings/layout.ts';
import type { Wire } from '../../src/readings/routes.ts';
import { Operator } from './Operator.tsx';
import { curved } from './path.ts';

interface Props {
  readonly layout: Layout;
  readonly k: number;
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
}

/** All wires between homes; those of later steps are faint, those of the lit node stay full. */
export const Wires = memo(function Wires({ layout, k, lit, onLight }: Props) {
  return (
    <g className="wires" aria-hidden="true">
      {layout.wires.map((wire, index) => (
        <WirePath key={`${wire.from} ${wire.to} ${index}`} wire={wire} k={k} lit={lit} onLight={onLight} />
      ))}
      {layout.forks.map(({ of, at: [x, y], step }) => (
        <circle
          key={`${of} ${x}`}
          className={step > k ? 'fork later' : 'fork'}
          cx={x}
          cy={y}
          r={layout.stage.arrangement === 'page' ? 4 : 3.5}
        />
      ))}
    </g>
  );
});

/** The operators; the one at work is filled. */
export const Circles = memo(function Circles({ layout, k, lit, onLight }: Props) {
  return layout.circles.map((circle: Circle) => (
    <Operator
      key={`${circle.of} ${circle.sign}`}
      circle={circle}
      radius={layout.stage.circle}
      state={circle.step === k ? 'working' : circle.step < k ? 'done' : 'later'}
      lit={lit === circle.of}
      onLight={onLight}
    />
  ));
});

function WirePath({ wire, k, lit, onLight }: { wire: Wire } & Omit<Props, 'layout'>) {
  const classes = ['wire'];
  if (wire.hidden) classes.push('hidden');
  if (wire.step > k) classes.push('later');
  if (wire.step === k) classes.push('working');
  if (lit !== null && (lit === wire.from || lit === wire.to)) classes.push('lit');
  const d = curved(wire.points);
  return (
    <g
      className={classes.join(' ')}
      data-role={wire.role}
      data-of={wire.from}
      onPointerEnter={() => onLight(wire.from)}
      onPointerLeave={() => onLight(null)}
    >
      <path className="reach" d={d} />
      <path className="line" d={d} />
      {wire.arrow && <path className="tip" d={tip(wire)} />}
    </g>
  );
}

function tip({ points }: Wire): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [, before] = points.at(-2) ?? [0, 0];
  return before === y ? `M${x + 2} ${y}l-7 -4v8z` : `M${x} ${y - 1}l-4 7h8z`;
}
