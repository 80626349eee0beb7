/** What is written on the belt lane by lane: names, what a valve lets through, what is added; a number in a tag where lanes are thin. */
import { type Box, laneMiddle, type Stage } from './stage.ts';

/** A number of one lane: where it stands, and its frame if it is a tag over a column. */
export interface LaneNumber {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle';
  readonly frame?: Box;
}

/** Places of the lanes' names: every unit's, or where lanes are thin the chosen one's alone. */
export function laneNames(stage: Stage, unit: number): LaneNumber[] {
  const { arrangement, names, wide } = stage;
  const size = arrangement === 'page' ? 12 : 11;
  return shownUnits(stage, unit).map(k => ({
    unit: k,
    x: names,
    y: (wide ? inside(stage, k) : laneMiddle(stage, k)) + 4,
    size,
    anchor: 'start',
  }));
}

/** Places of numbers that stand right of a valve, a name's start at `x`. */
export function passes(stage: Stage, unit: number): LaneNumber[] {
  const { keepValve, wide, arrangement } = stage;
  return wide
    ? [tag(stage, unit, keepValve.text, arrangement === 'page' ? 50 : 32)]
    : shownUnits(stage, unit).map(k => number(stage, k, keepValve.text, 'start'));
}

/** Places of the added numbers. */
export function additions(stage: Stage, unit: number): LaneNumber[] {
  return stage.wide
    ? [tag(stage, unit, stage.plus - tagWidth(stage) / 2, tagWidth(stage))]
    : shownUnits(stage, unit).map(k => number(stage, k, stage.plus, 'middle'));
}

/** The tag over a heat map at `x` of so many pixels, for the chosen unit. */
export function crateTag(stage: Stage, { x, width }: Box, unit: number): LaneNumber {
  const across = Math.min(width - 2, tagWidth(stage));
  return tag(stage, unit, x + (width - across) / 2, across);
}

function tagWidth(stage: Stage): number {
  return stage.arrangement === 'page' ? 46 : 38;
}

function shownUnits({ units, wide }: Stage, unit: number): number[] {
  return wide ? [unit] : Array.from({ length: units }, (_, k) => k);
}

function number(stage: Stage, unit: number, x: number, anchor: 'start' | 'middle'): LaneNumber {
  const size = stage.number;
  return { unit, x, y: laneMiddle(stage, unit) + size * 0.36, size, anchor };
}

const tagHeight = 18;

function tag(stage: Stage, unit: number, x: number, width: number): LaneNumber {
  const y = inside(stage, unit);
  const frame = { x, y: y - tagHeight / 2, width, height: tagHeight };
  return { unit, x: x + width / 2, y: y + stage.number * 0.36, size: stage.number, anchor: 'middle', frame };
}

/** The middle of a lane, moved so that a tag there stays between the rails. */
function inside(stage: Stage, unit: number): number {
  const { rails } = stage;
  const least = rails.top + tagHeight / 2 + 3;
  const most = rails.bottom - tagHeight / 2 - 3;
  return Math.min(most, Math.max(least, laneMiddle(stage, unit)));
}
