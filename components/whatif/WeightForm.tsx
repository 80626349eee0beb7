/** The fields that set a weight: which parameter, which row and column, and to what. */
import { useId, useState } from 'react';
import { parameterOf } from '../../src/engine/parameters.ts';
import { shown } from '../../src/readings/numbers.ts';
import { setWeight } from '../../src/state/changeActions.ts';
import { type Edit, placeIn } from '../../src/state/changes.ts';
import { changes as said } from '../../src/words/changes.ts';
import { useRunAhead } from '../app/ahead.ts';
import { Choice, NumberField } from './Field.tsx';
import { namesAlong } from './naming.ts';
import type { ChangesProps } from './told.ts';

/** A row is at first that of the chosen unit, a column that of the present input where it has one. */
export function WeightForm({ run, at, onWeight }: ChangesProps) {
  const id = useId();
  const runAhead = useRunAhead(setWeight);
  const { program, parameters } = run.trace;
  const names = [...program.parameters.keys()];
  const [picked, setPicked] = useState('');
  const [places, setPlaces] = useState<Readonly<Record<number, number>>>({});
  const parameter = names.includes(picked) ? picked : (names[0] ?? '');
  const shape = program.parameters.get(parameter)?.shape ?? [];
  const index = shape.map((size, axis) => {
    const first = axis === 0 ? at.unit : (run.tokens[at.t]?.index ?? 0);
    return Math.min(size - 1, places[axis] ?? first);
  });
  const edit: Edit = { parameter, index, value: 0 };
  const value = parameterOf(program, parameters, parameter)[placeIn(program, edit)] ?? 0;
  const labels = shape.length > 1 ? [said.row, said.column] : [said.place];
  return (
    <fieldset className="set-form" aria-labelledby={id}>
      <h3 id={id}>{said.weight}</h3>
      <Choice
        label={said.parameter}
        value={parameter}
        options={names.map(name => [name, name])}
        onChoose={name => {
          setPicked(name);
          setPlaces({});
        }}
      />
      {index.map((place, axis) => (
        <Choice
          key={labels[axis]}
          label={labels[axis] ?? ''}
          value={String(place)}
          options={namesAlong(run, parameter, axis).map((name, k) => [String(k), `${k + 1} ${name}`])}
          onChoose={chosen => setPlaces({ ...places, [axis]: Number(chosen) })}
        />
      ))}
      <NumberField
        hint={shown(value, 4)}
        act={said.set}
        onNumber={given => onWeight({ ...edit, value: given })}
        onTyped={given => runAhead({ ...edit, value: given })}
      />
    </fieldset>
  );
}
