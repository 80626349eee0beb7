/** What is left of each step's writing, as signed bars from a common zero line, and the running total that ends at the state. */
import { type CSSProperties, Fragment } from 'react';
import type { Amount } from '../../src/readings/lineage.ts';
import { shown } from '../../src/readings/numbers.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import { type Band, labelAt } from './places.ts';

/** The axis of the amounts and what is marked on it. */
export interface Extent {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly { readonly mark: number; readonly text: string }[];
}

interface AmountsProps {
  /** From before the first step on. */
  readonly amounts: readonly Amount[];
  readonly extent: Extent;
  readonly band: Band;
  readonly column: number;
  readonly width: number;
  readonly theme: Shade;
  /** The state's letter. */
  readonly letter: string;
}

/** A bar a step; one for the state before the first where that is not 0; a pin at what the reader set. */
export function Amounts({ amounts, extent, band, column, width, theme, letter }: AmountsProps) {
  const at = (value: number): number => placeIn(extent, band, value);
  const totals = totalsOf(amounts);
  const [initial] = totals;
  const last = totals.at(-1) ?? 0;
  const end = (amounts.length - 1) * column;
  const inset = column < 60 ? 4 : 10; // a narrow bar still holds its number
  const isLow = at(last) > band.y + band.height - 14;
  return (
    <g className="amounts">
      {extent.marks.map(({ mark }) => (
        <path key={mark} className="decade" d={`M0 ${at(mark)}h${width}`} />
      ))}
      {amounts.map(({ t, source, amount }) => {
        const fill = fillOf(amount, theme);
        const [top, height] = [Math.min(at(0), at(amount)), Math.abs(at(amount) - at(0))];
        if (source === 'initial')
          return amount === 0 ? null : (
            <rect key="initial" className="initial" x={1} y={top} width={6} height={height} fill={fill} />
          );
        return (
          <Fragment key={t}>
            <rect
              className="amount"
              data-step={t + 1}
              data-value={amount}
              x={t * column + inset}
              y={top}
              width={column - 2 * inset}
              height={height}
              fill={fill}
            />
            {source === 'edit' && (
              <rect className="pin" x={(t + 1) * column - 9} y={at(0) - 3.5} width={7} height={7} />
            )}
          </Fragment>
        );
      })}
      <path className="zero" d={`M0 ${at(0)}h${width}`} />
      <path className="total" d={stepsOf(totals.slice(1), initial ?? 0, column, at)} />
      {amounts.map(({ t, amount }) => (
        <Value key={t} x={(t + 0.5) * column} {...{ amount, band, theme, at }} />
      ))}
      <g className="sum-mark" transform={`translate(${end + 5} ${isLow ? at(last) - 4 : at(last) + 4})`}>
        <text>
          <tspan className="m">{letter}</tspan> = {shown(last)}
        </text>
      </g>
    </g>
  );
}

/** The number of a bar: in it where it fits, else beyond its end; none for what is rounded to 0. */
function Value(props: {
  readonly x: number;
  readonly amount: number;
  readonly band: Band;
  readonly theme: Shade;
  readonly at: (value: number) => number;
}) {
  const { x, amount, band, theme, at } = props;
  if (x < 0 || Number(shown(Math.abs(amount))) === 0) return null;
  const [top, height] = [Math.min(at(0), at(amount)), Math.abs(at(amount) - at(0))];
  const inside = height >= 14;
  const above = amount > 0 ? top - 3 > band.y + 8 : false;
  const style: CSSProperties = inside ? { fill: textOn(fillOf(amount, theme)) } : {};
  const y = inside ? top + height / 2 + 3.5 : above ? top - 3 : top + height + 10;
  return (
    <text className={inside ? undefined : 'beyond'} x={x} y={y} style={style}>
      {shown(amount)}
    </text>
  );
}

/** One colour for what adds, one for what takes away: how much is the bar's length. */
function fillOf(amount: number, theme: Shade): string {
  return signedColor(Math.sign(amount) * 0.75, theme);
}

/** The running total before the first step and after each. */
export function totalsOf(amounts: readonly Amount[]): number[] {
  let total = 0;
  return amounts.map(({ amount }) => {
    total += amount;
    return total;
  });
}

function stepsOf(
  totals: readonly number[],
  initial: number,
  column: number,
  at: (value: number) => number,
): string {
  return `M0 ${at(initial)}${totals.map((total, t) => `H${t * column + 5}V${at(total)}`).join('')}H${totals.length * column + 2}`;
}

function placeIn({ low, high }: Extent, { y, height }: Band, value: number): number {
  return y + height * (1 - (value - low) / (high - low));
}

/** In the gutter: what the bars are, and the axis. */
export function AmountNames(props: {
  readonly extent: Extent;
  readonly band: Band;
  readonly width: number;
  readonly name: string;
  readonly below: string;
}) {
  const { extent, band, width, name, below } = props;
  const page = width > 90;
  const middle = band.y + band.height / 2;
  return (
    <g>
      <text
        className="focused"
        x={page ? width - 42 : 8}
        y={page ? middle - 2 : middle}
        textAnchor={page ? 'end' : 'start'}
      >
        {name}
      </text>
      {page && (
        <text x={width - 42} y={middle + 12} textAnchor="end">
          in <tspan className="m">{below}</tspan>
        </text>
      )}
      {extent.marks.map(({ mark, text }) => (
        <text
          key={mark}
          className="mark"
          x={width - 6}
          y={labelAt(band, placeIn(extent, band, mark))}
          textAnchor="end"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
