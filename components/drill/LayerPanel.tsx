/** An opened layer in words: where the reader is, what the sum comes to, the equation, and how it is written. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isValve } from '../../src/readings/gates.ts';
import { stepOf } from '../../src/readings/graph.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { type Part, verdictOf } from '../../src/readings/verdict.ts';
import { light } from '../../src/state/actions.ts';
import { look as lookAt } from '../../src/state/depthActions.ts';
import { precisions } from '../../src/state/looks.ts';
import { litIs } from '../../src/state/selectors.ts';
import { setPrecision } from '../../src/state/viewActions.ts';
import { drill } from '../../src/words/drill.ts';
import { en } from '../../src/words/en.ts';
import type { Phrase } from '../../src/words/phrase.ts';
import { useAction, useReader } from '../app/store.ts';
import { Equation } from '../panels/Equation.tsx';
import { Sentence } from '../panels/Sentence.tsx';
import { isHead, isRead, layerName, partName, rowName } from './naming.ts';
import { Path } from './Path.tsx';
import { decimalsOf, plus } from './precision.ts';
import { TermTable } from './TermTable.tsx';
import type { Layer, Order } from './useLayer.ts';

interface LayerPanelProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly layer: Layer;
  readonly isOne: boolean;
  readonly order: Order;
  readonly asTable: boolean;
  /** Whether the layer is opened in place too; else its sum stands here. */
  readonly isArea: boolean;
  readonly onOrder: (order: Order) => void;
  readonly onTable: (asTable: boolean) => void;
  readonly onRow: (row: number) => void;
}

/** The panel of a layer. */
export function LayerPanel(props: LayerPanelProps) {
  const { run, at, layer, isOne, order, asTable, isArea, onOrder, onTable, onRow } = props;
  const { node, row } = layer;
  const lighting = { lit: useReader(litIs), onLight: useAction(light) };
  const look = useAction(lookAt);
  const choosePrecision = useAction(setPrecision);
  const name = layerName(run, node);
  const isEquation = layer.isKnown && !isHead(run, node);
  return (
    <div className="now drilled" tabIndex={-1}>
      <Path
        steps={[
          { name: drill.sentence, onGo: () => look({ level: 'sentence' }) },
          { name: drill.cell, onGo: () => look({ level: 'cell' }) },
          { name, ...(isOne && { onGo: () => look({ level: 'layer', node }) }) },
          ...(isOne
            ? [{ name: (isHead(run, node) ? drill.output : drill.unit)(row + 1, rowName(run, node, row)) }]
            : []),
        ]}
      />
      {layer.isKnown ? (
        <Told {...props} lighting={lighting} />
      ) : (
        <NotYet
          run={run}
          node={node}
          name={name}
          onGo={() => look({ level: isOne ? 'sum' : 'layer', node })}
        />
      )}
      {isEquation && (
        <div className={layer.precision === 2 ? undefined : 'fine'}>
          <Equation
            {...lighting}
            {...{ run, at, node }}
            words={en.panel}
            name={undefined}
            decimals={decimalsOf(layer.precision)}
          />
        </div>
      )}
      <p className="caption">{drill.keys}</p>
      {!isArea && layer.isKnown && isOne && <TermTable run={run} layer={layer} />}
      {!isArea && !isOne && (
        <ul className="unit-list">
          {Array.from(vectorOf(run.trace, node, at.t), (value, k) => (
            <li key={rowName(run, node, k) + String(k)}>
              <button type="button" aria-current={k === row || undefined} onClick={() => onRow(k)}>
                {rowName(run, node, k)} <b>{layer.isKnown ? shown(value) : ''}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="tools">
        <fieldset className="segments">
          <legend>{drill.decimals}</legend>
          {precisions.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="precision"
                checked={one === layer.precision}
                onChange={() => choosePrecision(one)}
              />
              <span>{one === 'full' ? drill.full : one}</span>
            </label>
          ))}
        </fieldset>
        {isOne && (
          <button
            type="button"
            className="outlined"
            aria-pressed={order === 'size'}
            onClick={() => onOrder(order === 'size' ? 'index' : 'size')}
          >
            {drill.bySize}
          </button>
        )}
        {isOne && isArea && layer.precision !== 'full' && (
          <button type="button" className="outlined" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
            {drill.table}
          </button>
        )}
      </div>
    </div>
  );
}

type Told = LayerPanelProps & {
  readonly lighting: { readonly lit: string | null; readonly onLight: (id: string | null) => void };
};

/** Title and sentence of one sum, or of all units. */
function Told({ run, at, layer, isOne, lighting }: Told) {
  const { node } = layer;
  const name = layerName(run, node);
  const decimals = 2;
  const { op, sum, result } = layer.sum;
  if (isOne && layer.isHeld)
    return (
      <>
        <h2 id="now">{drill.heldTitle(name)}</h2>
        <p className="story">
          {drill.held(shown(result), plus(sum, decimals), shown(op ? (squashings[op]?.of(sum) ?? sum) : sum))}
        </p>
      </>
    );
  if (!isOne) {
    const values = [...vectorOf(run.trace, node, at.t)];
    return (
      <>
        <h2 id="now">
          {isHead(run, node) ? drill.outputs(values.length) : drill.layer(name, values.length)}
        </h2>
        <p className="story">
          <Sentence phrases={spreadOf(run, node, values)} cell={run.cell} {...lighting} />
        </p>
      </>
    );
  }
  const verdict = verdictOf(run.cell, layer.sum);
  const { largest, parts } = verdict;
  const phrases = parts.flatMap((part, k): Phrase[] => {
    const mark = markOf(run, part, at.t);
    return k === 0
      ? drill.first(mark, plus(part.value, decimals))
      : drill.next(
          mark,
          isRead(run, part.of) ? 1 : part.count,
          plus(part.value, decimals),
          plus(part.total, decimals),
        );
  });
  return (
    <>
      <h2 id="now">
        {largest ? drill.title(partName(run, largest, at.t), verdict.weight, verdict.height) : name}
      </h2>
      <p className="story">
        <Sentence phrases={phrases} cell={run.cell} {...lighting} />
      </p>
    </>
  );
}

/** A part of the sum as a mark that lights its node: its letter for a state, the word for what is read. */
function markOf(run: RunOfText, part: Part, t: number): Phrase {
  const { of, groups } = part;
  if (of === 'one') return groups > 1 ? drill.biasesOf : drill.biasOf;
  if (isRead(run, of)) return { text: partName(run, part, t), node: of, strong: true };
  const name = partName(run, part, t);
  return {
    text: nodeOf(run.cell, of).symbol?.letter ?? name.charAt(0).toUpperCase() + name.slice(1),
    node: of,
  };
}

/** How the values of all units lie: of valves how many are shut and open, else from the least to the greatest. */
function spreadOf(run: RunOfText, node: string, values: readonly number[]): Phrase[] {
  if (isValve(run.cell, node)) {
    const [shut, open] = [values.filter(value => value < 0.1), values.filter(value => value > 0.9)];
    return drill.valves(shut.length, open.length, values.length);
  }
  const low = values.indexOf(Math.min(...values));
  const high = values.indexOf(Math.max(...values));
  const at = (k: number): string => rowName(run, node, k);
  return drill.range(shown(values[low] ?? 0), at(low), shown(values[high] ?? 0), at(high));
}

function NotYet({
  run,
  node,
  name,
  onGo,
}: {
  readonly run: RunOfText;
  readonly node: string;
  readonly name: string;
  readonly onGo: () => void;
}) {
  return (
    <>
      <h2 id="now">{name}</h2>
      <p className="story">
        {drill.notYet(name, stepOf(run.cell, node) + 1)}{' '}
        <button type="button" className="quiet" onClick={onGo}>
          {drill.goThere}
        </button>
      </p>
    </>
  );
}
