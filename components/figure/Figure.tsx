/** The living cell: the conveyor belt above, the layers below, every vector drawn cell by cell. */
import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import './figure.css';
import './marks.css';
import { isHeldAt } from '../../src/engine/clamps.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { cellBox, fitsNumber } from '../../src/readings/extent.ts';
import { tellsInputs } from '../../src/readings/inputs.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { tokenWire } from '../../src/readings/routes.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { remember } from '../../src/state/remember.ts';
import type { Words } from '../../src/words/en.ts';
import { lengthOf, phaseOf } from '../motion/phases.ts';
import { useProgress } from '../motion/progress.ts';
import { Band } from './Band.tsx';
import { Belt } from './Belt.tsx';
import { Boxes } from './Boxes.tsx';
import { Copy } from './Copy.tsx';
import { Key } from './Key.tsx';
import { Labels, Outlines, Pills } from './Labels.tsx';
import { LaneNames, LaneNote, Written } from './Lanes.tsx';
import { useNames } from './names.ts';
import { curved } from './path.ts';
import { useRoving } from './roving.ts';
import { Tag, usePointed } from './Tag.tsx';
import { type OnDoor, Valves } from './Valves.tsx';
import { Vector } from './Vector.tsx';
import { Circles, Wires } from './Wires.tsx';

/** What the figure needs; `tokenX` is where the present word stands in the strip below. */
export interface FigureProps {
  readonly run: RunOfText;
  /** The same run without what was set by hand, where anything was. */
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly layout: Layout;
  readonly tokenX: number;
  readonly moves: boolean;
  readonly speed: number;
  readonly playing: boolean;
  readonly lit: string | null;
  readonly theme: 'light' | 'dark';
  readonly words: Words['figure'];
  readonly describedBy: string;
  /** What is drawn over the wires. */
  readonly over?: ReactNode;
  readonly onLight: (id: string | null) => void;
  readonly onUnit: (k: number) => void;
  readonly onDoor?: OnDoor | undefined;
}

/** The figure of one moment; a pure function of its props and of the motion's progress. */
export const Figure = memo(function Figure(props: FigureProps) {
  const { run, at, layout, theme, lit, words, onLight, onUnit, onDoor, playing } = props;
  const { cell, trace, lanes } = run;
  const untouched = props.untouched?.trace;
  const { stage, homes, copies } = layout;
  const { t, k, unit } = at;
  const progress = useProgress({
    key: `${t} ${k} ${run.task.id}`,
    moves: props.moves,
    duration: lengthOf(cell, k, t) / props.speed,
  });
  const phase = phaseOf(cell, k, t, progress);
  const present = useMemo(() => homes.map(home => home.node), [homes]);
  const sizeOf = useCallback((id: string) => vectorOf(trace, id, 0).length, [trace]);
  const { stop, onKeyDown } = useRoving(cell, present, sizeOf, onUnit);
  const { pointed, handlers } = usePointed();
  const { nameOf, unitNames, laneNote, token } = useNames(run, homes, t, unit, words);
  const [named, setNamed] = useState<number | null>(null);
  const tagged = homes.find(({ node }) => node === pointed?.node && phase.shown(node) === 1);
  const beltShift = phase.slide * (stage.spots.beltAfter.x - stage.spots.beltBefore.x);
  const start = homes.find(home => home.slot === 'beltBefore');
  const stands = homes.find(({ node }) => pointed?.byKey && node === pointed.node);
  const noted = named ?? (pointed && stands && isOnBelt(stands) ? pointed.unit : null);
  const note = noted === null ? undefined : laneNote(noted);
  const inputs = run.task.vocabulary.length;
  const isNumbered = tellsInputs(run.task) && fitsNumber(stage.spots.inputColumn.height / inputs);
  const isFaded = (id: string): boolean => lit !== null && !related(layout, lit, id);
  const draw = (home: (typeof homes)[number], share?: number) => {
    const show = share ?? phase.shown(home.node);
    const isTold = show > 0;
    const rolls = home.slot === 'kept' && isTold && show < 1;
    return (
      <Vector
        key={home.node}
        {...{ stage, home, show, unit, theme, onLight, onUnit }}
        values={isTold ? vectorOf(trace, home.node, t) : untold(sizeOf(home.node))}
        untouched={isTold && untouched ? vectorOf(untouched, home.node, t) : undefined}
        held={isTold ? heldUnits(trace, home.node, t) : none}
        from={rolls && start ? { x: start.spot.x, values: vectorOf(trace, start.node, t) } : undefined}
        stop={stop.node === home.node ? stop.unit : undefined}
        name={nameOf(home, isTold)}
        unitName={unitNames.get(home.node) ?? (() => '')}
        unitNote={isOnBelt(home) ? laneNote : undefined}
        faded={isFaded(home.node)}
        choosable={home.slot !== 'inputColumn'}
        numbered={home.slot === 'inputColumn' && isNumbered}
      />
    );
  };
  const sliding = phase.slide > 0;
  return (
    <svg
      className={`figure ${stage.arrangement}${lit ? ' has-lit' : ''}`}
      width={stage.width}
      height={stage.height}
      viewBox={`0 0 ${stage.width} ${stage.height}`}
      role="group"
      aria-label={words.name(cell.family, t + 1, token)}
      aria-describedby={props.describedBy}
      data-progress={progress}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <Belt stage={stage} belt={layout.belt} drift={playing} />
      <Band stage={stage} belt={layout.belt} unit={unit} />
      <LaneNames stage={stage} lanes={lanes} unit={unit} onUnit={onUnit} onName={setNamed} />
      {run.tokens[t] && (
        <path className="wire-token" d={curved(tokenWire(stage, props.tokenX))} aria-hidden="true" />
      )}
      <Outlines layout={layout} />
      <Wires layout={layout} k={k} lit={lit} onLight={onLight} />
      {props.over}
      <g transform={sliding ? `translate(${beltShift} 0)` : undefined}>
        {homes.filter(isOnBelt).map(home => (sliding && t > 0 ? undefined : draw(home)))}
        {sliding && homes.filter(home => home.slot === 'beltBefore').map(home => draw(home, 1))}
      </g>
      {layout.valves.map(valve => (
        <Valves
          key={`${valve.of} ${valve.kind} ${valve.box.x}`}
          {...{ stage, valve, unit, onLight, onDoor }}
          values={vectorOf(trace, valve.values, t)}
          untouched={untouched && vectorOf(untouched, valve.values, t)}
          held={phase.door(valve.of) > 0 ? heldUnits(trace, valve.of, t) : none}
          show={phase.door(valve.of)}
          faded={isFaded(valve.of)}
        />
      ))}
      <Pills layout={layout} k={k} />
      <Circles layout={layout} k={k} lit={lit} onLight={onLight} />
      <Boxes run={run} at={at} layout={layout} shown={phase.shown} />
      {copies.map(piece => (
        <Copy
          key={`${piece.node} ${piece.spot.x}`}
          {...{ stage, piece, unit, theme, onLight }}
          values={phase.shown(piece.node) > 0 ? vectorOf(trace, piece.node, t) : untold(sizeOf(piece.node))}
          show={phase.shown(piece.node)}
          faded={isFaded(piece.node)}
        />
      ))}
      {layout.addend !== undefined && (
        <Written
          {...{ layout, unit }}
          values={vectorOf(trace, layout.addend, t)}
          show={phase.shown(layout.addend)}
        />
      )}
      {homes.filter(home => !isOnBelt(home)).map(home => draw(home))}
      <Labels layout={layout} k={k} task={run.task} token={run.tokens[t]} />
      {tagged && pointed && (
        <Tag
          stage={stage}
          box={cellBox(stage, tagged.spot, pointed.unit, vectorOf(trace, tagged.node, t).length)}
          value={vectorOf(trace, tagged.node, t)[pointed.unit] ?? Number.NaN}
        />
      )}
      {noted !== null && note !== undefined && <LaneNote stage={stage} unit={noted} text={note} />}
      {layout.key && <Key x={layout.key[0]} y={layout.key[1]} theme={theme} words={words.key} />}
    </svg>
  );
});

function isOnBelt({ spot }: Layout['homes'][number]): boolean {
  return spot.mark === 'crates' || spot.mark === 'numbers';
}

/** Whether a node belongs to what the lit one is joined with by a wire. */
function related(layout: Layout, lit: string, id: string): boolean {
  if (lit === id) return true;
  return layout.wires.some(
    ({ carries, to }) => (carries.includes(lit) && to === id) || (to === lit && carries.includes(id)),
  );
}

const none: readonly number[] = [];

/** What stands for the values of a node that is not computed yet: the same as long as it is not, so that nothing is drawn anew. */
const untold = remember((size: number) => new Float64Array(size), 32);

/** The units of a node that the reader holds at a time step. */
function heldUnits(trace: RunOfText['trace'], id: string, t: number): readonly number[] {
  if (!trace.holds.has(id)) return none;
  return Array.from(vectorOf(trace, id, t).keys()).filter(k => isHeldAt(trace, id, t, k));
}
