/** What the reader can do with a file of weights, as pure functions from a state to the keys that change. */
import type { Choice } from '../cells/catalog.ts';
import { fitsTask, type OpenedFile, openedFile } from '../models/opened.ts';
import { fileTaskId, openingTask, type TaskId, trainedTaskIds } from '../tasks/catalog.ts';
import { changeTask, notify } from './actions.ts';
import { line } from './notices.ts';
import { type ReaderState, taskOf } from './schema.ts';
import { choiceIs } from './selectors.ts';

type Changes = Partial<ReaderState>;

/** The weights of an opened file, with the cell and the task they are for; a task that they fit keeps its text and place. */
export function takeFile(state: ReaderState, id: string): Changes {
  const file = openedFile(id);
  if (!file) return {};
  const task = taskWith(file, state);
  const stays = task === state.task && task !== fileTaskId;
  return {
    ...(stays ? {} : changeTask({ ...state, file: id }, task)),
    ...file.choice,
    file: id,
    weights: 'file',
    aboutFile: true,
    playing: false,
    notices: withoutFiles(state),
  };
}

/** The opened file under other names for its inputs and outputs; the cell stays as it is composed. */
export function renameFile(state: ReaderState, id: string): Changes {
  return { ...takeFile(state, id), ...choiceIs(state), aboutFile: false };
}

/** Another cell that the opened file's weights are of as well. */
export function takeAlike(_: ReaderState, choice: Choice): Changes {
  return { ...choice, weights: 'file', playing: false };
}

/** Tells why a file was not opened, in place of what was told of files before; nothing else changes. */
export function refuseFile(state: ReaderState, name: string, why: string): Changes {
  return notify({ ...state, notices: withoutFiles(state) }, { kind: 'unopened', name: line(name), why });
}

/** The task that the file names, else the present one, where the weights fit; else the one that the file brings along. */
function taskWith(file: OpenedFile, state: ReaderState): TaskId {
  const named = trainedTaskIds.find(id => id === file.labels.task);
  if (named && fitsTask(file, openingTask(named))) return named;
  const isOfFile = state.task === fileTaskId;
  return !isOfFile && fitsTask(file, taskOf(state)) ? state.task : fileTaskId;
}

function withoutFiles({ notices }: ReaderState): ReaderState['notices'] {
  return notices.filter(({ kind }) => kind !== 'unopened' && kind !== 'fileMissing');
}
