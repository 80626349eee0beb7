/** Where the weights come from, and what a seed leaves open: its number, the units, the initial forget bias. */
import { useId } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import { mostUnits, type WeightSource } from '../../src/models/variant.ts';
import { en } from '../../src/words/en.ts';
import type { FileActions } from '../files/actions.ts';
import { FileRows } from '../files/FileRows.tsx';
import { NumberField } from './NumberField.tsx';

/** What was chosen, and what changes it. */
export interface WeightChoiceProps {
  readonly choice: Choice;
  readonly source: WeightSource;
  readonly sources: readonly WeightSource[];
  readonly wseed: number;
  readonly hidden: number;
  readonly forgetbias: number;
  /** Whether the cell has a forget gate with a bias of its own. */
  readonly hasForgetBias: boolean;
  readonly onWeights: (source: WeightSource) => void;
  readonly onSeed: (wseed: number) => void;
  readonly onHidden: (hidden: number) => void;
  readonly onForgetBias: (forgetbias: number) => void;
  /** Told when a field is entered; the returned function when it is left: all in between is undone at once. */
  readonly onVisit: () => () => void;
  readonly files: FileActions;
}

const words = en.cells.weights;

/** Radio buttons for the source, and fields that only weights from a seed have. */
export function WeightChoice(props: WeightChoiceProps) {
  const { source, sources, wseed, hidden, forgetbias, hasForgetBias } = props;
  const group = useId();
  const reason = source === 'seed' ? undefined : words.onlySeed;
  return (
    <fieldset>
      <legend>{words.heading}</legend>
      {sources.map(id => (
        <label key={id} className="family">
          <input type="radio" name={group} checked={id === source} onChange={() => props.onWeights(id)} />
          <span>
            {words.names[id] ?? id}
            {id === 'file' && `: ${props.files.name}`}
          </span>
        </label>
      ))}
      <NumberField
        name={words.wseed}
        value={wseed}
        min={1}
        max={999_999}
        reason={reason}
        onValue={props.onSeed}
        onVisit={props.onVisit}
      />
      <NumberField
        name={words.hidden}
        value={hidden}
        min={1}
        max={mostUnits}
        reason={reason}
        onValue={props.onHidden}
        onVisit={props.onVisit}
      />
      <NumberField
        name={words.forgetbias}
        value={forgetbias}
        min={-20}
        max={20}
        reason={reason ?? (hasForgetBias ? undefined : words.noBias)}
        onValue={props.onForgetBias}
        onVisit={props.onVisit}
      />
      <FileRows choice={props.choice} {...props.files} />
    </fieldset>
  );
}
