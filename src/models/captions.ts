/** What the units of a trained cell have come to hold, as its file says it, and what they are called by that. */
import { en } from '../words/en.ts';

/** What a unit holds: the feature its state goes with most closely, and Pearson's r of the two. */
export interface Caption {
  readonly name: string;
  readonly r: number;
}

/** From this |r| on a caption is a lane's name. */
export const captionLimit = 0.7;

/** The captions of H units from a file's metadata; throws an Error if it holds anything else. */
export function captionsIn(json: string, H: number): readonly Caption[] {
  const captions = listIn(json);
  if (!captions?.every(isCaption) || captions.length !== H)
    throw new Error(`metadata captions must be ${H} names with r`);
  return captions;
}

/** A name for every unit (H): its caption where |r| reaches the limit, else "unit k", counted from 1. */
export function laneNames(captions: readonly Caption[], H: number): string[] {
  return Array.from({ length: H }, (_, k) => {
    const caption = captions[k];
    return caption && Math.abs(caption.r) >= captionLimit ? caption.name : en.figure.unnamed(k + 1);
  });
}

function listIn(json: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isCaption(value: unknown): value is Caption {
  const { name, r } = (value ?? {}) as Partial<Record<keyof Caption, unknown>>;
  return typeof name === 'string' && typeof r === 'number';
}
