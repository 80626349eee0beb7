/** Both memories under one sentence: a slider along the time axis, whose click also chooses a unit. */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { heldAt, heldState } from '../../src/readings/comparison.ts';
import type { Side } from '../../src/readings/comparisonStory.ts';
import { heard, spelled } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import { comparison } from '../../src/words/comparison.ts';
import { en } from '../../src/words/en.ts';
import type { Shade } from '../figure/scale.ts';
import { type Columns, columnWidth } from '../strip/columns.ts';
import { useScrolling } from '../strip/scroll.ts';
import './memories.css';
import { blocksOf, heightOf, type Lane, laneAt, line, type Which } from './blocks.ts';
import { Gutter } from './Gutter.tsx';
import { type Tense, TimeStep, unitsAs } from './TimeStep.tsx';

interface MemoriesProps {
  readonly sides: readonly [Side, Side];
  /** Whether the units correspond, and whether the second cell reads a text of its own. */
  readonly paired: boolean;
  readonly ownText: boolean;
  readonly width: number;
  readonly block: number;
  readonly stacked: boolean;
  readonly theme: Shade;
  readonly onScrub: (t: number) => void;
  readonly onUnit: (unit: number) => void;
  readonly onTokenX: (x: number) => void;
}

/** The strip of both. */
export function Memories(props: MemoriesProps) {
  const { sides, paired, ownText, stacked, theme, onScrub, onUnit } = props;
  const [{ run, at }, second] = sides;
  const runs = [run, second.run] as const;
  const count = run.tokens.length;
  const all = Math.max(count, ownText ? second.run.tokens.length : 0);
  const counts = [run.lanes.length, second.run.lanes.length] as const;
  const width = props.width;
  const arrangement = stacked ? 'compact' : 'page';
  const blocks = useMemo(
    () => blocksOf([counts[0], counts[1]], props.block, { paired, apart: ownText || stacked }),
    [counts[0], counts[1], props.block, paired, ownText, stacked],
  );
  const height = heightOf(blocks);
  const columns = useMemo((): Columns => {
    const left = stacked ? 72 : 140;
    const column = Math.min(
      stacked ? 60 : 76,
      columnWidth(run.task, [...run.tokens, ...(ownText ? second.run.tokens : [])], arrangement, 968),
    );
    const view = Math.max(column, width - left);
    return { left, column, head: line.words, count, view, content: Math.max(view, all * column), add: 0 };
  }, [run, second.run, ownText, stacked, arrangement, width, count, all]);
  const { column } = columns;
  const { scroller, onDrag, onScroll } = useScrolling(columns, arrangement, at.t, props.onTokenX);
  const area = useRef<SVGSVGElement>(null);
  const pressed = useRef<number | null>(null);
  const tense = (which: Which, t: number): Tense => {
    const side = sides[which];
    if (t > side.at.t) return 'future';
    return t <= heldAt(side.run, side.at) ? 'told' : 'empty';
  };
  const placeOf = (event: PointerEvent): { t: number; lane: Lane | undefined } => {
    const box = area.current?.getBoundingClientRect();
    const t = Math.floor((event.clientX - (box?.left ?? 0)) / column);
    return { t: Math.max(0, Math.min(count - 1, t)), lane: laneAt(blocks, event.clientY - (box?.top ?? 0)) };
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || count === 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    pressed.current = event.clientX;
    onDrag(true);
    onScrub(placeOf(event).t);
  };
  const move = (event: PointerEvent): void => {
    const { t } = placeOf(event);
    if (pressed.current !== null && t !== at.t) onScrub(t);
  };
  const release = (event: PointerEvent): void => {
    if (pressed.current === null) return;
    const { lane } = placeOf(event);
    if (event.type === 'pointerup' && Math.abs(event.clientX - pressed.current) < 4 && lane)
      onUnit(lane.unit);
    pressed.current = null;
    onDrag(false);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => onScrub(Math.max(0, at.t - 1)),
      ArrowRight: () => onScrub(Math.min(count - 1, at.t + 1)),
      Home: () => onScrub(0),
      End: () => onScrub(count - 1),
      ArrowUp: () => onUnit(Math.max(0, at.unit - 1)),
      ArrowDown: () => onUnit(Math.min(counts[0] - 1, at.unit + 1)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const input = en.inputs[run.task.reading];
  const held = sides.flatMap(({ name, run: own, at: place }) => {
    const t = heldAt(own, place);
    const value = t < 0 ? undefined : vectorOf(own.trace, heldState(own), t)[place.unit];
    return value === undefined ? [] : [[name, own.lanes[place.unit] ?? '', shown(value)] as const];
  });
  const place = en.strip.place(at.t + 1, count, heard(run.task, run.tokens[at.t], input));
  return (
    <section className="memories" aria-label={comparison.strip} style={{ width, height }}>
      <Gutter {...{ sides, blocks, height, paired, stacked, onUnit }} width={columns.left} />
      <div className="scroller" ref={scroller} onScroll={onScroll} style={{ left: columns.left }}>
        <div
          role="slider"
          className="slider"
          tabIndex={0}
          aria-label={en.strip.slider}
          aria-orientation="horizontal"
          aria-valuemin={Math.min(1, count)}
          aria-valuemax={count}
          aria-valuenow={count === 0 ? 0 : at.t + 1}
          aria-valuetext={count === 0 ? input.strip.nowhere : comparison.place(place, held)}
          style={{ width: all * column, height }}
          onPointerDown={press}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
          onKeyDown={keyDown}
        >
          <svg ref={area} width={all * column} height={height} aria-hidden="true">
            {blocks.map(({ sides: own, y, height: tall, words }) => {
              const side = sides[own.at(-1) ?? 0];
              const top = words ?? y;
              const x = side.at.t * column;
              return (
                side.run.tokens.length > 0 && (
                  <rect
                    key={own.join()}
                    className="present"
                    {...{ x, width: column, y: top, height: y - top + tall + line.counts }}
                  />
                )
              );
            })}
            {blocks.map(({ sides: own, words }) =>
              words === undefined || (words > 0 && !ownText) ? null : (
                <Words key={own.join()} side={sides[own[0] ?? 0]} {...{ y: words, column }} />
              ),
            )}
            {Array.from({ length: all }, (_, t) => t).map(t => (
              <TimeStep
                key={t}
                {...{ runs, blocks, t, theme }}
                first={tense(0, t)}
                second={tense(1, t)}
                units={unitsAs([at.unit, second.at.unit])}
                width={column}
              />
            ))}
            {frames()}
          </svg>
        </div>
      </div>
    </section>
  );

  function frames() {
    return blocks
      .flatMap(({ lanes }) => lanes)
      .filter(({ side, unit }) => unit === sides[side].at.unit && (!paired || side === 0))
      .map(({ side, y, height: tall }) => (
        <rect
          key={side}
          className="frame"
          x={0.625}
          y={y - 0.5}
          width={Math.max(0, sides[side].run.tokens.length * column - 1.25)}
          height={paired ? 2 * tall : tall}
        />
      ));
  }
}

/** A line of words; those to come are faint. */
function Words({
  side: { run, at },
  y,
  column,
}: {
  readonly side: Side;
  readonly y: number;
  readonly column: number;
}) {
  return run.tokens.map((token, t) => {
    const tense = t < at.t ? 'past' : t > at.t ? 'future' : 'present';
    const text = spelled(run.task, token);
    const key = `${t}`;
    return (
      <text
        key={key}
        className={`word ${tense}`}
        x={(t + 0.5) * column}
        y={y + 17}
        textAnchor="middle"
        {...(text.length * 8.5 > column && {
          textLength: column - 6,
          lengthAdjust: 'spacingAndGlyphs' as const,
        })}
      >
        {text}
      </text>
    );
  });
}
