/** What the menu does with files: pick one, save the weights, say what the opened one is. */
import { useMemo } from 'react';
import { openedFile } from '../../src/models/opened.ts';
import type { FileNames } from '../../src/models/weightLabels.ts';
import { tellFile } from '../../src/state/actions.ts';
import { act } from '../../src/state/store.ts';
import { useReader, useReaderStore } from '../app/store.ts';

/** The opened file's name, and what can be done; the means come when they are needed. */
export interface FileActions {
  readonly name: string | null;
  readonly onOpen: (file: File) => void;
  readonly onSave: (names: FileNames) => void;
  readonly onAbout: () => void;
}

/** The actions on the page's store. */
export function useFileActions(): FileActions {
  const store = useReaderStore();
  const name = useReader(({ file }) => openedFile(file)?.name ?? null);
  return useMemo(
    () => ({
      name,
      onOpen: file => void import('./opening.ts').then(({ openFiles }) => openFiles(store, [file])),
      onSave: names => void import('./saving.ts').then(({ saveWeights }) => saveWeights(store, names)),
      onAbout: () => act(store, tellFile, true),
    }),
    [store, name],
  );
}
