/** The fields that hold a value: which node, which unit, when, and at what. */
import { useId, useState } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { isValve } from '../../src/readings/gates.ts';
import { mainNode } from '../../src/readings/known.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import { holdableNodes } from '../../src/readings/whatif.ts';
import { kept } from '../../src/state/changes.ts';
import { changes as said } from '../../src/words/changes.ts';
import { Choice, Field } from './Field.tsx';
import { nodeName, unitName, wordAt } from './naming.ts';

import type { ChangesProps } from './told.ts';

/** The chosen unit's value of the present step's node, unless the reader picks another. */
export function HoldForm({ run, at, onHold }: ChangesProps) {
  const id = useId();
  const nodes = holdableNodes(run.trace);
  const [picked, setPicked] = useState<string | null>(null);
  const [isEvery, setEvery] = useState(false);
  const [isAlways, setAlways] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const present = mainNode(run.cell, at.k);
  const node = [picked, present, nodes[0]].find(one => one != null && nodes.includes(one)) ?? '';
  const size = vectorOf(run.trace, node, at.t).length;
  const unit = Math.min(at.unit, size - 1);
  const value = vectorOf(run.trace, node, at.t)[unit] ?? 0;
  const hold = (to: number): void => {
    onHold({ node, unit: isEvery ? null : unit, t: isAlways ? null : at.t, value: to });
    setTyped(null);
  };
  const read = Number((typed ?? '').replace(',', '.').replace('−', '-'));
  const isNumber =
    typed !== null && typed.trim() !== '' && Number.isFinite(read) && kept(read) === Number(read.toFixed(6));
  const quick = isValve(run.cell, node) ? [0, 0.5, 1] : [-1, 0, 1];
  const states = run.cell.nodes.some(({ id: one }) => one === 'h');
  return (
    <form
      className="set-form"
      aria-labelledby={id}
      onSubmit={event => {
        event.preventDefault();
        if (isNumber) hold(read);
      }}
    >
      <h3 id={id}>{said.hold}</h3>
      <Choice
        label={said.node}
        value={node}
        options={nodes.map(one => [one, nodeName(run.cell, one)])}
        onChoose={one => {
          setPicked(one);
          setTyped(null);
        }}
      />
      <Choice
        label={said.unit}
        value={isEvery ? 'all' : 'one'}
        options={[
          ['one', unitName(run, node, unit)],
          ['all', said.all],
        ]}
        onChoose={one => setEvery(one === 'all')}
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
      <Field label={said.value} value={typed ?? ''} hint={shown(value, 4)} onType={setTyped}>
        <button type="submit" disabled={!isNumber}>
          {said.act}
        </button>
      </Field>
      <p className="quick">
        {quick.map(one => (
          <button key={one} type="button" aria-label={said.quick(brief(one))} onClick={() => hold(one)}>
            {brief(one)}
          </button>
        ))}
        {states && (
          <button type="button" onClick={() => onHold({ node: 'h', unit: at.unit, t: null, value: 0 })}>
            {said.silence(at.unit + 1)}
          </button>
        )}
      </p>
    </form>
  );
}
