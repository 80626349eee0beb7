/** Wires, forks and the circled operators of the cell. */
import { memo } from 'react';
import type { Circle, Layout } from '../../src/readings/layout.ts';
import type { Wire } from '../../src/readings/wires.ts';
import { Operator } from './Operator.tsx';
import { curved, halos } from './path.ts';

interface Props {
  readonly layout: Layout;
  readonly k: number;
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
}

/** All wires between homes; those of later steps are faint, those of the lit node stay full. Wires that hop lie on top. */
export const Wires = memo(function Wires({ layout, k, lit, onLight }: Props) {
  const { wires, stage } = layout;
  const drawn = [
    ...wires.filter(({ hops }) => hops.length === 0),
    ...wires.filter(({ hops }) => hops.length > 0),
  ];
  const forks = wires.flatMap(({ forks, from, step }) => forks.map(([x, y]) => ({ x, y, from, step })));
  return (
    <g className="wires" aria-hidden="true">
      {drawn.map((wire, index) => (
        <WirePath key={`${wire.from} ${wire.to} ${index}`} wire={wire} k={k} lit={lit} onLight={onLight} />
      ))}
      {forks.map(({ x, y, from, step }) => (
        <circle
          key={`${from} ${x} ${y} ${step}`}
          className={step > k ? 'fork later' : 'fork'}
          cx={x}
          cy={y}
          r={stage.arrangement === 'page' ? 4 : 3.5}
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
  if (lit !== null && (lit === wire.to || wire.carries.includes(lit))) classes.push('lit');
  const hops = { at: wire.hops, radius: wire.hop };
  const d = curved(wire.points, hops);
  return (
    <g
      className={classes.join(' ')}
      data-role={wire.role}
      data-of={wire.from}
      onPointerEnter={() => onLight(wire.from)}
      onPointerLeave={() => onLight(null)}
    >
      <path className="reach" d={d} />
      {wire.hops.length > 0 && <path className="halo" d={halos(hops)} />}
      <path className="line" d={d} />
      {wire.hops.length > 0 && wire.hidden && <path className="line hop" d={halos(hops)} />}
      {wire.arrow && <path className="tip" d={tip(wire)} />}
    </g>
  );
}

/** The arrowhead at a wire's end. */
function tip({ points, tip: half }: Wire): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [beforeX, beforeY] = points.at(-2) ?? [0, 0];
  const long = half * 1.75;
  if (beforeY === y) {
    const way = Math.sign(x - beforeX);
    return `M${x + 2 * way} ${y}l${-long * way} ${-half}v${2 * half}z`;
  }
  const way = Math.sign(y - beforeY);
  return `M${x} ${y + way}l${-half} ${-long * way}h${2 * half}z`;
}
