/** The stage a cell's figure stands on: where each slot lies in the page arrangement and in the compact one. */
import type { Slot } from '../cells/spec.ts';

/** `page` beside a panel, `compact` on a phone. */
export type Arrangement = 'page' | 'compact';

/** How a node's vector is drawn: crates and numbers lie on the belt, a lane each; a box has a head; a column or a row stands free. */
export type Mark = 'crates' | 'numbers' | 'box' | 'column' | 'row' | 'none';

/** Where a slot's vector lies: left top, width, and the height of one cell (of the one row, for a row). */
export interface Spot {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: number;
}

/** Lengths in figure pixels; the belt's lanes fill the space between its rails. */
export interface Stage {
  readonly arrangement: Arrangement;
  readonly width: number;
  readonly height: number;
  readonly rails: { readonly top: number; readonly bottom: number };
  readonly firstLane: number;
  readonly lane: number;
  readonly crateHeight: number;
  readonly number: number;
  readonly names: number;
  readonly label: number;
  readonly circle: number;
  readonly boxHeight: number;
  readonly boxHead: number;
  readonly bus: number;
  /** Where the gates' names stand under the bus; none when the box has no room for one. */
  readonly gateNames: number | undefined;
  readonly key: boolean;
  readonly chevrons: readonly number[];
  readonly spots: Readonly<Record<Slot, Spot>>;
  /** Where a token's wire turns and where it enters. */
  readonly token: { readonly x: number; readonly y: number; readonly turn: number };
  /** The lane valve's left edge, width, and where its number begins. */
  readonly keepValve: { readonly x: number; readonly width: number; readonly text: number };
  /** Where "+ written" stands on the belt. */
  readonly plus: number;
  /** Where the belt is tapped for tanh. */
  readonly tap: number;
  /** The right edge where h_t leaves: to the readout and to the next time step. */
  readonly exit: { readonly fork: number; readonly readout: number; readonly next: number };
}

/**
 * The stage for H units; `width` may exceed the drawing's 968 (page) or 390 (compact). The page's belt then runs on;
 * the compact stage, drawn small in a low window, first draws everything out to the sides.
 */
export function stageOf(arrangement: Arrangement, units: number, width: number): Stage {
  return arrangement === 'page' ? page(units, width) : compact(units, width);
}

/** How many times wider than drawn the compact stage becomes at most; beyond it the belt runs on. */
const mostSpread = 1.6;
const off: Spot = { mark: 'none', x: 0, y: 0, width: 0, row: 0 };

function page(units: number, width: number): Stage {
  const lane = 160 / units;
  const row = 64 / units;
  const box = (centre: number): Spot => ({ mark: 'box', x: centre - 52, y: 324, width: 104, row });
  const crates = (x: number): Spot => ({ mark: 'crates', x, y: 36, width: units <= 4 ? 64 : 56, row: lane });
  const column = (x: number, y: number, wide: number): Spot => ({ mark: 'column', x, y, width: wide, row });
  return {
    arrangement: 'page',
    width: Math.max(968, width),
    height: 492,
    rails: { top: 32, bottom: 200 },
    firstLane: 36,
    lane,
    crateHeight: Math.min(32, lane - 4),
    number: units <= 4 ? 16 : units <= 8 ? 12 : 10,
    names: 16,
    label: 18,
    circle: 10,
    boxHeight: 92,
    boxHead: 24,
    bus: 452,
    gateNames: 472,
    key: true,
    chevrons: [184, 320, 504, 744, 904],
    spots: {
      inputColumn: { ...column(84, 420, 40), row },
      hiddenColumn: column(84, 348, 40),
      inputGateColumn: off,
      forgetGateColumn: off,
      outputGateColumn: off,
      resetState: off,
      beltBefore: crates(100),
      gateForget: box(216),
      gateInput: box(344),
      gateCandidate: box(464),
      gateOutput: box(816),
      kept: crates(368),
      written: column(536, 232, 32),
      beltAfter: crates(672),
      squash: column(752, 232, 32),
      hiddenOut: column(836, 232, 32),
      readout: off,
      prediction: off,
    },
    token: { x: 104, y: 486, turn: 488 },
    keepValve: { x: 204, width: 24, text: 238 },
    plus: 592,
    tap: 768,
    exit: { fork: 920, readout: 264, next: 380 },
  };
}

function compact(units: number, width: number): Stage {
  const lane = 144 / units;
  const row = 56 / units;
  const spread = Math.max(1, Math.min(mostSpread, width / 390));
  const wide = (length: number): number => length * spread;
  const spot = (mark: Mark, x: number, y: number, width: number, height: number): Spot => ({
    mark,
    x: wide(x),
    y,
    width: wide(width),
    row: height,
  });
  const box = (centre: number): Spot => spot('box', centre - 44, 262, 88, row);
  const crates = (x: number): Spot => spot('crates', x, 32, 42, lane);
  return {
    arrangement: 'compact',
    width: Math.max(390, width),
    height: 388,
    rails: { top: 28, bottom: 180 },
    firstLane: 32,
    lane,
    crateHeight: Math.min(24, lane - 4),
    number: units <= 8 ? 11.5 : 10,
    names: 8,
    label: 18,
    circle: 8,
    boxHeight: 86,
    boxHead: 24,
    bus: 366,
    gateNames: undefined,
    key: false,
    chevrons: [wide(380)],
    spots: {
      inputColumn: spot('row', 72, 374, 104, 8),
      hiddenColumn: spot('row', 8, 374, 48, 8),
      inputGateColumn: off,
      forgetGateColumn: off,
      outputGateColumn: off,
      resetState: off,
      beltBefore: crates(58),
      gateForget: box(56),
      gateInput: box(150),
      gateCandidate: box(242),
      gateOutput: box(334),
      kept: crates(158),
      written: spot('numbers', 204, 32, 44, lane),
      beltAfter: crates(254),
      squash: spot('column', 296, 192, 18, row),
      hiddenOut: spot('column', 350, 192, 22, row),
      readout: off,
      prediction: off,
    },
    token: { x: 0, y: 366, turn: 366 },
    keepValve: { x: wide(106), width: wide(14), text: wide(120) + 5 },
    plus: wide(226),
    tap: wide(305),
    exit: { fork: wide(380), readout: 220, next: 220 },
  };
}
