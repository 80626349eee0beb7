/** Walking through a deck beat by beat: each press leads to the next visible change, or to the next slide. */

/** How long a slide is: its beats, and whether its answers are then still to be shown. */
export interface SlideLength {
  readonly beats: number;
  readonly asks: boolean;
}

/** A moment of a presentation: slide and beat from 0, and whether the answers are shown. */
export interface WalkMoment {
  readonly slide: number;
  readonly beat: number;
  readonly isAnswered: boolean;
}

/** The next moment; the last one leads nowhere. */
export function nextMoment(at: WalkMoment, slides: readonly SlideLength[]): WalkMoment {
  const length = slides[at.slide];
  if (length && at.beat < length.beats - 1) return { ...at, beat: at.beat + 1 };
  if (length?.asks && !at.isAnswered) return { ...at, isAnswered: true };
  return at.slide < slides.length - 1 ? { slide: at.slide + 1, beat: 0, isAnswered: false } : at;
}

/** The moment before; from the beginning of a slide it is the end of the one before. */
export function momentBefore(at: WalkMoment, slides: readonly SlideLength[]): WalkMoment {
  if (at.isAnswered) return { ...at, isAnswered: false };
  if (at.beat > 0) return { ...at, beat: at.beat - 1 };
  const before = slides[at.slide - 1];
  return before ? { slide: at.slide - 1, beat: before.beats - 1, isAnswered: before.asks } : at;
}

/** The beginning of a slide, or of the nearest there is. */
export function beginningOf(slide: number, slides: readonly SlideLength[]): WalkMoment {
  return { slide: Math.max(0, Math.min(slides.length - 1, slide)), beat: 0, isAnswered: false };
}
