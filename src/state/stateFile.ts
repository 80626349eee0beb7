/** What is seen as a file: the keys of a link with their values, and the weights that no link can hold. */
import { strFromU8, strToU8 } from 'fflate';
import { mostFileBytes } from '../models/safetensorsHeader.ts';
import { stateFileWords as words } from '../words/stateFile.ts';
import { decodeValue, encodeValue } from './characters.ts';
import { mostLinkCharacters } from './link.ts';
import { isPacked } from './packing.ts';

/** How the name of such a file ends. */
export const stateEnding = 'lstm.json';

/** What tells the format from other JSON. */
const format = 'LSTM Explainer state';

/** The most bytes of a file that are read: weights in base64, and room for the keys. */
export const mostStateBytes = Math.ceil((mostFileBytes * 4) / 3) + 256 * 1024;

/** A file of weights inside. */
export interface WeightsInside {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file opens: a link, readable in full, and the weights beside it, or null. */
export interface StateFile {
  readonly link: string;
  readonly weights: WeightsInside | null;
}

/** The file of a link that `writeLink` wrote, and of the weights it needs: JSON, every value as it stands in a link. */
export function writeStateFile({ link, weights }: StateFile): string {
  const [, ...pairs] = link.split(/[?&]/);
  const state = pairs.map(pair => {
    const [key = ''] = pair.split('=', 1);
    return [key, decodeValue(pair.slice(key.length + 1)) ?? ''] as const;
  });
  const inside = weights && { name: weights.name, base64: btoa(strFromU8(weights.bytes, true)) };
  const told = { format, state: Object.fromEntries(state), ...(inside && { weights: inside }) };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/**
 * The link and the weights in a file; the link is still to be read as any link is, for a file may be edited by hand.
 * Throws an Error that says in words why the file is none.
 */
export function readStateFile(text: string): StateFile {
  const told = parsed(text);
  if (!isRecord(told) || told.format !== format) throw new Error(words.other);
  if (!isRecord(told.state)) throw new Error(words.stateless);
  const pairs = Object.entries(told.state).map(([key, value]) => {
    if (!/^[a-z]+$/.test(key)) throw new Error(words.key(key.slice(0, 40)));
    if (typeof value !== 'string') throw new Error(words.value(key));
    return `${key}=${encodeValue(value)}`;
  });
  const link = `#/explore?${pairs.join('&')}`;
  if (link.length > mostLinkCharacters) throw new Error(words.long(link.length, mostLinkCharacters));
  if (isPacked(link)) throw new Error(words.key('z'));
  return { link, weights: told.weights === undefined ? null : weightsIn(told.weights) };
}

function weightsIn(told: unknown): WeightsInside {
  if (!isRecord(told) || typeof told.name !== 'string' || typeof told.base64 !== 'string')
    throw new Error(words.weights);
  try {
    return { name: told.name, bytes: Uint8Array.from(strToU8(atob(told.base64), true)) };
  } catch {
    throw new Error(words.weights);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(words.broken(cause instanceof Error ? cause.message : String(cause)));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
