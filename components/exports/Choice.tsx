/** One of a few, side by side. */
import { useId } from 'react';

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly words: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** A group of radio buttons with its label before it. */
export function Choice<Name extends string>(props: ChoiceProps<Name>) {
  const { label, names, words, chosen, onChoose } = props;
  const group = useId();
  return (
    <fieldset className="export-choice">
      <legend>{label}</legend>
      {names.map(name => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            className="unseen"
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          {words[name]}
        </label>
      ))}
    </fieldset>
  );
}
