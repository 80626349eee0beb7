/** Under the weights: what each is multiplied by, the term that gives, and the running total as a waterfall. */
import { brief, shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { drill } from '../../src/words/drill.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Block } from './columns.ts';
import { enlargement, fallsOf, halfBar, largest, levels, roomOf } from './falls.ts';
import { entryName, groupKey, isRead } from './naming.ts';
import type { Places } from './places.ts';
import { decimalsOf, misses, plus } from './precision.ts';
import type { Layer } from './useLayer.ts';

interface TermsProps {
  readonly run: RunOfText;
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly theme: Shade;
}

/** The row of inputs: crates for numbers, 1 and 0 for a word among words. */
export function Inputs({ run, layer, blocks, places, theme }: TermsProps) {
  const decimals = Math.min(4, decimalsOf(layer.precision));
  const y = places.input;
  return (
    <g className="inputs">
      <text className="row-label" x={places.names - 2} y={y + 12} textAnchor="end">
        {drill.timesInput}
      </text>
      {blocks.flatMap(({ group, columns }) =>
        columns.map(({ term, x, width, isFull }) => {
          const isSymbol = isRead(run, group.of) && run.task.reading !== 'numbers';
          const fill = isSymbol && term.input !== 1 ? 'none' : signedColor(term.input, theme);
          const key = `${groupKey(group)} ${term.index}`;
          if (group.of === 'one')
            return (
              <text key={key} className="one" x={x + width / 2} y={y + 12} textAnchor="middle">
                1
              </text>
            );
          return (
            <g key={key}>
              <rect
                className={fill === 'none' ? 'none' : 'given'}
                x={x + (width > 6 ? 1 : 0)}
                y={y}
                width={Math.max(1, width - (width > 6 ? 2 : 0.5))}
                height={16}
                rx={width > 6 ? 2 : 0}
                style={{ fill }}
              />
              {(isFull || width >= 12) && (
                <text
                  x={x + width / 2}
                  y={y + 12}
                  textAnchor="middle"
                  style={fill === 'none' ? undefined : { fill: textOn(fill) }}
                >
                  {isSymbol ? brief(term.input) : isFull ? shown(term.input, decimals) : ''}
                </text>
              )}
            </g>
          );
        }),
      )}
    </g>
  );
}

/** Each term as a signed number over a small bar; a group of small terms is drawn larger, which is said. */
export function TermRow({ run, layer, blocks, places }: TermsProps) {
  const decimals = Math.min(4, decimalsOf(layer.precision));
  const y = places.term;
  const most = Math.max(...blocks.map(({ columns }) => largest(columns.map(({ term }) => term.value))));
  return (
    <g className="terms">
      <text className="row-label" x={places.names - 2} y={y + 11} textAnchor="end">
        {drill.equalsTerm}
      </text>
      {blocks.flatMap(block => {
        const { group, columns, others } = block;
        const enlarged = enlargement(largest(columns.map(({ term }) => term.value)), most);
        const bar = (value: number, width: number) =>
          most === 0 ? 0 : ((value * enlarged) / most) * (width / 2 - 3);
        return [
          ...columns
            .filter(({ isFull }) => isFull)
            .map(({ term, x, width }) => {
              const middle = x + width / 2;
              const long = bar(term.value, width);
              const name = entryName(run, group.of, term.index);
              return (
                <g
                  key={`${groupKey(group)} ${term.index}`}
                  role="img"
                  aria-label={drill.column(
                    name,
                    shown(term.weight, decimals),
                    shown(term.input, decimals),
                    shown(term.value, decimals),
                  )}
                  data-term={term.value}
                >
                  <text x={middle} y={y + 11} textAnchor="middle">
                    {plus(term.value, decimals)}
                  </text>
                  <path className="zero" d={`M${middle} ${y + 13}v6`} />
                  <rect
                    className={term.value < 0 ? 'bar negative' : 'bar'}
                    x={Math.min(middle, middle + long)}
                    y={y + 14}
                    width={Math.max(1, Math.abs(long))}
                    height={4}
                  />
                </g>
              );
            }),
          others && (
            <g key={`${groupKey(group)} others`} data-term={others.value}>
              <text className="column-name" x={others.x + 33} y={places.top - 5} textAnchor="middle">
                {drill.others(others.count)}
              </text>
              <text x={others.x + 33} y={y + 11} textAnchor="middle">
                {plus(others.value, decimals)}
              </text>
            </g>
          ),
          enlarged > 1 && (
            <text key={`${groupKey(group)} scaled`} className="row-label" x={block.x} y={y + 29}>
              {(block.width < 260 ? drill.scaledShort : drill.scaled)(brief(enlarged))}
            </text>
          ),
        ];
      })}
    </g>
  );
}

/** Where the sum has come to with each term; the last level is the true sum. */
export function Waterfall({ layer, blocks, places }: Omit<TermsProps, 'run' | 'theme'>) {
  const decimals = Math.min(4, decimalsOf(layer.precision));
  const { sum } = layer.sum;
  const falls = fallsOf(blocks);
  const [top, bottom] = roomOf(blocks, places);
  const y = levels(sum, falls, [top, bottom]);
  const isMissed = misses(
    falls.map(({ from, to }) => to - from),
    sum,
    decimals,
  );
  const last = falls.at(-1);
  return (
    <g className="fall">
      <path className="zero" d={`M${places.first} ${y(0)}H${last ? last.x + halfBar : places.last}`} />
      <text className="row-label" x={places.names - 2} y={y(0) + 4} textAnchor="end">
        0
      </text>
      {falls.map(({ key, x, from, to, isTold }, k) => {
        const next = falls[k + 1];
        const isLast = !next;
        return (
          <g key={key}>
            <rect
              className={to < from ? 'bar negative' : 'bar'}
              x={x - halfBar}
              y={Math.min(y(from), y(to))}
              width={2 * halfBar}
              height={Math.max(1.5, Math.abs(y(from) - y(to)))}
            />
            {next && <path className="level" d={`M${x + halfBar} ${y(to)}H${next.x - halfBar}`} />}
            {isTold && (
              <text
                className={isLast ? 'total' : undefined}
                x={x + (k === 0 ? 16 : 0)}
                y={labelAt(y(from), y(to), top, bottom)}
                textAnchor={k === 0 ? 'start' : 'middle'}
              >
                {isLast && isMissed && '≈ '}
                {shown(isLast ? sum : to, decimals)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The number of a level stands over a bar that rises and under one that falls, where there is room. */
function labelAt(from: number, to: number, top: number, bottom: number): number {
  const above = Math.min(from, to) - 4;
  const below = Math.max(from, to) + 12;
  if (to > from) return below > bottom + 6 ? above : below;
  return above < top + 8 ? Math.min(below, bottom + 6) : above;
}
