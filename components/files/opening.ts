/** Opens files that were picked or dropped, each kind in its own way; what cannot be opened is told and changes nothing. */
import { openFile } from '../../src/models/openFile.ts';
import { mostFileBytes } from '../../src/models/safetensorsHeader.ts';
import { refuseFile, takeFile } from '../../src/state/fileActions.ts';
import { act, type ReaderStore } from '../../src/state/store.ts';
import { fileWords as words } from '../../src/words/files.ts';
import { type FileKind, fileKinds } from './kinds.ts';

/** What opens a file of each kind. */
const openers: Readonly<Record<FileKind, (store: ReaderStore, file: File) => Promise<void>>> = {
  safetensors: openWeights,
};

/** Opens a file; more than one are refused, and so are those of a kind that is not known. */
export async function openFiles(store: ReaderStore, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  const kind = fileKinds.find(end => file.name.toLowerCase().endsWith(`.${end}`));
  if (files.length > 1) act(store, refuseFile, file.name, words.several(files.length));
  else if (!kind) act(store, refuseFile, file.name, words.unknown(fileKinds));
  else await openers[kind](store, file);
}

async function openWeights(store: ReaderStore, file: File): Promise<void> {
  const refuse = (why: string): void => act(store, refuseFile, file.name, why);
  if (file.size > mostFileBytes) return refuse(words.large(file.size, mostFileBytes));
  const bytes = await file.arrayBuffer().catch((cause: unknown) => words.unreadable(reasonOf(cause)));
  if (typeof bytes === 'string') return refuse(bytes);
  try {
    act(store, takeFile, openFile(file.name, new Uint8Array(bytes)).id);
  } catch (cause) {
    refuse(reasonOf(cause));
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
