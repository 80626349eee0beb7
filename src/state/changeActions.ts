/** What the reader can set by hand in a run, as pure functions from a state to the keys that change. */
import type { Clamp } from '../engine/clamps.ts';
import {
  clampsIn,
  type Edit,
  editsIn,
  kept,
  sameNumber,
  sameWeight,
  writeClamps,
  writeEdits,
} from './changes.ts';
import type { ReaderState } from './schema.ts';

type Changes = Partial<ReaderState>;

/** Holds a value; what was held in the same place gives way. */
export function hold({ clamps }: ReaderState, clamp: Clamp): Changes {
  const others = clampsIn(clamps).filter(other => !sameNumber(other, clamp));
  return { clamps: writeClamps([...others, { ...clamp, value: kept(clamp.value) }]), playing: false };
}

/** Lets go of a value. */
export function release({ clamps }: ReaderState, clamp: Clamp): Changes {
  return { clamps: writeClamps(clampsIn(clamps).filter(other => !sameNumber(other, clamp))) };
}

/** Sets a weight; what was set in its place gives way. */
export function setWeight({ edits }: ReaderState, edit: Edit): Changes {
  const others = editsIn(edits).filter(other => !sameWeight(other, edit));
  return { edits: writeEdits([...others, { ...edit, value: kept(edit.value) }]), playing: false };
}

/** Gives a weight back its own value. */
export function unsetWeight({ edits }: ReaderState, edit: Edit): Changes {
  return { edits: writeEdits(editsIn(edits).filter(other => !sameWeight(other, edit))) };
}

/** Takes back everything that was set by hand. */
export function resetChanges(): Changes {
  return { edits: '', clamps: '' };
}
