/** A talk against its plan: every slide has the same share of the minutes. */

/** How a talk stands: `by` milliseconds ahead of or behind its plan, at a slide that was to begin or to end at `due`. */
export interface Standing {
  readonly kind: 'ahead' | 'onTime' | 'behind';
  readonly by: number;
  readonly due: number;
}

/**
 * Where a talk stands at a slide (from 0) of so many, after `spent` of `planned` milliseconds. It is behind once the slide was
 * to have ended, and ahead before it was to begin.
 */
export function standingOf(slide: number, count: number, planned: number, spent: number): Standing {
  const [begins, ends] = [(planned * slide) / count, (planned * (slide + 1)) / count];
  if (spent > ends) return { kind: 'behind', by: spent - ends, due: ends };
  if (spent < begins) return { kind: 'ahead', by: begins - spent, due: begins };
  return { kind: 'onTime', by: 0, due: ends };
}

/** Milliseconds as a watch writes them: 9:05, 1:02:30. */
export function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
