/** The packed part of a link: one codec letter, four check characters, then deflated JSON in base64url. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { decodeValue, encodeValue } from './characters.ts';
import { type Notice, unreadNotice } from './notices.ts';
import { isPacked, longLink, type Unpacked } from './packing.ts';
import { remember } from './remember.ts';

/** The most bytes that a packed part may unfold to. */
export const mostBytes = 256 * 1024;

/** What may grow long, in the order of a link; a deck is no key of the state, and comes back beside the link. */
const longKeys: ReadonlySet<string> = new Set(['text', 'input', 'edits', 'clamps', 'withtext', 'deck']);
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** So few at a time that what they unfold to stays near `mostBytes`: deflate makes at most 1,032 of one. */
const bytesAtATime = 256;
const cut: Notice = { kind: 'cut' };

/** A text deflated, in base64url; once for all the steps that a link is written at. */
const deflated = remember((text: string): string => toText(deflateSync(strToU8(text), { level: 9 })));

/** The link with its long values packed, if it is long and they become shorter; else as it is. A packed link stays the same. */
export function pack(link: string): string {
  if (link.length <= longLink || isPacked(link)) return link;
  const packed = packLong(link);
  return packed.length < link.length ? packed : link;
}

/** The link with its long values packed, whatever its length: then it can be told when its end is cut. */
export function packLong(link: string): string {
  const [path = '', ...pairs] = link.split(/[?&]/);
  const isLong = (pair: string): boolean => longKeys.has(nameOf(pair));
  const long = pairs
    .filter(isLong)
    .map(pair => [nameOf(pair), decodeValue(pair.slice(nameOf(pair).length + 1))]);
  const payload = deflated(JSON.stringify(Object.fromEntries(long)));
  const kept = pairs.filter(pair => !isLong(pair));
  return closed(`${path}?${[...kept, `z=d${checkOf(payload)}${payload}`].join('&')}`);
}

/** The link with what was packed put back, readable and bounded, whatever the hash is; what could not be is told, and so is a deck, which only places of one's own deck take. */
export function unpack(hash: string): Unpacked {
  const { link, notices, deck } = unpackDeck(hash);
  const left = deck === undefined ? [] : unreadNotice([{ key: 'deck', value: deck, reason: 'unknown' }]);
  return { link, notices: [...notices, ...left] };
}

/** The same with the text of the deck that was packed beside the state, if one was. */
export function unpackDeck(hash: string): Unpacked & { readonly deck?: string } {
  const [whole, written = ''] = /[?&]z=d([^&]*)/.exec(hash) ?? [];
  if (whole === undefined) return { link: hash, notices: [] };
  const rest = hash.replace(whole, whole.startsWith('?') ? '?' : '');
  const found = valuesIn(written.replace(/%2D$/i, '-').replace(/%5F$/i, '_'));
  if (!(found instanceof Map)) return { link: rest, notices: [found] };
  const deck = found.get('deck');
  found.delete('deck');
  const pairs = [...found].map(([key, value]) => `&${key}=${encodeValue(value)}`).join('');
  const link = rest + (rest.includes('?') || pairs === '' ? pairs : `?${pairs.slice(1)}`);
  return { link, notices: [], ...(deck !== undefined && { deck }) };
}

/** What was packed, by key, or why it could not be read. */
function valuesIn(written: string): Map<string, string> | Notice {
  const payload = written.slice(4);
  if (payload === '' || written.slice(0, 4) !== checkOf(payload)) return cut;
  try {
    const bytes = unfolded(fromText(payload));
    if (!bytes) return { kind: 'long', characters: mostBytes + 1, most: mostBytes };
    const told: unknown = JSON.parse(strFromU8(bytes));
    if (typeof told !== 'object' || told === null) return cut;
    const entries = Object.entries(told).filter(
      (pair): pair is [string, string] => longKeys.has(pair[0]) && typeof pair[1] === 'string',
    );
    return new Map(entries);
  } catch {
    return cut;
  }
}

/** The inflated bytes; undefined beyond `mostBytes`. Throws for what is not deflated. */
function unfolded(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    parts.push(part);
    length += part.length;
    ended = final;
  });
  for (let at = 0; at < bytes.length && length <= mostBytes; at += bytesAtATime)
    inflate.push(bytes.subarray(at, at + bytesAtATime), at + bytesAtATime >= bytes.length);
  if (length > mostBytes) return undefined;
  if (!ended) throw new Error('the data ends before its end');
  const all = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

/** Four characters of a 24-bit FNV-1a hash: deflate has no check of its own, so that a cut link would open another state. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  const folded = (hash >>> 24) ^ hash;
  return [18, 12, 6, 0].map(shift => digits.charAt((folded >>> shift) & 63)).join('');
}

function toText(bytes: Uint8Array): string {
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}

/** With a sign at its end percent-encoded, which mail and chat would leave out. */
function closed(link: string): string {
  return link.replace(/-$/, '%2D').replace(/_$/, '%5F');
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}
