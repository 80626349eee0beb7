/** The speaker's time: a stopwatch that all windows share, the plan, how the talk stands against it, and the clock. */
import { useEffect, useId, useState } from 'react';
import { duration, standingOf } from '../../src/lessons/plan.ts';
import { opening, spentAt, toggledTimer } from '../../src/state/shown.ts';
import { isMinutes, mostMinutes, type Speaking, usualMinutes } from '../../src/state/speaking.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { presenting, usePresenting } from '../present/presenting.ts';
import type { Like } from './speaking.ts';

interface TimeProps {
  readonly speaking: Speaking;
  readonly like: Like;
  readonly deck: string;
  /** The slide, from 0, of so many. */
  readonly slide: number;
  readonly count: number;
}

/** Milliseconds between two looks at the clock. */
const pace = 250;
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23' });

/** The watch with its buttons, a bar of the planned time with a mark where this slide ends, and the same in words. */
export function Time({ speaking, like, deck, slide, count }: TimeProps) {
  const timer = usePresenting(state => state.timer);
  const [now, setNow] = useState(Date.now);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useId();
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), pace);
    return () => clearInterval(ticking);
  }, []);
  const spent = spentAt(timer, Math.max(now, timer.since ?? 0));
  const minutes = speaking.minutes[deck] ?? usualMinutes;
  const planned = minutes * 60_000;
  const standing = standingOf(slide, count, planned, spent);
  const isRunning = timer.since !== null;
  const plan = (text: string): void => {
    setTyped(text);
    const wanted = Number(text);
    if (isMinutes(wanted)) like(before => ({ ...before, minutes: { ...before.minutes, [deck]: wanted } }));
  };
  const share = (of: number): string => `${Math.min(100, (100 * of) / planned)}%`;
  return (
    <section className="speaker-time" aria-label={words.time}>
      <p className="speaker-watch" role="timer" aria-label={words.spent}>
        {duration(spent)}
      </p>
      <p className="speaker-watch-keys">
        <button type="button" onClick={() => presenting.setState({ timer: toggledTimer(timer, Date.now()) })}>
          {isRunning ? words.pause : words.start}
        </button>
        <button type="button" onClick={() => presenting.setState({ timer: opening.timer })}>
          {words.reset}
        </button>
      </p>
      <p className="speaker-clock">
        <label htmlFor={field} className="unseen">
          {words.minutes}
        </label>
        <input
          id={field}
          inputMode="numeric"
          maxLength={String(mostMinutes).length}
          value={typed ?? String(minutes)}
          onChange={({ target }) => plan(target.value)}
          onBlur={() => setTyped(null)}
        />{' '}
        {words.planned}
        <br />
        <span>{words.clock(clock.format(now))}</span>
      </p>
      <div className="speaker-plan" role="img" aria-label={words.bar(duration(spent), duration(planned))}>
        <span className="speaker-spent" style={{ width: share(spent) }} />
        <span className="speaker-due" style={{ left: share((planned * (slide + 1)) / count) }} />
      </div>
      <p className="speaker-standing" data-kind={standing.kind}>
        {spent === 0 && !isRunning
          ? words.notStarted
          : words.standing[standing.kind](duration(standing.by), slide + 1, duration(standing.due))}
      </p>
    </section>
  );
}
