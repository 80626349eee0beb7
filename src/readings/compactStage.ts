/** The stage of a phone: 390 wide, four boxes in a row, what joins them in thin rows beneath. */
import { mostNumbered } from './pageStage.ts';
import { type Mark, off, type Spot, type Stage } from './stage.ts';

/** How many times wider than drawn the stage becomes at most; beyond it the belt runs on. */
const mostSpread = 1.6;

/** The compact stage for H units; where `width` exceeds the drawing's 390, everything is first drawn out to the sides. */
export function compactStage(units: number, width: number): Stage {
  const wide = units > mostNumbered;
  const spread = Math.max(1, Math.min(mostSpread, width / 390));
  const at = (x: number): number => x * spread;
  const spot = (mark: Mark, x: number, y: number, across: number, height: number): Spot => ({
    mark,
    x: at(x),
    y,
    width: at(across),
    height,
  });
  const lane = 144 / units;
  const box = (centre: number): Spot => spot('box', centre - 44, 262, 88, 86);
  const crates = (x: number): Spot => spot('crates', x, 32, 42, 144);
  const row = (x: number, across: number): Spot => spot('row', x, 374, across, 8);
  return {
    arrangement: 'compact',
    units,
    wide,
    spread,
    width: Math.max(390, width),
    height: 388,
    rails: { top: 28, bottom: 180 },
    firstLane: 32,
    lane,
    crateHeight: wide ? lane : Math.min(24, lane - 4),
    number: units <= 8 ? 11.5 : wide ? 11 : 10,
    names: 8,
    label: 18,
    circle: 8,
    boxHead: 24,
    buses: [[366], [358, 366], [354, 360, 366]],
    gateNames: undefined,
    key: undefined,
    chevrons: [at(380)],
    spots: {
      inputColumn: row(72, 104),
      hiddenColumn: row(8, 48),
      inputGateColumn: row(202, 48),
      forgetGateColumn: row(266, 48),
      outputGateColumn: row(330, 48),
      resetState: spot('row', 160, 247, 24, 6),
      beltBefore: crates(58),
      gateForget: box(56),
      gateInput: box(150),
      gateCandidate: box(242),
      gateOutput: box(334),
      kept: crates(158),
      written: wide ? crates(205) : spot('numbers', 204, 32, 44, 144),
      beltAfter: crates(254),
      squash: spot('column', 296, 192, 18, 56),
      hiddenOut: spot('column', 350, 192, 22, 56),
      readout: off,
      prediction: off,
    },
    free: spot('row', 200, 374, 184, 8),
    token: { x: 0, y: 366, turn: 366 },
    keepValve: { x: at(106), width: at(14), text: at(120) + 5 },
    plus: at(226),
    taps: { peep: at(92), reset: at(100), column: 6, squash: at(305), out: at(288) },
    gap: [at(104), at(248)],
    exit: { fork: at(380), readout: 220, next: 220 },
  };
}
