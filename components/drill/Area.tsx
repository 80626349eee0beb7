/** A layer opened where it stands: its box becomes an area that hangs from the box's head, the other boxes shrink to theirs. */
import { useMemo } from 'react';
import { nodeOf, type Role } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { layersOf } from '../../src/readings/depths.ts';
import { type Explanation, explanationOf } from '../../src/readings/explanation.ts';
import { isKnown } from '../../src/readings/known.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { drill } from '../../src/words/drill.ts';
import { en } from '../../src/words/en.ts';
import type { Shade } from '../figure/scale.ts';
import { Curve } from '../panels/Curve.tsx';
import { Letter } from '../panels/Letter.tsx';
import { blocksOf } from './columns.ts';
import { GroupHeads } from './GroupHeads.tsx';
import { HeatMap } from './HeatMap.tsx';
import { Lead, Share } from './Lead.tsx';
import { Moments, momentAt } from './Moments.tsx';
import { isHead, layerName } from './naming.ts';
import { areaTop, foot, placesOf, tabOf } from './places.ts';
import { Results } from './Results.tsx';
import { ChosenRow, ColumnNames, RowNames } from './Rows.tsx';
import { Inputs, TermRow, Waterfall } from './Terms.tsx';
import { TermTable } from './TermTable.tsx';
import type { Layer } from './useLayer.ts';

export interface AreaProps {
  readonly run: RunOfText;
  /** The same run without what was set by hand, where anything was. */
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly layer: Layer;
  /** Whether one unit's sum is shown, rather than all units. */
  readonly isOne: boolean;
  readonly asTable: boolean;
  readonly layout: Layout;
  readonly width: number;
  readonly density: number;
  readonly theme: Shade;
  readonly onScrub: (t: number) => void;
  readonly onLayer: (node: string) => void;
  /** Looks into a row's sum. */
  readonly onRow: (row: number) => void;
}

/** The area in the figure's pixels. */
export function Area(props: AreaProps) {
  const { run, at, layer, isOne, asTable, width, density, theme, onRow } = props;
  const { node, rows, sum } = layer;
  const { places, blocks } = useMemo(() => {
    const most = placesOf(width, rows, isOne);
    const found = blocksOf(sum.groups, most.first, most.last);
    const last = found.at(-1);
    const end = last ? last.x + last.width : most.last;
    return { blocks: found, places: { ...most, curve: Math.min(most.curve, end + 56) } };
  }, [width, rows, isOne, sum]);
  const { role } = nodeOf(run.cell, node);
  const shared = { run, layer, blocks, places, theme, isOne };
  const isSummed = isOne && layer.isKnown;
  const why = isSummed ? (layer.isHeld ? wouldBe(layer, role) : whyOf(run, at, layer)) : undefined;
  return (
    <section className="drill-area" data-role={role} aria-label={layerName(run, node)} style={{ width }}>
      <svg className="ground" width={width} height={foot} aria-hidden="true">
        <Ground {...props} />
      </svg>
      {asTable ? (
        <div
          className="table-room"
          style={{
            left: places.left,
            top: areaTop,
            width: places.right - places.left,
            height: places.area.bottom - areaTop,
          }}
        >
          <TermTable run={run} layer={layer} />
        </div>
      ) : (
        <>
          <HeatMap key={node} {...shared} untouched={props.untouched} density={density} onRow={onRow} />
          <svg className="sums" role="group" aria-label={drill.sum} width={width} height={foot}>
            <GroupHeads {...shared} />
            <ColumnNames {...shared} />
            <RowNames {...shared} onRow={onRow} />
            <ChosenRow {...shared} />
            {layer.isKnown && <Inputs {...shared} />}
            {isSummed && <TermRow {...shared} />}
            {isSummed && <Waterfall {...shared} />}
            {layer.isKnown && !isOne && <Results {...{ run, at, layer, places, theme, onRow }} />}
            {isSummed && <Lead {...shared} />}
          </svg>
          {isSummed && !sum.op && <Share {...{ run, at, layer, places }} />}
          {why && (
            <div className="curve-room" style={{ left: places.curve, top: areaTop + 16 }}>
              <p>{drill.squeezes(squashings[why.op]?.written || en.panel.sum.sum)}</p>
              <Curve why={why} words={en.panel} />
            </div>
          )}
        </>
      )}
      <Heads {...props} />
      <svg className="time" role="group" aria-label={drill.other} width={width} height={foot}>
        <Moments {...{ run, at, layer, width, theme }} onScrub={props.onScrub} />
      </svg>
    </section>
  );
}

/** Where the sum stands on its curve. */
function whyOf({ trace }: RunOfText, { t, unit }: Position, { node, sum }: Layer): Explanation | undefined {
  return sum.op && explanationOf(trace, node, t, unit);
}

/** Where it would stand if the reader did not hold the value. */
function wouldBe({ node, sum: { op, sum } }: Layer, role: Role): Explanation | undefined {
  const squashing = op && squashings[op];
  if (!squashing) return undefined;
  return { node, op, role, from: sum, to: squashing.of(sum), terms: [], isShare: false };
}

/** The page behind the area, its outline with the tab, and the wires that enter it. */
function Ground({ run, at, layer, layout, width }: AreaProps) {
  const { area, left, right } = placesOf(width, 1, true);
  const [x, wide] = tabOf(layout, layer.node);
  const [word] = momentAt(run.tokens.length, at.t, width);
  const { token, spots, buses } = layout.stage;
  const bus = buses[0]?.[0] ?? 452;
  const r = 4;
  return (
    <>
      <rect className="cover" x={0} y={token.y + 1} width={left} height={Math.max(0, foot - token.y - 1)} />
      <rect className="cover" x={left - 4} y={areaTop - 4} width={width} height={foot - areaTop + 4} />
      {run.tokens.length > 0 && (
        <path
          className="wire"
          d={`M${token.x} ${token.y}V${area.bottom + 6 - r}q0 ${r} ${r} ${r}H${word - r}q${r} 0 ${r} ${r}`}
        />
      )}
      <path className="wire" d={`M${spots.hiddenColumn.x + 50} ${bus}H${left - 6}`} />
      <path className="tip" d={`M${left - 2} ${bus}l-8 -4v8z`} />
      <path
        className="outline"
        d={`M${x} ${areaTop}V${areaTop - 20}a${r} ${r} 0 0 1 ${r} -${r}h${wide - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}V${areaTop}H${right - r}a${r} ${r} 0 0 1 ${r} ${r}V${area.bottom - r}a${r} ${r} 0 0 1 -${r} ${r}H${left + r}a${r} ${r} 0 0 1 -${r} -${r}V${areaTop + r}a${r} ${r} 0 0 1 ${r} -${r}Z`}
      />
    </>
  );
}

/** The heads of all layers; a press opens another one and keeps the unit. */
function Heads({ run, at, layer, layout, onLayer }: AreaProps) {
  return layersOf(run.cell).map(id => {
    const [x, wide] = tabOf(layout, id);
    const node = nodeOf(run.cell, id);
    const value =
      isKnown(run, at, id) && !isHead(run, id) ? vectorOf(run.trace, id, at.t)[at.unit] : undefined;
    const isOpen = id === layer.node;
    const y = isOpen ? areaTop - 22 : areaTop - 26;
    return (
      <button
        key={id}
        type="button"
        className="head"
        data-role={node.role}
        aria-current={isOpen || undefined}
        aria-label={drill.open(layerName(run, id))}
        style={{ left: x, top: y, width: wide }}
        onClick={() => onLayer(id)}
      >
        <span className="letter">{node.symbol ? <Letter symbol={node.symbol} mute /> : id}</span>
        {wide > 60 && (
          <>
            <span className="activation">{squashings[node.op]?.written}</span>
            <span className="value">{value === undefined ? '' : shown(value)}</span>
          </>
        )}
      </button>
    );
  });
}
