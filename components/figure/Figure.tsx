/** The living cell: the conveyor belt above, the layers below, every vector drawn cell by cell. */
import { useCallback, useMemo } from 'react';
import './figure.css';
import './marks.css';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import { tokenWire } from '../../src/readings/routes.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { isGate, lengthOf, phaseOf } from '../motion/phases.ts';
import { useProgress } from '../motion/progress.ts';
import { Belt } from './Belt.tsx';
import { BoxFrame } from './Boxes.tsx';
import { cellBox } from './geometry.ts';
import { Key } from './Key.tsx';
import { BeltLabels, LaneNames, SideLabels, Written } from './Labels.tsx';
import { curved } from './path.ts';
import { useRoving } from './roving.ts';
import { Tag, usePointed } from './Tag.tsx';
import { Valves } from './Valves.tsx';
import { Vector } from './Vector.tsx';
import { Circles, Wires } from './Wires.tsx';

/** What the figure needs; `tokenX` is where the present word stands in the strip below. */
export interface FigureProps {
  readonly run: RunOfText;
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
  readonly onLight: (id: string | null) => void;
  readonly onUnit: (k: number) => void;
}

/** The figure of one moment; a pure function of its props and of the motion's progress. */
export function Figure(props: FigureProps) {
  const { run, at, layout, theme, lit, words, onLight, onUnit, playing } = props;
  const { cell, trace, task, lanes } = run;
  const { stage, homes } = layout;
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
  const units = lanes.length;
  const { pointed, handlers } = usePointed();
  const tagged =
    pointed && phase.shown(pointed.node) === 1 ? homes.find(home => home.node === pointed.node) : undefined;
  const beltShift = phase.slide * (stage.spots.beltAfter.x - stage.spots.beltBefore.x);
  const beltHome = (mark: string): boolean => mark === 'crates' || mark === 'numbers';
  const stateOf = (step: number) => (step === k ? 'working' : step < k ? 'done' : 'later');
  const unitName = useCallback(
    (index: number, value: number | undefined, id: string) =>
      words.unit(
        id === 'x' ? (task.vocabulary[index] ?? '') : (lanes[index] ?? ''),
        index + 1,
        value === undefined ? undefined : shown(value),
      ),
    [words, task, lanes],
  );
  const names = useMemo(
    () =>
      new Map(
        homes.map(home => [home.node, (j: number, v: number | undefined) => unitName(j, v, home.node)]),
      ),
    [homes, unitName],
  );
  const spoken = (isInput: boolean, values: ArrayLike<number>): string =>
    isInput ? words.word(run.tokens[t]?.text ?? '') : words.lane(lanes[unit] ?? '', shown(values[unit] ?? 0));
  const draw = (home: (typeof homes)[number], time = t, share?: number) => {
    const values = vectorOf(trace, home.node, time);
    const show = share ?? phase.shown(home.node);
    const rolls = home.slot === 'kept' && show < 1;
    const node = nodeOf(cell, home.node);
    const start = homes.find(other => other.slot === 'beltBefore');
    return (
      <Vector
        key={home.node}
        stage={stage}
        home={home}
        values={values}
        from={rolls && start ? { x: start.spot.x, values: vectorOf(trace, start.node, time) } : undefined}
        show={show}
        gate={isGate(cell, home.node) && home.role !== 'prediction'}
        unit={unit}
        stop={stop.node === home.node ? stop.unit : undefined}
        name={words.node(
          home.node,
          node.symbol,
          show > 0 ? spoken(home.slot === 'inputColumn', values) : undefined,
          node.op,
        )}
        unitName={names.get(home.node) ?? (() => '')}
        theme={theme}
        faded={lit !== null && !related(layout, lit, home.node)}
        choosable={home.node !== 'x'}
        onLight={onLight}
        onUnit={onUnit}
      />
    );
  };
  const token = run.tokens[t];
  const sliding = phase.slide > 0;
  return (
    <svg
      className={`figure ${stage.arrangement}${lit ? ' has-lit' : ''}`}
      width={stage.width}
      height={stage.height}
      viewBox={`0 0 ${stage.width} ${stage.height}`}
      role="group"
      aria-label={words.name(cell.family, t + 1, token?.text ?? '')}
      aria-describedby={props.describedBy}
      data-progress={progress}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <Belt stage={stage} units={units} drift={playing} />
      <rect
        className="band"
        x={0}
        y={stage.firstLane + unit * stage.lane}
        width={stage.width}
        height={stage.lane}
        aria-hidden="true"
      />
      <BeltLabels cell={cell} layout={layout} words={words} />
      <LaneNames stage={stage} lanes={lanes} unit={unit} onUnit={onUnit} />
      {token && <path className="wire-token" d={curved(tokenWire(stage, props.tokenX))} aria-hidden="true" />}
      <Wires layout={layout} k={k} lit={lit} onLight={onLight} />
      <g transform={sliding ? `translate(${beltShift} 0)` : undefined}>
        {homes
          .filter(home => beltHome(home.spot.mark))
          .map(home => (sliding && t > 0 ? undefined : draw(home)))}
        {sliding && homes.filter(home => home.slot === 'beltBefore').map(home => draw(home, t, 1))}
      </g>
      {layout.valves.map(valve => (
        <Valves
          key={`${valve.of} ${valve.kind} ${valve.x}`}
          stage={stage}
          valve={valve}
          values={vectorOf(trace, valve.of, t)}
          show={phase.door(valve.of)}
          unit={unit}
          faded={lit !== null && !related(layout, lit, valve.of)}
          onLight={onLight}
        />
      ))}
      <Written run={run} layout={layout} t={t} unit={unit} show={phase.shown} />
      <Circles layout={layout} k={k} lit={lit} onLight={onLight} />
      {homes
        .filter(home => home.spot.mark === 'box')
        .map(home => (
          <BoxFrame
            key={home.node}
            cell={cell}
            stage={stage}
            home={home}
            value={phase.shown(home.node) > 0 ? vectorOf(trace, home.node, t)[unit] : undefined}
            state={stateOf(home.step)}
            name={words.nodes[home.node] ?? home.node}
          />
        ))}
      {homes.filter(home => !beltHome(home.spot.mark)).map(home => draw(home))}
      <SideLabels cell={cell} layout={layout} k={k} token={token?.text ?? ''} />
      {tagged && pointed && (
        <Tag
          stage={stage}
          box={cellBox(stage, tagged, pointed.unit, vectorOf(trace, tagged.node, t).length)}
          value={vectorOf(trace, tagged.node, t)[pointed.unit] ?? Number.NaN}
        />
      )}
      {stage.key && <Key x={576} y={348} theme={theme} words={words.key} />}
    </svg>
  );
}

/** Whether a node belongs to what the lit one is joined with by a wire. */
function related(layout: Layout, lit: string, id: string): boolean {
  if (lit === id) return true;
  return layout.wires.some(({ from, to }) => (from === lit && to === id) || (to === lit && from === id));
}
