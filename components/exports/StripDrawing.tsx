/** The strip as one drawing: words, names, every unit at every step, also where the page paints it as pixels. */
import { captionOf } from '../../src/readings/captions.ts';
import { spelled } from '../../src/readings/inputs.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { textWidth } from '../../src/readings/text.ts';
import { isRead, type Token } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import type { Shade } from '../figure/scale.ts';
import { Column } from '../strip/Column.tsx';
import { type Columns, columnsOf, columnWidth, heightOf, rowsOf, scrollAt } from '../strip/columns.ts';
import { ChosenRows } from '../strip/Memory.tsx';
import { Names } from '../strip/Names.tsx';

/** Where the columns lie; `scroll` pixels of them lie left of what is seen. */
export interface StripPlan extends Pick<Columns, 'left' | 'column' | 'head' | 'view'> {
  readonly scroll: number;
  readonly height: number;
  /** Each so many words one is written. */
  readonly every: number;
}

/** Wider than so many pixels no picture is drawn: twice that is the most that every browser paints. */
const widest = 8000;
const arrangement = 'page';
const wordSize = 16;

/** The strip as the page shows it in so many pixels, the present word in view. */
export function windowPlan(run: RunOfText, t: number, width: number): StripPlan {
  const across = columnWidth(run.task, run.tokens, arrangement, width);
  const columns = columnsOf(arrangement, width, run.tokens.length, across);
  return { ...columns, scroll: scrollAt(columns, arrangement, t), height: heightIn(run, columns), every: 1 };
}

/** The strip with all words; of long texts with narrower columns. */
export function wholePlan(run: RunOfText): StripPlan {
  const { task, tokens } = run;
  const usual = columnWidth(task, tokens, arrangement, 968);
  const { left, head } = columnsOf(arrangement, 968, tokens.length, usual);
  const column = Math.min(usual, (widest - left) / Math.max(1, tokens.length));
  const longest = Math.max(...tokens.map(token => textWidth(spelled(task, token), wordSize)));
  const every = column < usual ? Math.ceil(Math.min(longest + 6, usual) / column) : 1;
  const view = Math.max(usual, column * tokens.length);
  return { left, head, column, view, scroll: 0, height: heightIn(run, { head }), every };
}

function heightIn({ cell, lanes }: RunOfText, { head }: Pick<Columns, 'head'>): number {
  return head + heightOf(rowsOf(cell, lanes.length, arrangement));
}

interface StripDrawingProps {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly theme: Shade;
  readonly plan: StripPlan;
}

/** The strip; its left top is that of what it stands in. */
export function StripDrawing({ run, untouched, at, theme, plan }: StripDrawingProps) {
  const { left, column, head, view, scroll, height } = plan;
  const rows = rowsOf(run.cell, run.lanes.length, arrangement);
  const seen = run.tokens
    .map((token, t) => ({ token, t }))
    .filter(({ t }) => (t + 1) * column > scroll && t * column < scroll + view);
  return (
    <>
      <g transform={`translate(0 ${head})`}>
        <Names
          {...{ rows, arrangement }}
          lanes={run.lanes}
          noteOf={unit => captionOf(run, unit, en.figure)}
          unit={at.unit}
          width={left}
          lit={null}
          onUnit={() => undefined}
        />
      </g>
      <svg x={left} width={view} height={height} viewBox={`${scroll} 0 ${view} ${height}`} aria-hidden="true">
        {run.tokens.length > 0 && (
          <rect x={at.t * column} y={0} width={column} height={height} rx={4} fill="var(--band)" />
        )}
        {seen.map(({ token, t }) => (
          <Word key={`word ${String(t)}`} {...{ run, token, t, at, plan }} />
        ))}
        <g className="memory" transform={`translate(0 ${head})`}>
          {seen.map(({ t }) => (
            <Column
              key={`step ${String(t)}`}
              {...{ run, untouched, rows, t, theme }}
              tense={t < at.t ? 'past' : t > at.t ? 'future' : 'present'}
              k={t === at.t ? at.k : 0}
              unit={at.unit}
              width={column}
              lit={null}
            />
          ))}
          <ChosenRows rows={rows} unit={at.unit} width={run.tokens.length * column} />
        </g>
      </svg>
    </>
  );
}

interface WordProps extends Pick<StripDrawingProps, 'run' | 'at' | 'plan'> {
  readonly token: Token;
  readonly t: number;
}

function Word({ run, token, t, at, plan: { column, head, every } }: WordProps) {
  const isPresent = t === at.t;
  if (!isPresent && (t % every > 0 || Math.abs(t - at.t) < every)) return null; // no room beside another
  return (
    <text
      x={(t + 0.5) * column}
      y={head / 2 + 5.5}
      fontSize={isPresent ? wordSize + 1 : wordSize}
      fontWeight={isPresent ? 650 : 400}
      textAnchor="middle"
      fill={t > at.t ? 'var(--faint)' : 'var(--ink)'}
      textDecoration={isRead(run.task, token) ? undefined : 'underline'}
    >
      {cut(spelled(run.task, token), column * every - 6)}
    </text>
  );
}

/** A text in so many pixels, its end left out where it is too long. */
function cut(text: string, room: number): string {
  if (textWidth(text, wordSize) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, wordSize) > room) letters.pop();
  return `${letters.join('')}…`;
}
