/** The frames and heads of the layer boxes: letter, activation, the focused unit's value, the gate's name. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Piece } from '../../src/readings/places.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Label } from '../../src/readings/text.ts';
import { Text } from './Text.tsx';

/** All layer boxes, at home and copied; their cells are drawn over them. */
export function Boxes({
  run,
  at: { t, k, unit },
  layout,
  shown: share,
}: {
  run: RunOfText;
  at: Position;
  layout: Layout;
  /** How far a node is shown. */
  shown: (id: string) => number;
}) {
  const boxes = [...layout.homes, ...layout.copies].filter(({ spot }) => spot.mark === 'box');
  return boxes.map(piece => (
    <BoxFrame
      key={piece.node}
      piece={piece}
      labels={layout.labels.filter(
        ({ kind, node }) => node === piece.node && (kind === 'letter' || kind === 'value' || kind === 'name'),
      )}
      value={share(piece.node) > 0 ? vectorOf(run.trace, piece.node, t)[unit] : undefined}
      state={piece.step === k ? 'working' : piece.step < k ? 'done' : 'later'}
      derived={nodeOf(run.cell, piece.node).op === 'oneMinus'}
    />
  ));
}

/** One layer box without its cells; `derived` is one that computes nothing of its own and is drawn dotted. */
function BoxFrame({
  piece,
  labels,
  value,
  state,
  derived,
}: {
  piece: Piece;
  /** The box's own labels. */
  labels: readonly Label[];
  /** Value of the focused unit, undefined before it is computed. */
  value: number | undefined;
  state: 'working' | 'done' | 'later';
  derived: boolean;
}) {
  const { x, y, width, height } = piece.spot;
  return (
    <g
      className={`box ${state}${derived ? ' derived' : ''}`}
      data-role={piece.role}
      data-of={piece.node}
      aria-hidden="true"
    >
      <rect className="outline" x={x} y={y} width={width} height={height} rx={4} />
      {labels.map(label => {
        if (label.kind !== 'value') return <Text key={label.id} label={label} className={label.kind} />;
        if (value === undefined) return null;
        return (
          <Text key={label.id} label={label} className="value">
            {shown(value)}
          </Text>
        );
      })}
    </g>
  );
}
