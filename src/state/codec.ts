/** The codec of long links, loaded when the first one is met. */
import { longLink, type Unpacked } from './packing.ts';

/** Packs the long parts of a link, and puts them back; neither throws. */
export interface Codec {
  readonly pack: (link: string) => string;
  readonly unpack: (hash: string) => Unpacked;
}

let codec: Codec | undefined;

/** The codec; the same one each time. */
export async function loadCodec(): Promise<Codec> {
  codec ??= await import('./packed.ts');
  return codec;
}

/** The link as it is given out: packed where it is long and that makes it shorter; undefined while the codec is not there. */
export function packedLink(link: string): string | undefined {
  return link.length <= longLink ? link : codec?.pack(link);
}
