/** The axis on which a value is guessed: what it was at its one side, the guess at its other, at last the truth. */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { nodeOf, type Role } from '../../src/cells/spec.ts';
import { shown } from '../../src/readings/numbers.ts';
import { clampTo, type Question, ticksOf } from '../../src/readings/question.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { predict as words } from '../../src/words/predict.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import { Letter } from '../panels/Letter.tsx';
import { shiftOf } from './shift.ts';
import './axis.css';
import './narrow.css';

interface AxisProps {
  readonly run: RunOfText;
  readonly question: Question;
  /** Where the handle stands, and whether the reader put it there. */
  readonly value: number;
  readonly isGuessed: boolean;
  /** The true value, once it is shown. */
  readonly truth: number | undefined;
  readonly theme: Shade;
  readonly onGuess: (value: number) => void;
}

/** How far a key goes, and with Shift. */
export const steps = { coarse: 0.05, fine: 0.01 } as const;

const colours = 16;

/** The axis with its handle, which is a slider until the truth stands beside it. */
export function Axis({ run, question, value, isGuessed, truth, theme, onGuess }: AxisProps) {
  const { range, before, node, isGate, unit } = question;
  const track = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [low, high] = range;
  const { role, symbol } = nodeOf(run.cell, node);
  const isTold = truth !== undefined;
  const place = (of: number): CSSProperties => style({ '--at': (clampTo(range, of) - low) / (high - low) });
  const point = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return;
    const isUpright = box.height > box.width;
    const share = isUpright
      ? (box.bottom - event.clientY) / box.height
      : (event.clientX - box.left) / box.width;
    onGuess(rounded(low + share * (high - low)));
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (isTold || event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    dragging.current = true;
    point(event);
  };
  const release = (): void => {
    dragging.current = false;
  };
  const handlers = {
    onPointerDown: press,
    onPointerMove: (event: PointerEvent): void => {
      if (dragging.current) point(event);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? steps.fine : steps.coarse;
    const to: Readonly<Record<string, number>> = {
      ArrowUp: value + by,
      ArrowRight: value + by,
      ArrowDown: value - by,
      ArrowLeft: value - by,
      PageUp: value + 5 * steps.coarse,
      PageDown: value - 5 * steps.coarse,
      Home: low,
      End: high,
      Enter: value,
      ' ': value,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onGuess(rounded(next));
  };
  const lane = run.lanes[unit] ?? '';
  const moved = before && shiftOf(before.value, value);
  const caption = isGuessed ? words.yours : words.unset;
  const scale = Array.from({ length: colours + 1 }, (_, k) =>
    signedColor(low + (k / colours) * (high - low), theme),
  ).join();
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-label': words.slider(lane),
    'aria-orientation': 'vertical' as const,
    'aria-valuemin': low,
    'aria-valuemax': high,
    'aria-valuenow': rounded(value),
    'aria-valuetext': [
      shown(value),
      ...(isGuessed ? (moved ? [words.shift(moved)] : []) : [words.unset]),
    ].join(', '),
    onKeyDown: keyDown,
  };
  return (
    <div className="guess-axis" data-role={role} data-kind={isGate ? 'gate' : 'signed'}>
      <div className="length">
        <div className="track" ref={track} {...handlers} style={style({ '--scale': scale })} />
        {ticksOf(range).map(tick => (
          <span key={tick.value} className="tick" aria-hidden="true" style={place(tick.value)}>
            {tick.text}
          </span>
        ))}
        {before && (
          <span className="start" style={place(before.value)}>
            <Letter
              symbol={
                before.node === node
                  ? earlier(symbol)
                  : (nodeOf(run.cell, before.node).symbol ?? earlier(symbol))
              }
            />
            <Crate value={before.value} {...{ theme, isGate, role }} />
            <span className="lead" />
          </span>
        )}
        {(isGuessed || !isTold) && (
          <div
            className={isGuessed ? 'handle guessed' : 'handle'}
            style={place(value)}
            {...handlers}
            {...(!isTold && slider)}
          >
            <span className="grip" aria-hidden="true" />
            <strong>{shown(value)}</strong>
            <span className="under">
              {isTold
                ? words.off(shown(Math.abs(truth - value)))
                : `${caption}${isGuessed && moved ? `, ${words.shift(moved)}` : ''}`}
            </span>
          </div>
        )}
        {isTold && (
          <>
            <span className="truth" style={place(truth)}>
              {clampTo(range, truth) !== truth && <span className="beyond">{words.beyond}</span>}
              <Crate value={truth} {...{ theme, isGate, role }} />
            </span>
            {isGuessed && (
              <span
                className="bracket"
                aria-hidden="true"
                style={style(ends(clampTo(range, truth), value, low, high))}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** A value as a crate in its colour, or a gate's in that of its role. */
function Crate({
  value,
  theme,
  isGate,
  role,
}: {
  readonly value: number;
  readonly theme: Shade;
  readonly isGate: boolean;
  readonly role: Role;
}) {
  const fill = signedColor(value, theme);
  return (
    <span
      className="crate"
      data-role={role}
      style={isGate ? undefined : { background: fill, color: textOn(fill) }}
    >
      {shown(value)}
    </span>
  );
}

/** A letter as it stood one step before. */
function earlier(symbol: { readonly letter: string } | undefined) {
  return { letter: symbol?.letter ?? '', sub: 't−1' };
}

function ends(one: number, other: number, low: number, high: number) {
  const share = (value: number): number => (value - low) / (high - low);
  return { '--from': share(Math.min(one, other)), '--to': share(Math.max(one, other)) };
}

function style(properties: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return properties as CSSProperties;
}

/** To a hundredth, as it is written. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
