/** Hands the weights of the present run to the browser as a file to keep. */
import type { FileNames } from '../../src/models/weightLabels.ts';
import { savedWeights } from '../../src/state/savedWeights.ts';
import { shelfNameIs } from '../../src/state/selectors.ts';
import type { ReaderStore } from '../../src/state/store.ts';
import { modelAtHand } from '../app/model.ts';

/** Saves the weights in whose names it is asked for; nothing happens while they are still being loaded. */
export function saveWeights(store: ReaderStore, names: FileNames): void {
  const state = store.getState();
  const model = modelAtHand(state);
  if (!model && shelfNameIs(state) !== null) return;
  const { name, bytes } = savedWeights(model, state, names);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a browser may begin the download later
}
