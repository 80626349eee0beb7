/** Opens files that were picked or dropped, each kind in its own way; what cannot be opened is told and changes nothing. */
import { mostDeckCharacters } from '../../src/lessons/deck.ts';
import { openFile } from '../../src/models/openFile.ts';
import { mostFileBytes } from '../../src/models/safetensorsHeader.ts';
import { keepDraft, ownDeck } from '../../src/state/draft.ts';
import { refuseFile, takeFile } from '../../src/state/fileActions.ts';
import { writeLink } from '../../src/state/link.ts';
import { addRecent } from '../../src/state/recent.ts';
import { mostStateBytes, readStateFile } from '../../src/state/stateFile.ts';
import { act, type ReaderStore } from '../../src/state/store.ts';
import { fileWords as words } from '../../src/words/files.ts';
import { goTo } from './going.ts';
import { type FileKind, fileKinds } from './kinds.ts';
import { mayReplace } from './replacing.tsx';

/** What opens a file of each kind. */
const openers: Readonly<Record<FileKind, (store: ReaderStore, file: File) => Promise<void>>> = {
  safetensors: openWeights,
  'lstm.json': openState,
  md: openDeck,
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
  await openBytes(store, file, mostFileBytes, bytes => act(store, takeFile, openFile(file.name, bytes).id));
}

/** The view of a saved state, and the weights beside it, open as if they had been opened first. */
async function openState(store: ReaderStore, file: File): Promise<void> {
  await openBytes(store, file, mostStateBytes, bytes => {
    const { link, weights } = readStateFile(new TextDecoder().decode(bytes));
    if (weights) store.setState({ file: openFile(weights.name, weights.bytes).id });
    goTo(link);
    const opened = writeLink(store.getState());
    addRecent({ name: file.name, link: opened, at: Date.now() }, () => localStorage);
  });
}

/** A deck, as the reader's own, in Learn; one that no file holds is not replaced without a word. */
async function openDeck(store: ReaderStore, file: File): Promise<void> {
  await openBytes(store, file, mostDeckCharacters, async bytes => {
    const text = textOf(bytes);
    if (!(await mayReplace(text))) return;
    keepDraft({ text, name: file.name.replace(/\.md$/i, ''), isSaved: true }, () => localStorage);
    goTo(`#/learn/${ownDeck}`);
  });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(words.encoding);
  }
}

/** Reads a file that is not too large; whatever goes wrong is told, and nothing has changed then. */
async function openBytes(
  store: ReaderStore,
  file: File,
  most: number,
  take: (bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const refuse = (why: string): void => act(store, refuseFile, file.name, why);
  if (file.size > most) return refuse(words.large(file.size, most));
  const bytes = await file.arrayBuffer().catch((cause: unknown) => words.unreadable(reasonOf(cause)));
  if (typeof bytes === 'string') return refuse(bytes);
  try {
    await take(new Uint8Array(bytes));
  } catch (cause) {
    refuse(reasonOf(cause));
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
