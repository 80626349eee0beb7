/** The controls that a teacher may leave out for a class. */
import { type Hidable, hidable, isHidden, writeHidden } from '../../src/state/hidden.ts';
import { share as words } from '../../src/words/share.ts';

interface HidesProps {
  /** The hidden ones, as a link lists them. */
  readonly hide: string;
  readonly onHide: (hide: string) => void;
}

/** A box to check for each. */
export function Hides({ hide, onHide }: HidesProps) {
  const hidden = hiddenIn(hide);
  const turn = (name: Hidable): void =>
    onHide(writeHidden(hidden.includes(name) ? hidden.filter(one => one !== name) : [...hidden, name]));
  return (
    <fieldset className="hides">
      <legend>{words.hide}</legend>
      {hidable.map(name => (
        <label key={name}>
          <input type="checkbox" checked={hidden.includes(name)} onChange={() => turn(name)} />
          {words.control[name]}
        </label>
      ))}
    </fieldset>
  );
}

/** The hidden ones by name. */
export function hiddenIn(hide: string): readonly Hidable[] {
  return hidable.filter(name => isHidden({ hide }, name));
}
