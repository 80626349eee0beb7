/** How the speaker likes this window, as the device keeps it. */
import { useCallback, useState } from 'react';
import { readSpeaking, type Speaking, writeSpeaking } from '../../src/state/speaking.ts';

/** A change of it. */
export type Like = (change: (speaking: Speaking) => Speaking) => void;

/** What the device keeps, and a function that changes and keeps it. */
export function useSpeaking(): readonly [Speaking, Like] {
  const [speaking, setSpeaking] = useState(() => readSpeaking(() => localStorage));
  const like = useCallback<Like>(
    change =>
      setSpeaking(before => {
        const changed = change(before);
        writeSpeaking(changed, () => localStorage);
        return changed;
      }),
    [],
  );
  return [speaking, like];
}
