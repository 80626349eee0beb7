/** A large button over the figure that plays it: for frames that wait for a click. */
import { useState } from 'react';
import { play } from '../../src/state/actions.ts';
import { embed } from '../../src/words/embed.ts';
import { useAction } from '../app/store.ts';
import { Icon } from '../controls/icons.tsx';
import './embed.css';

/** The button, until it was pressed. */
export function Begin() {
  const [begun, setBegun] = useState(false);
  const begin = useAction(play);
  if (begun) return null;
  return (
    <button
      type="button"
      className="begin"
      aria-label={embed.begin}
      onClick={() => {
        setBegun(true);
        begin();
      }}
    >
      <Icon name="play" />
    </button>
  );
}
