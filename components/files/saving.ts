/** Hands the weights of the present run to the browser as a file to keep. */
import type { FileNames } from '../../src/models/weightLabels.ts';
import { savedWeights } from '../../src/state/savedWeights.ts';
import { shelfNameIs } from '../../src/state/selectors.ts';
import type { ReaderStore } from '../../src/state/store.ts';
import { modelAtHand } from '../app/model.ts';
import { saveAs } from './download.ts';

/** Saves the weights in whose names it is asked for; nothing happens while they are still being loaded. */
export function saveWeights(store: ReaderStore, names: FileNames): void {
  const state = store.getState();
  const model = modelAtHand(state);
  if (!model && shelfNameIs(state) !== null) return;
  const { name, bytes } = savedWeights(model, state, names);
  saveAs(name, new Blob([bytes], { type: 'application/octet-stream' }));
}
