/** What a stage is: where each slot of a cell's figure lies in one arrangement, and the lengths it is drawn with. */
import type { Slot } from '../cells/spec.ts';

/** `page` beside a panel, `compact` on a phone. */
export type Arrangement = 'page' | 'compact';

/** How a node's vector is drawn: crates and numbers lie on the belt, a lane each; a box has a head; a column or a row stands free. */
export type Mark = 'crates' | 'numbers' | 'box' | 'column' | 'row' | 'none';

/** A rectangle in figure pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a slot's vector lies, a box with its head. */
export interface Spot extends Box {
  readonly mark: Mark;
}

/** A place for a slot that an arrangement does not draw. */
export const off: Spot = { mark: 'none', x: 0, y: 0, width: 0, height: 0 };

export type Point = readonly [x: number, y: number];

/** Lengths in figure pixels; the belt's lanes fill the space between its rails. */
export interface Stage {
  readonly arrangement: Arrangement;
  readonly units: number;
  /** Whether there are too many units for a number each: columns are heat maps then, and the chosen unit has tags. */
  readonly wide: boolean;
  /** How many times wider than designed it is drawn. */
  readonly spread: number;
  /** On a slide, whose compact arrangement is lower than a phone's: the heights between belt and boxes by those of a phone. */
  readonly low?: Readonly<Record<number, number>>;
  readonly width: number;
  readonly height: number;
  readonly rails: { readonly top: number; readonly bottom: number };
  readonly firstLane: number;
  readonly lane: number;
  readonly crateHeight: number;
  /** Size of the numbers on the belt. */
  readonly number: number;
  /** Left edge of the lanes' names. */
  readonly names: number;
  /** Baseline of the words over the belt. */
  readonly label: number;
  /** Radius of the circled operators. */
  readonly circle: number;
  readonly boxHead: number;
  /** Heights of one, two or three buses under the boxes, from above. */
  readonly buses: readonly (readonly number[])[];
  /** Where the gates' names stand under so many buses; none when there is no room for one. */
  readonly gateNames: readonly number[] | undefined;
  /** Left top of the key. */
  readonly key: Point | undefined;
  readonly chevrons: readonly number[];
  readonly spots: Readonly<Record<Slot, Spot>>;
  /** Where told nodes without a slot may stand; a box each on the page, a row each in the compact arrangement. */
  readonly free: Box;
  /** Where a token's wire turns and where it enters. */
  readonly token: { readonly x: number; readonly y: number; readonly turn: number };
  /** The lane valve's left edge, width, and where its number begins. */
  readonly keepValve: { readonly x: number; readonly width: number; readonly text: number };
  /** Where "+ written" stands on the belt. */
  readonly plus: number;
  /** Where the belt is tapped: for peepholes, for the reset, for the joined column, for tanh, for the output gate's peephole. */
  readonly taps: Readonly<Record<'peep' | 'reset' | 'column' | 'squash' | 'out', number>>;
  /** Where the belt ends and begins again when nothing passes from lane to lane. */
  readonly gap: readonly [from: number, to: number];
  /** The right edge where h_t leaves: to the readout and to the next time step. */
  readonly exit: { readonly fork: number; readonly readout: number; readonly next: number };
}

/** The centre of a spot. */
export const middle = (spot: Box): number => spot.x + spot.width / 2;

/** The lower edge of a spot. */
export const bottom = (spot: Box): number => spot.y + spot.height;

/** The height at which a circle hangs under the belt. */
export function hanging(stage: Stage): number {
  return stage.rails.bottom + stage.circle + 1;
}

/** The lower edge of a circle under the belt, where its wire arrives. */
export function under(stage: Stage): number {
  return hanging(stage) + stage.circle;
}

/** The middle of lane k (from 0). */
export function laneMiddle(stage: Stage, k: number): number {
  return stage.firstLane + (k + 0.5) * stage.lane;
}

/** The × that multiplies gate and candidate: over the small valve on the page, between two boxes in the compact stage. */
export function writeCircle(stage: Stage): Point {
  const { arrangement, spots, rails } = stage;
  if (arrangement === 'page') return [spots.written.x - 20, rails.bottom + 20];
  return [(middle(spots.gateInput) + middle(spots.gateCandidate)) / 2, levelOf(stage, 240)];
}

/** The × that multiplies output gate and squashed state. */
export function readCircle({ arrangement, spots, exit }: Stage): Point {
  if (arrangement === 'page') return [middle(spots.gateOutput), 308];
  return [(spots.squash.x + spots.squash.width + spots.hiddenOut.x) / 2, exit.readout];
}

/** The × that multiplies reset gate and state. */
export function resetCircle(stage: Stage): Point {
  return [middle(stage.spots.gateInput), stage.arrangement === 'page' ? 308 : levelOf(stage, 250)];
}

/** The height of what a phone's stage has at `y` between belt and boxes: there itself, on a slide in its own gap. */
export function levelOf({ low }: Stage, y: number): number {
  return low?.[y] ?? y;
}
