/** Sentences, symbols and choices as the panels of the lenses have them. */
import { useId } from 'react';
import { type Cell, nodeOf } from '../../src/cells/spec.ts';
import { gateBehind } from '../../src/readings/carrying.ts';
import * as actions from '../../src/state/actions.ts';
import { litIs } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import type { Mark, Phrase } from '../../src/words/phrase.ts';
import { useAction, useReader } from '../app/store.ts';
import { Letter } from '../panels/Letter.tsx';
import { Sentence } from '../panels/Sentence.tsx';

/** Phrases whose marks light up their nodes. */
export function Say({ phrases, cell }: { readonly phrases: readonly Phrase[]; readonly cell: Cell }) {
  return <Sentence {...{ phrases, cell }} lit={useReader(litIs)} onLight={useAction(actions.light)} />;
}

/** The letter of a node, of a folded 1 − gate with its sign. */
export function GateLetter({
  cell,
  id,
  sub,
}: {
  readonly cell: Cell;
  readonly id: string;
  readonly sub?: string;
}) {
  const { gate, isTurned } = gateBehind(cell, id);
  const { role, symbol } = nodeOf(cell, gate);
  const letter = symbol?.letter ?? gate;
  const shown = sub ?? symbol?.sub;
  return (
    <span className="letter" data-role={role}>
      {isTurned && <span className="rest">1 − </span>}
      <Letter symbol={shown === undefined ? { letter } : { letter, sub: shown }} />
    </span>
  );
}

/** A gate's valve as a mark: "forget valve". */
export function valveMark(cell: Cell, id: string): Mark {
  const { gate } = gateBehind(cell, id);
  return { text: en.narration.gate.valve(gate), node: gate };
}

/** A gate's letter as phrases: "f", "1 − z". */
export function letterPhrases(cell: Cell, id: string): Phrase[] {
  const { gate, isTurned } = gateBehind(cell, id);
  const mark: Mark = { text: nodeOf(cell, gate).symbol?.letter ?? gate, node: gate };
  return isTurned ? ['1 − ', mark] : [mark];
}

/** A native choice with its name before it. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <p className="lens-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}
