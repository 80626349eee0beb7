/** Memory for the next wide run, made ready while the page rests: to touch fresh memory takes longer than the run itself. */
import type { Vector } from '../engine/vector.ts';
import { atRest } from './rest.ts';

/** From so many numbers on (a megabyte) it is worth it. */
const wide = 2 ** 17;

let spare: Vector | undefined;

/** Room for `count` numbers, all zero: what was made ready, if it is as long, else fresh; the next one is made ready later. */
export function takeRoom(count: number): Vector {
  if (count < wide) return new Float64Array(count);
  const taken = spare?.length === count ? spare : new Float64Array(count);
  spare = undefined;
  atRest(() => {
    if (spare?.length !== count) spare = new Float64Array(count).fill(0);
  });
  return taken;
}
