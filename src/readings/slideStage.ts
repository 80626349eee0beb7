/** The stage of a slide: the compact one, broad and low, with the heights that its words leave. */
import { compactStage } from './compactStage.ts';
import { off, type Spot, type Stage } from './stage.ts';

/** Beyond this number of units a number for each has no room. */
const mostNumbered = 8;
const mostSpread = 1.8;
const top = 21;
const head = 22.5;
/** The least heights of lanes, of the gap under the belt and of a box; what is left over is shared out among them. */
const least = { lanes: 98, gap: 48, box: 52 };
const beneath = 30;

/** The heights between a phone's belt and boxes, and how far under the belt they are on a slide of the least height. */
const levels: readonly (readonly [phone: number, under: number])[] = [
  [203, 9.5],
  [214, 17.5],
  [222, 21],
  [234, 27],
  [236, 29],
  [240, 30],
  [246, 36],
  [250, 38],
  [252, 41],
  [254, 40],
];

/** The least height of a slide's stage in figure pixels. */
export const leastHeight = top + 4 + least.lanes + least.gap + least.box + beneath;

/** The slide's stage for H units in figure pixels; never lower than the least height. */
export function slideStage(units: number, width: number, height: number): Stage {
  const phone = compactStage(units, width);
  const spread = Math.min(mostSpread, width / 390);
  const x = spread / phone.spread;
  const wide = units > mostNumbered;
  const rest = Math.min(60, Math.max(0, height - leastHeight));
  const lanes = least.lanes + rest * 0.4;
  const lane = lanes / units;
  const firstLane = top + 2;
  const bottom = firstLane + lanes + 2;
  const gap = least.gap + rest * 0.2;
  const boxTop = bottom + gap;
  const boxHeight = least.box + rest * 0.4;
  const end = boxTop + boxHeight;
  const moved = (spot: Spot): Spot => {
    const across = { x: spot.x * x, width: spot.width * x };
    switch (spot.mark) {
      case 'none':
        return off;
      case 'box':
        return { ...spot, ...across, y: boxTop, height: boxHeight };
      case 'crates':
      case 'numbers':
        return { ...spot, ...across, y: firstLane, height: lanes };
      case 'column':
        return { ...spot, ...across, y: bottom + 5, height: gap - 22 };
      case 'row':
        return spot.height < 8
          ? { ...spot, ...across, y: end + 19, height: 6 }
          : { ...spot, ...across, y: end + 18, height: 7 };
    }
  };
  const spots = Object.fromEntries(
    Object.entries(phone.spots).map(([slot, spot]) => [slot, moved(spot)]),
  ) as unknown as Stage['spots'];
  const low = Object.fromEntries(levels.map(([y, under]) => [y, bottom + (under * gap) / least.gap]));
  const { keepValve, taps } = phone;
  const reset = { ...spots.resetState, y: bottom + (gap * 38) / least.gap - 3 };
  const valve = { x: keepValve.x * x, width: keepValve.width * x };
  return {
    ...phone,
    ...{ wide, spread, low, width, height: end + beneath },
    rails: { top, bottom },
    ...{ firstLane, lane },
    crateHeight: wide ? lane : Math.min(24, lane - Math.min(4, lane * 0.12)),
    number: 11.5,
    label: 13,
    circle: 7,
    boxHead: head,
    buses: [[11], [5, 13], [4, 9, 14]].map(heights => heights.map(y => end + y)),
    chevrons: phone.chevrons.map(at => at * x),
    spots: { ...spots, resetState: reset },
    free: moved({ ...phone.free, mark: 'row' }),
    token: { x: 0, y: end + 11, turn: end + 11 },
    keepValve: { ...valve, text: valve.x + valve.width + 5 },
    plus: phone.plus * x,
    taps: {
      ...{ peep: taps.peep * x, reset: taps.reset * x },
      ...{ column: taps.column, squash: taps.squash * x, out: taps.out * x },
    },
    gap: [phone.gap[0] * x, phone.gap[1] * x],
    exit: {
      fork: phone.exit.fork * x,
      readout: bottom + (gap * 20) / least.gap,
      next: bottom + (gap * 20) / least.gap,
    },
  };
}
