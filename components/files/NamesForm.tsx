/** The form in which the reader says what the inputs and outputs of an opened file are. */
import { type FormEvent, useId, useState } from 'react';
import type { HeadKind } from '../../src/cells/head.ts';
import { type GivenNames, type NamesFault, readNames, writeNames } from '../../src/models/givenNames.ts';
import type { OpenedFile } from '../../src/models/opened.ts';
import { relabelled } from '../../src/models/openFile.ts';
import { longestLabel, type WeightLabels } from '../../src/models/weightLabels.ts';
import { renameFile } from '../../src/state/fileActions.ts';
import { fileWords } from '../../src/words/files.ts';
import { useAction } from '../app/store.ts';

const words = fileWords.note;
const readings = ['symbols', 'numbers'] as const;
const heads = ['softmax', 'sigmoid', 'identity'] as const satisfies readonly HeadKind[];

interface NamesFormProps {
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** Fields for names, for what comes in and for what makes the outputs; what is wrong is said, and then nothing changes. */
export function NamesForm({ file, onClose }: NamesFormProps) {
  const { sizes, labels, task } = file;
  const { I, O } = sizes;
  const [id, why] = [useId(), useId()];
  const [inputs, setInputs] = useState(() => writeNames(labels.vocabulary));
  const [outputs, setOutputs] = useState(() => writeNames(labels.outputs));
  const [isNumbers, setNumbers] = useState(task.reading === 'numbers');
  const [head, setHead] = useState(task.head);
  const [wrong, setWrong] = useState('');
  const rename = useAction(renameFile);
  const name = (text: string): void => {
    if (inputs === '' && labels.reading === null) setNumbers(false); // names are of symbols, unless the reader says otherwise
    setInputs(text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = namesIn(inputs, I, labels.vocabulary);
    const results = namesIn(outputs, O ?? 0, labels.outputs);
    const fault = given.ok
      ? results.ok
        ? ''
        : faultOf(results.fault, words.outputs(O ?? 0), O ?? 0)
      : faultOf(given.fault, words.inputs(I), I);
    setWrong(fault);
    if (!given.ok || !results.ok) return;
    const reading = isNumbers ? 'numbers' : given.names ? null : 'words';
    const said: WeightLabels = { ...labels, reading, vocabulary: given.names, outputs: results.names };
    rename(relabelled(file, O === null ? said : { ...said, head }).id);
    onClose();
  };
  return (
    <form onSubmit={submit} aria-describedby={wrong === '' ? undefined : why}>
      <fieldset>
        <legend>{words.reading}</legend>
        {readings.map(reading => (
          <label key={reading}>
            <input
              type="radio"
              name={id}
              checked={(reading === 'numbers') === isNumbers}
              onChange={() => setNumbers(reading === 'numbers')}
            />
            {words.readings[reading]}
          </label>
        ))}
      </fieldset>
      <NamesField name={words.inputs(I)} letter="x" value={inputs} onValue={name} />
      {O !== null && (
        <>
          <NamesField name={words.outputs(O)} letter="y" value={outputs} onValue={setOutputs} />
          {O === I && (
            <label>
              <input
                type="checkbox"
                checked={outputs !== '' && outputs === inputs}
                disabled={inputs === ''}
                onChange={({ target }) => setOutputs(target.checked ? inputs : '')}
              />
              {words.same}
            </label>
          )}
          <label>
            {words.head}
            <select
              value={head}
              onChange={({ target }) => setHead(heads.find(kind => kind === target.value) ?? head)}
            >
              {heads.map(kind => (
                <option key={kind} value={kind}>
                  {words.heads[kind]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <p id={why} role="alert" className="wrong">
        {wrong}
      </p>
      <footer>
        <button type="submit" className="surface-button filled">
          {words.apply}
        </button>
      </footer>
    </form>
  );
}

/** The names in a field; what was not touched stays as it is. */
function namesIn(text: string, count: number, before: readonly string[] | null): GivenNames {
  return text === writeNames(before) ? { ok: true, names: before } : readNames(text, count);
}

interface NamesFieldProps {
  readonly name: string;
  readonly letter: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function NamesField({ name, letter, value, onValue }: NamesFieldProps) {
  const apart = useId();
  return (
    <label className="names-field">
      <span>
        {name}{' '}
        <span id={apart} className="caption">
          {words.apart(letter)}
        </span>
      </span>
      <textarea
        aria-label={name}
        aria-describedby={apart}
        rows={value.length > 160 ? 4 : 2}
        value={value}
        spellCheck={false}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  );
}

function faultOf(fault: NamesFault, of: string, count: number): string {
  if (fault.kind === 'count') return words.wrongCount(of, count, fault.given);
  return fault.kind === 'twice' ? words.twice(of, fault.name) : words.long(of, longestLabel, fault.name);
}
