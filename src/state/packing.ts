/** Which links are long, and which have a packed part. */
import type { Notice } from './notices.ts';

/** The most characters of a link that is written readably: what a QR code still bears. */
export const longLink = 400;

/** A link that can be read, and what was lost on the way to it. */
export interface Unpacked {
  readonly link: string;
  readonly notices: readonly Notice[];
}

/** Whether a hash has a packed part: `z` with a codec's letter, where the toggle of that name has `keeps` or `takes`. */
export function isPacked(hash: string): boolean {
  return /[?&]z=d/.test(hash);
}
