/** The list of changes, each with what was and what is, and a button that takes it back. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { isKnown } from '../../src/readings/known.ts';
import { shown, typed } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { holdsIn, placeIn, setsIn } from '../../src/state/changes.ts';
import { changes as said } from '../../src/words/changes.ts';
import { nodeName, placeName, weightPlace } from './naming.ts';

import type { ChangesProps } from './told.ts';

/** A row a change, in the order they were made, and what resets all of them. */
export function ChangeList({
  run,
  untouched,
  at,
  isMasked,
  clamps,
  edits,
  onRelease,
  onUnsetWeight,
  onReset,
}: ChangesProps & { readonly untouched: RunOfText }) {
  const { program } = untouched.trace;
  return (
    <section aria-label={said.list}>
      <ul className="change-list">
        {clamps.map(clamp => {
          const isThere = holdsIn(program, clamp);
          const t = clamp.t ?? at.t;
          const isShown = !isMasked || (isThere && isKnown(run, at, clamp.node, t));
          const isOne = isThere && isShown && clamp.unit !== null && t < untouched.trace.length;
          const old = isOne ? vectorOf(untouched.trace, clamp.node, t)[clamp.unit ?? 0] : undefined;
          const place = placeName(run, clamp);
          return (
            <Change
              key={`${clamp.node} ${clamp.unit} ${clamp.t}`}
              tone={isThere ? nodeOf(program.cell, clamp.node).role : undefined}
              name={nodeName(program.cell, clamp.node)}
              place={isThere ? place : `${place}: ${said.missing}`}
              old={old}
              value={clamp.value}
              onRemove={() => onRelease(clamp)}
            />
          );
        })}
        {edits.map(edit => {
          const isThere = setsIn(program, edit);
          const old = isThere
            ? parameterOf(program, untouched.trace.parameters, edit.parameter)[placeIn(program, edit)]
            : undefined;
          const place = weightPlace(run, edit);
          return (
            <Change
              key={`${edit.parameter} ${edit.index}`}
              name={edit.parameter}
              place={isThere ? place : `${place}: ${said.missing}`}
              old={old}
              value={edit.value}
              onRemove={() => onUnsetWeight(edit)}
            />
          );
        })}
      </ul>
      <p className="reset">
        <span className="caption">{said.key}</span>
        <button
          type="button"
          className="quiet"
          onClick={event => {
            // the list goes with its last change: the keyboard stays at its tab
            event.currentTarget
              .closest('.panel')
              ?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
              ?.focus();
            onReset();
          }}
        >
          {said.reset}
        </button>
      </p>
    </section>
  );
}

interface ChangeProps {
  readonly tone?: string | undefined;
  readonly name: string;
  readonly place: string;
  readonly old: number | undefined;
  readonly value: number;
  readonly onRemove: () => void;
}

function Change({ tone, name, place, old, value, onRemove }: ChangeProps) {
  const now = typed(value);
  const decimals = Math.max(2, now.split('.')[1]?.length ?? 0);
  return (
    <li>
      <span className="pin" aria-hidden="true" />
      <span className="what">
        <strong data-role={tone}>{name}</strong>
        <span>{place}</span>
      </span>
      <span className="values">
        {old !== undefined && said.from(shown(old, decimals))}
        <strong>{now}</strong>
      </span>
      <button
        type="button"
        className="remove"
        aria-label={said.remove(`${name}, ${place}`)}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
