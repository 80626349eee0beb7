/** Over each group of columns: the letter of its weights, what a column is, and the range of their colours. */
import { nodeOf } from '../../src/cells/spec.ts';
import { parameterSymbol } from '../../src/readings/letters.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { rangeOf, type TermGroup, weightsOf } from '../../src/readings/terms.ts';
import { drill } from '../../src/words/drill.ts';
import { Sign } from '../figure/Sign.tsx';
import type { Block } from './columns.ts';
import { groupKey, isRead, layerName } from './naming.ts';
import type { Places } from './places.ts';
import { decimalsOf } from './precision.ts';
import type { Layer } from './useLayer.ts';

interface GroupHeadsProps {
  readonly run: RunOfText;
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly layer: Layer;
}

const roomForWords = 240;
const roomForRange = 70;

/** As much as a group's width has room for. */
export function GroupHeads({ run, blocks, places, layer }: GroupHeadsProps) {
  const decimals = Math.min(4, decimalsOf(layer.precision));
  return blocks.map(({ group, x, width }) => (
    <text key={groupKey(group)} className="group-head" x={x} y={places.top - 35}>
      <Head run={run} group={group} width={width} decimals={layer.isKnown ? decimals : undefined} />
    </text>
  ));
}

function Head({
  run,
  group,
  width,
  decimals,
}: {
  readonly run: RunOfText;
  readonly group: TermGroup;
  readonly width: number;
  /** How many a gate's value is written with; undefined before it is known. */
  readonly decimals: number | undefined;
}) {
  const { of, parameter, kind, gate } = group;
  const symbol = parameter === undefined ? undefined : parameterSymbol(run.cell, parameter);
  const factor = gate === undefined ? undefined : nodeOf(run.cell, gate).symbol;
  const range = parameter === undefined ? 1 : rangeOf(weightsOf(run.trace, parameter).values);
  const isMatrix = kind === 'matrix';
  const state = of === 'one' || isRead(run, of) ? undefined : nodeOf(run.cell, of);
  const told = run.task.reading === 'numbers' ? drill.inputs_ : drill.word_;
  return (
    <>
      {factor && (
        <>
          <Sign symbol={factor} size={15} />
          <tspan>
            {drill.timesOf(
              decimals !== undefined && width > roomForWords ? shown(group.factor, decimals) : '',
            )}
          </tspan>
        </>
      )}
      {symbol && <Sign symbol={symbol} size={15} />}
      {isMatrix && width > roomForWords && <tspan dx={8}>{isRead(run, of) ? told : drill.units_}</tspan>}
      {isMatrix &&
        width > roomForWords &&
        state &&
        (state.symbol ? (
          <Sign symbol={state.symbol} size={14} />
        ) : (
          <tspan>{drill.all(layerName(run, of))}</tspan>
        ))}
      {isMatrix && width > roomForRange && <tspan>{drill.range_(brief(range))}</tspan>}
    </>
  );
}
