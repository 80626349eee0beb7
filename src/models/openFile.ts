/** Opening a file of weights for the visit, and opening it again under other names for its inputs and outputs. */
import { familyOf } from '../cells/catalog.ts';
import type { NamedParameters } from '../engine/parameters.ts';
import { taskOfFile } from '../tasks/ofFile.ts';
import { keepFile, type OpenedFile, openedFile } from './opened.ts';
import { negatedUpdate } from './variant.ts';
import type { WeightLabels } from './weightLabels.ts';
import { readWeights } from './weightsFile.ts';

/** The most characters of a name that are kept. */
const longestName = 60;

/** Opens a file and keeps it; throws the Error of `readWeights`, and then nothing has changed. */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  const { choice, alike, captions, names, sizes, tensors, ...labels } = readWeights(bytes);
  const isTaken = choice.z === 'takes' && familyOf(choice.cell).toggles.includes('z');
  const kept: NamedParameters = isTaken ? negatedUpdate(tensors) : tensors;
  const contents = digest(bytes);
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  return keep({ name: short, contents, names, choice, alike, captions, sizes, tensors: kept, labels });
}

/** The same file with other labels, kept beside it. */
export function relabelled(file: OpenedFile, labels: WeightLabels): OpenedFile {
  return keep({ ...file, labels });
}

function keep(file: Omit<OpenedFile, 'id' | 'task'>): OpenedFile {
  const { name, contents, labels, sizes } = file;
  const id = `${name}#${contents}${digest(new TextEncoder().encode(JSON.stringify(labels)))}`;
  const known = openedFile(id);
  if (known) return known;
  const fresh = { ...file, id, task: taskOfFile({ ...sizes, ...labels }) };
  keepFile(fresh);
  return fresh;
}

/** Sixteen hexadecimal digits of the bytes: FNV-1a, from its own start and from another. */
function digest(bytes: Uint8Array): string {
  const hashed = (start: number): string => {
    let hash = start;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return hashed(0x811c9dc5) + hashed(0x2f5e1a37);
}
