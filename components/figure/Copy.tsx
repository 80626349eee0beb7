/** A second mark of a node that is at home elsewhere: its cells without names of their own. */
import { memo, Suspense } from 'react';
import type { Vector } from '../../src/engine/vector.ts';
import type { Piece } from '../../src/readings/places.ts';
import type { Stage } from '../../src/readings/stage.ts';
import { Frames, isThin, ThinCells, Unit } from './Unit.tsx';

/** The copy; pointing at it lights the node up. */
export const Copy = memo(function Copy({
  stage,
  piece,
  values,
  show,
  unit,
  theme,
  faded,
  onLight,
}: {
  stage: Stage;
  piece: Piece;
  values: Vector;
  show: number;
  unit: number;
  theme: 'light' | 'dark';
  faded: boolean;
  onLight: (id: string | null) => void;
}) {
  return (
    <g
      className={faded ? 'vector faded' : 'vector'}
      data-of={piece.node}
      data-role={piece.role}
      aria-hidden="true"
      onPointerEnter={() => onLight(piece.node)}
      onPointerLeave={() => onLight(null)}
    >
      {isThin(stage, piece) ? (
        <Suspense fallback={null}>
          <ThinCells {...{ stage, piece, values, show, unit, theme }} />
        </Suspense>
      ) : (
        Array.from(values, (value, k) => (
          <Unit
            key={k}
            {...{ stage, piece, k, value, show, theme }}
            units={values.length}
            focused={k === unit}
          />
        ))
      )}
      <Frames {...{ stage, piece }} unit={show > 0 ? unit : undefined} units={values.length} />
    </g>
  );
});
