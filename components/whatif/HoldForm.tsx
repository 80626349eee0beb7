/** The fields that hold a value: which node, which unit, when, and at what. */
import { useId, useState } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { isValve } from '../../src/readings/gates.ts';
import { isKnown, mainNode } from '../../src/readings/known.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import { mostNumbered } from '../../src/readings/pageStage.ts';
import { holdableNodes } from '../../src/readings/whatif.ts';
import { depthOf } from '../../src/state/selectors.ts';
import { changes as said } from '../../src/words/changes.ts';
import { useReader } from '../app/store.ts';
import { Choice, NumberField } from './Field.tsx';
import { nodeName, unitName, wordAt } from './naming.ts';
import type { ChangesProps } from './told.ts';

/** The node of the present step in the chosen unit, unless the reader picks others. */
export function HoldForm({ run, at, isMasked, onHold }: ChangesProps) {
  const id = useId();
  const nodes = holdableNodes(run.trace);
  const [picked, setPicked] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [isAlways, setAlways] = useState(false);
  const depth = useReader(depthOf);
  const present = 'node' in depth ? depth.node : mainNode(run.cell, at.k);
  const node = [picked, present, nodes[0]].find(one => one != null && nodes.includes(one)) ?? '';
  const values = vectorOf(run.trace, node, at.t);
  const unit = place === 'all' ? null : Math.min(Number(place ?? at.unit), values.length - 1);
  const hold = (value: number): void => onHold({ node, unit, t: isAlways ? null : at.t, value });
  const quick = isValve(run.cell, node) ? [0, 0.5, 1] : [-1, 0, 1];
  return (
    <fieldset className="set-form" aria-labelledby={id}>
      <h3 id={id}>{said.hold}</h3>
      <Choice
        label={said.node}
        value={node}
        options={nodes.map(one => [one, nodeName(run.cell, one)])}
        onChoose={setPicked}
      />
      <Choice
        label={said.unit}
        value={String(unit ?? 'all')}
        options={[
          ...Array.from(values, (_, k) => [String(k), unitName(run, node, k)] as const),
          ['all', said.all],
        ]}
        onChoose={setPlace}
      />
      <Choice
        label={said.when}
        value={isAlways ? 'all' : 'one'}
        options={[
          ['one', said.here(at.t + 1, wordAt(run, at.t))],
          ['all', said.always],
        ]}
        onChoose={one => setAlways(one === 'all')}
      />
      <NumberField
        hint={isMasked && !isKnown(run, at, node) ? '' : shown(values[unit ?? 0] ?? 0, 4)}
        act={said.act}
        onNumber={hold}
      />
      <p className="quick">
        {quick.map(one => (
          <button key={one} type="button" aria-label={said.quick(brief(one))} onClick={() => hold(one)}>
            {brief(one)}
          </button>
        ))}
        <button type="button" onClick={() => onHold({ node: 'h', unit: at.unit, t: null, value: 0 })}>
          {said.silence(at.unit + 1)}
        </button>
      </p>
      {isValve(run.cell, node) && values.length <= mostNumbered && <p className="caption">{said.drag}</p>}
    </fieldset>
  );
}
