/** The sentence under an opened layer, with this unit's value at every step; dragging there scrubs, and the whole sum follows. */
import { type PointerEvent, useRef } from 'react';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isGate } from '../../src/readings/gates.ts';
import { stepOf } from '../../src/readings/graph.ts';
import { spelled } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { drill } from '../../src/words/drill.ts';
import { en } from '../../src/words/en.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import { layerName, rowName } from './naming.ts';
import type { Layer } from './useLayer.ts';

interface MomentsProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly layer: Layer;
  readonly width: number;
  readonly theme: Shade;
  readonly onScrub: (t: number) => void;
}

const left = 112;
const top = 620;

/** Where the middle of the present word stands, and the height of the words' upper edge. */
export function momentAt(count: number, t: number, width: number): readonly [number, number] {
  const { column, first } = windowOf(count, t, width);
  return [left + (t - first + 0.5) * column, top];
}

/** As many columns as there is room for, the present one among them. */
function windowOf(count: number, t: number, width: number) {
  const room = width - left - 220;
  const column = Math.max(44, Math.min(80, Math.floor(room / Math.max(1, count))));
  const shown = Math.max(1, Math.min(count, Math.floor(room / column)));
  const first = Math.max(0, Math.min(count - shown, Math.round(t - shown * 0.625)));
  return { column, first, shown };
}

/** Words over bars; a slider along time. */
export function Moments({ run, at, layer, width, theme, onScrub }: MomentsProps) {
  const slider = useRef<SVGGElement>(null);
  const drags = useRef(false);
  const count = run.tokens.length;
  const { column, first, shown: seen } = windowOf(count, at.t, width);
  const { node, row } = layer;
  const gate = isGate(run.cell, node);
  const told = stepOf(run.cell, node) <= at.k;
  const name = rowName(run, node, row);
  const { symbol, role } = nodeOf(run.cell, node);
  const scrub = (event: PointerEvent): void => {
    const box = slider.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const t = first + Math.floor(((event.clientX - box.left) / box.width) * seen);
    onScrub(Math.max(0, Math.min(count - 1, t)));
  };
  return (
    <g className="moments" data-role={role}>
      <text className="row-label" x={left - 8} y={top + 43} textAnchor="end">
        {name} <tspan className="m letter">{symbol?.letter}</tspan>
      </text>
      <g
        ref={slider}
        role="slider"
        tabIndex={0}
        aria-label={drill.moments(name, layerName(run, node))}
        aria-valuemin={Math.min(1, count)}
        aria-valuemax={count}
        aria-valuenow={count === 0 ? 0 : at.t + 1}
        aria-valuetext={en.strip.place(at.t + 1, count, run.tokens[at.t]?.text ?? '')}
        onPointerDown={event => {
          drags.current = true;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          scrub(event);
        }}
        onPointerMove={event => drags.current && scrub(event)}
        onPointerUp={() => {
          drags.current = false;
        }}
        onKeyDown={event => {
          const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
          if (by === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onScrub(Math.max(0, Math.min(count - 1, at.t + by)));
        }}
      >
        <rect className="reach" x={left} y={top} width={seen * column} height={48} />
        {run.tokens.slice(first, first + seen).map((token, index) => {
          const t = first + index;
          const x = left + index * column;
          const isPresent = t === at.t;
          const isTold = t < at.t || (isPresent && told);
          const value = vectorOf(run.trace, node, t)[row] ?? Number.NaN;
          const fill = gate ? undefined : signedColor(value, theme);
          const inside = value > 0.5;
          return (
            <g key={t} className={t > at.t ? 'moment future' : 'moment'}>
              {isPresent && <rect className="present" x={x} y={top} width={column} height={48} rx={4} />}
              <text
                className={isPresent ? 'word present-word' : 'word'}
                x={x + column / 2}
                y={top + 22}
                textAnchor="middle"
              >
                {fittedWord(spelled(run.task, token), column)}
              </text>
              {(isTold || t > at.t) && (
                <g className="mark">
                  <rect
                    className={gate ? 'track' : 'signed'}
                    x={x + 1}
                    y={top + 32}
                    width={column - 2}
                    height={13}
                    style={fill === undefined ? undefined : { fill }}
                  />
                  {gate && (
                    <rect
                      className="bar"
                      x={x + 1}
                      y={top + 32}
                      width={(column - 2) * Math.min(1, Math.max(0, value))}
                      height={13}
                    />
                  )}
                </g>
              )}
              {isTold && (
                <text
                  className={gate && inside ? 'number inside' : 'number'}
                  x={
                    gate
                      ? inside
                        ? x + (column - 2) * value - 3
                        : x + (column - 2) * value + 5
                      : x + column / 2
                  }
                  y={top + 42}
                  textAnchor={gate ? (inside ? 'end' : 'start') : 'middle'}
                  style={fill === undefined ? undefined : { fill: textOn(fill) }}
                >
                  {shown(value)}
                </text>
              )}
            </g>
          );
        })}
      </g>
      {count > 0 && (
        <text className="row-label" x={left + seen * column + 14} y={top + 43}>
          {drill.other}
        </text>
      )}
    </g>
  );
}

function fittedWord(word: string, column: number): string {
  const most = Math.max(2, Math.floor(column / 8));
  return word.length > most ? `${word.slice(0, most - 1)}…` : word;
}
