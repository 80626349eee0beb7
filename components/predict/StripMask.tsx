/** The strip's values to come, covered: from what is asked on, nothing of them is there to be read. */
import { questionAt } from '../../src/readings/question.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Box } from '../../src/readings/stage.ts';
import type { Row } from '../strip/columns.ts';
import { HatchPattern, outlineOf, QuestionMark } from './Hatch.tsx';
import './masks.css';

interface StripMaskProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly rows: readonly Row[];
  /** Width of a time step. */
  readonly column: number;
}

const hatch = 'strip-hatch';

/** A cell for every row that is not told yet, in the present column and in all behind it; those that are asked for stand out. */
export function StripMask({ run, at, rows, column }: StripMaskProps) {
  const question = questionAt(run, at);
  const cellOf = (row: Row, t: number): Box => {
    const gap = row.kind === 'gate' ? 2 : row.height > 3 ? 1 : 0;
    return {
      x: t * column + 1.5,
      y: row.y + 0.5,
      width: column - 3,
      height: Math.max(1, row.height - gap - 1),
    };
  };
  const open = run.tokens.flatMap((_, t) =>
    rows.filter(row => t > at.t || (t === at.t && row.step > at.k)).map(row => ({ row, t })),
  );
  const isAsked = ({ row, t }: (typeof open)[number]): boolean =>
    question !== undefined && !question.isHeld && t === question.t && row.node === question.node;
  const chosen = open.find(place => isAsked(place) && (place.row.unit < 0 || place.row.unit === at.unit));
  return (
    <g className={rows.some(({ height }) => height < 6) ? 'strip-mask thin' : 'strip-mask'}>
      <HatchPattern id={hatch} />
      <path
        className="later"
        d={outlineOf(open.filter(place => !isAsked(place)).map(({ row, t }) => cellOf(row, t)))}
        fill={`url(#${hatch})`}
      />
      <path
        className="covered"
        d={outlineOf(open.filter(isAsked).map(({ row, t }) => cellOf(row, t)))}
        fill={`url(#${hatch})`}
      />
      {chosen && <QuestionMark cell={cellOf(chosen.row, chosen.t)} size={10} />}
    </g>
  );
}
