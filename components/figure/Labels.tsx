/** Words and symbols that stand in the figure beside its marks. */
import { type Cell, nodeOf, type Slot } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { squashes } from '../../src/readings/arithmetic.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { signed } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Stage } from '../../src/readings/stage.ts';
import type { Words } from '../../src/words/en.ts';
import { Sign } from './Sign.tsx';

/** What stands over each station of the belt. */
export function BeltLabels({ cell, layout, words }: { cell: Cell; layout: Layout; words: Words['figure'] }) {
  const { stage, homes } = layout;
  const page = stage.arrangement === 'page';
  const at = (slot: Slot) => homes.find(home => home.slot === slot);
  const keep = layout.valves.find(valve => valve.kind === 'lane');
  const before = at('beltBefore');
  const after = at('beltAfter');
  const kept = at('kept');
  const written = at('written');
  const size = page ? 18 : 17;
  const symbolOf = (id: string) => nodeOf(cell, id).symbol;
  const label = (x: number, id: string | undefined, sign: string, word: string) => {
    const symbol = id === undefined ? undefined : symbolOf(id);
    return (
      <text key={`${sign}${word}`} x={x} y={stage.label} textAnchor="middle" fontSize={12}>
        {sign && <tspan>{`${sign} `}</tspan>}
        {symbol && (
          <tspan className="role" data-role={id && nodeOf(cell, id).role}>
            <Sign symbol={symbol} size={size} />
          </tspan>
        )}
        {page && (
          <tspan dx={symbol ? 6 : 0} className="word">
            {word}
          </tspan>
        )}
      </text>
    );
  };
  return (
    <g className="belt-labels" aria-hidden="true">
      {before && label(before.spot.x + before.spot.width / 2, before.node, '', words.before)}
      {keep && label(keep.x + keep.width / 2 + (page ? 12 : 8), keep.of, '×', words.keep)}
      {kept && page && label(kept.spot.x + kept.spot.width / 2, undefined, '', words.kept)}
      {written && label(stage.plus + 2, undefined, '+', words.written)}
      {after && label(after.spot.x + after.spot.width / 2, after.node, '', words.after)}
    </g>
  );
}

/** Number and name of each lane; a click chooses the unit. */
export function LaneNames({
  stage,
  lanes,
  unit,
  onUnit,
}: {
  stage: Stage;
  lanes: readonly string[];
  unit: number;
  onUnit: (k: number) => void;
}) {
  const page = stage.arrangement === 'page';
  return (
    <g className="lanes-named" aria-hidden="true">
      {lanes.map((name, k) => {
        const y = stage.firstLane + (k + 0.5) * stage.lane + 4;
        return (
          <g key={k} className={k === unit ? 'lane focused' : 'lane'} onClick={() => onUnit(k)}>
            <rect
              className="reach"
              x={0}
              y={stage.firstLane + k * stage.lane}
              width={stage.width}
              height={stage.lane}
            />
            {page && (
              <text x={16} y={y} fontSize={12}>
                {k + 1}
              </text>
            )}
            <text x={page ? 32 : stage.names} y={y} fontSize={page ? 12 : 11}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The written numbers on the belt, where the column of the same node has its home elsewhere. */
export function Written({
  run,
  layout,
  t,
  unit,
  show,
}: {
  run: RunOfText;
  layout: Layout;
  t: number;
  unit: number;
  show: (id: string) => number;
}) {
  const { stage, homes } = layout;
  const home = homes.find(({ slot }) => slot === 'written');
  if (!home || home.spot.mark === 'numbers') return null;
  const shownShare = show(home.node);
  if (shownShare <= 0) return null;
  return (
    <g className="written" data-of={home.node} aria-hidden="true" opacity={shownShare}>
      {Array.from(vectorOf(run.trace, home.node, t), (value, k) => (
        <text
          key={k}
          className={k === unit ? 'number focused' : 'number'}
          x={stage.plus}
          y={stage.firstLane + (k + 0.5) * stage.lane + stage.number * 0.36 + (1 - shownShare) * 8}
          fontSize={stage.number}
          textAnchor="middle"
        >
          {signed(value)}
        </text>
      ))}
    </g>
  );
}

/** Symbols beside the free columns: x with its word, h before and after, the squashing, i × g. */
export function SideLabels({
  cell,
  layout,
  k,
  token,
}: {
  cell: Cell;
  layout: Layout;
  k: number;
  token: string;
}) {
  const { stage, homes } = layout;
  const page = stage.arrangement === 'page';
  const { squash, hiddenOut, written } = stage.spots;
  const at = (slot: Slot) => homes.find(home => home.slot === slot);
  const symbolAt = (slot: Slot, x: number, y: number) => {
    const home = at(slot);
    const symbol = home && nodeOf(cell, home.node).symbol;
    return (
      symbol && (
        <text x={x} y={y} fontSize={12} textAnchor="middle" className={home.step > k ? 'later' : ''}>
          <Sign symbol={symbol} size={18} />
        </text>
      )
    );
  };
  const column = at('written');
  const product = column ? nodeOf(cell, column.node).inputs.map(id => nodeOf(cell, id)) : [];
  const squashed = at('squash');
  return (
    <g className="side-labels" aria-hidden="true">
      {page && symbolAt('hiddenColumn', 40, 368)}
      {page && symbolAt('inputColumn', 40, 466)}
      {page && (
        <text x={76} y={446} fontSize={12} textAnchor="end" className="token">
          {token}
        </text>
      )}
      {page && <path className="bracket" d="M130 347h4v138h-4" />}
      {symbolAt(
        'hiddenOut',
        page ? 944 : hiddenOut.x + hiddenOut.width + 10,
        page ? 256 : stage.exit.readout + 20,
      )}
      {squashed && (
        <g className={squashed.step > k ? 'pill later' : 'pill'}>
          {page && <rect x={stage.tap - 22} y={208} width={44} height={18} rx={4} />}
          <text x={stage.tap} y={page ? 221 : squash.y + 66} fontSize={page ? 12 : 10} textAnchor="middle">
            {squashes[nodeOf(cell, squashed.node).op]}
          </text>
        </g>
      )}
      {column && page && (
        <text x={written.x - 2} y={written.y + 82} fontSize={13} textAnchor="middle">
          {product.map((node, index) => (
            <tspan key={node.id} className="role" data-role={node.role}>
              {index > 0 && <tspan className="word">{' × '}</tspan>}
              {node.symbol && <Sign symbol={node.symbol} size={17} />}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
