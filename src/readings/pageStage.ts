/** The stage beside a panel: 968 wide, belt above, boxes below. */
import { off, type Spot, type Stage } from './stage.ts';

/** Beyond this number of units a number for each has no room. */
export const mostNumbered = 12;

/** The page's stage for H units; `width` may exceed the drawing's 968, the belt then runs on. */
export function pageStage(units: number, width: number): Stage {
  const wide = units > mostNumbered;
  const low = wide ? 36 : 0;
  const lane = 160 / units;
  const box = (centre: number): Spot => ({
    mark: 'box',
    x: centre - 52,
    y: 324,
    width: 104,
    height: 92 + low,
  });
  const crates = (x: number): Spot => ({
    mark: 'crates',
    x,
    y: 36,
    width: units <= 4 ? 64 : 56,
    height: 160,
  });
  const column = (x: number, y: number, across: number, height = 64): Spot => ({
    mark: 'column',
    x,
    y,
    width: across,
    height,
  });
  return {
    arrangement: 'page',
    units,
    wide,
    spread: 1,
    width: Math.max(968, width),
    height: 492 + low,
    rails: { top: 32, bottom: 200 },
    firstLane: 36,
    lane,
    crateHeight: wide ? lane : Math.min(32, lane - 4),
    number: units <= 4 ? 16 : units <= 8 || wide ? 12 : 10,
    names: 32,
    label: 18,
    circle: 10,
    boxHead: 24,
    buses: [[452], [444, 460], [432, 446, 460]].map(ys => ys.map(y => y + low)),
    gateNames: [472, 478, 478].map(y => y + low),
    key: [576, 348],
    chevrons: [wide ? 172 : 184, 320, 504, 744, 904],
    spots: {
      inputColumn: column(84, 420 + low, 40),
      hiddenColumn: column(84, 348, 40, 64 + (wide ? 32 : 0)),
      inputGateColumn: column(84, 276, 12),
      forgetGateColumn: column(98, 276, 12),
      outputGateColumn: column(112, 276, 12),
      resetState: column(364, 232, 32),
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
    free: { x: 540, y: 324, width: 212, height: 92 + low },
    token: { x: 104, y: 486 + low, turn: 488 + low },
    keepValve: wide ? { x: 188, width: 56, text: 250 } : { x: 204, width: 24, text: 238 },
    plus: 592,
    taps: { peep: 176, reset: 168, column: 24, squash: 768, out: 728 },
    gap: [206, 592],
    exit: { fork: 920, readout: 264, next: 380 },
  };
}
