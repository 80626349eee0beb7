/** What windows of one show have in common beside the figure's state: what covers it, pointer, answers, votes, timer; and how a foreign value is read. */
import { mostSlides } from './places.ts';

/** What can stand in place of the slide. */
export const blanks = ['black', 'white'] as const;
export type Blank = (typeof blanks)[number];

/** A place on a slide, in its pixels: 0 to 1280 across, 0 to 720 down, whatever it is scaled to; beyond that, beside it. */
export interface SlidePoint {
  readonly x: number;
  readonly y: number;
}

/** The size that a slide is made for, in its pixels; what shows it scales it. */
export const slideSize = { width: 1280, height: 720 } as const;

/** The votes of two rounds for each answer; null where none were typed in. */
export type Tally = readonly [first: readonly (number | null)[], second: readonly (number | null)[]];

/** A stopwatch: the milliseconds that were counted, and since when (milliseconds of the clock) it counts on; null while it rests. */
export interface Timer {
  readonly spent: number;
  readonly since: number | null;
}

/** All that is shown beside the figure. */
export interface Shown {
  readonly blank: Blank | null;
  /** Whether the pointer is on, and where it was last. */
  readonly isPointing: boolean;
  readonly pointer: SlidePoint | null;
  /** The slide whose answers are shown, as `slideKey` names it; '' for none. */
  readonly answered: string;
  /** Votes by slide, as `slideKey` names it. */
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly timer: Timer;
  /** Whether the window of the presentation went elsewhere or was closed, and none presents now. */
  readonly isLeft: boolean;
}

/** A show as it begins. */
export const opening: Shown = {
  ...{ blank: null, isPointing: false, pointer: null, answered: '', tallies: {} },
  timer: { spent: 0, since: null },
  isLeft: false,
};

/** The names of what is shown. */
export const shownKeys = Object.keys(opening) as (keyof Shown)[];

/** A slide's name among all decks: `forget/3`, counted from 1. */
export function slideKey(deck: string, slide: number): string {
  return `${deck}/${slide + 1}`;
}

const isSlideKey = /^[a-z0-9][a-z0-9-]{0,39}\/[1-9]\d{0,2}$/;
const most = { answers: 26, votes: 9999, time: 1e15, away: 1e5 };

/** How each value is read from a message; undefined for what is none. Nothing is taken over that is not known here. */
export const readShown: { readonly [Key in keyof Shown]: (told: unknown) => Shown[Key] | undefined } = {
  blank: told => (told === null ? null : blanks.find(blank => blank === told)),
  isPointing: readBoolean,
  isLeft: readBoolean,
  pointer: told => {
    if (told === null) return null;
    const { x, y } = fieldsOf(told);
    return isWithin(x, -most.away, most.away) && isWithin(y, -most.away, most.away) ? { x, y } : undefined;
  },
  answered: told => (typeof told === 'string' && (told === '' || isSlideKey.test(told)) ? told : undefined),
  tallies: told => {
    if (typeof told !== 'object' || told === null) return undefined;
    const all = Object.entries(told).map(([key, votes]) => [key, readTally(votes)] as const);
    const isGood = all.length <= mostSlides && all.every(([key, tally]) => isSlideKey.test(key) && tally);
    return isGood ? (Object.fromEntries(all) as Shown['tallies']) : undefined;
  },
  timer: told => {
    const { spent, since } = fieldsOf(told);
    const isGood = since === null || isWithin(since, 0, most.time);
    return isWithin(spent, 0, most.time) && isGood ? { spent, since } : undefined;
  },
};

function readBoolean(told: unknown): boolean | undefined {
  return typeof told === 'boolean' ? told : undefined;
}

function readTally(told: unknown): Tally | undefined {
  if (!Array.isArray(told) || told.length !== 2) return undefined;
  const [first, second] = Array.from(told, readVotes);
  return first && second ? [first, second] : undefined;
}

function readVotes(told: unknown): (number | null)[] | undefined {
  if (!Array.isArray(told) || told.length > most.answers) return undefined;
  const votes: unknown[] = Array.from(told);
  return votes.every(isVotes) ? votes : undefined;
}

function isVotes(told: unknown): told is number | null {
  return told === null || (isWithin(told, 0, most.votes) && Number.isInteger(told));
}

function fieldsOf(told: unknown): Readonly<Record<string, unknown>> {
  return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
}

function isWithin(told: unknown, from: number, to: number): told is number {
  return typeof told === 'number' && told >= from && told <= to;
}

/** The milliseconds that a timer shows at a time of the clock. */
export function spentAt({ spent, since }: Timer, now: number): number {
  return since === null ? spent : spent + Math.max(0, now - since);
}

/** The timer gone on or halted at a time of the clock. */
export function toggledTimer(timer: Timer, now: number): Timer {
  const { spent } = timer;
  return timer.since === null ? { spent, since: now } : { spent: spentAt(timer, now), since: null };
}
