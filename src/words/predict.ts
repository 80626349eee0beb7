/** The words for guessing before it is shown, which come with it and not before. */

/** How a value moved from one step to the next, and by how much. */
export interface Shift {
  readonly way: 'rose' | 'fell' | 'stayed';
  readonly by: string;
}

export const predict = {
  carried: (lane: string) => `Where will ${lane} end up?`,
  gate: (name: string) => `Will the ${name} open?`,
  other: (name: string) => `What will the ${name} be?`,
  set: 'The valves are set and the crates wait. ',
  lane: (lane: string, unit: number) => (lane === `unit ${unit}` ? lane : `unit ${unit} (${lane})`),
  askCarried: (unit: number, word: string) => `What will lane ${unit} hold${word && ` after ${word}`}?`,
  askGate: (lane: string, word: string) => `Of ${lane}${word && `, at ${word}`}: 0 is shut, 1 is open.`,
  askOther: (lane: string, word: string) => `Of ${lane}${word && `, at ${word}`}.`,
  held: (name: string) => `You hold the ${name} here, so there is nothing to guess.`,
  nothing: 'Nothing to guess',
  end: 'Everything in this text has been shown. Go back to guess again; what was seen does not count twice.',
  empty: 'There are no words yet, so nothing comes next.',
  equation: (unit: number, name: string) => `What is given for the ${name} of unit ${unit}`,
  slider: (lane: string) => `Your guess for ${lane}`,
  field: 'Your guess',
  unset: 'no guess yet',
  yours: 'your guess',
  lower: 'Lower',
  higher: 'Higher',
  how: 'drag, ↑ ↓ or type',
  shift: ({ way, by }: Shift) => (way === 'stayed' ? 'no change' : `${by} ${way === 'rose' ? 'up' : 'down'}`),
  off: (by: string) => `${by} off`,
  beyond: 'beyond the axis',
  moved: ({ way, by }: Shift) => (way === 'stayed' ? 'It stayed.' : `It ${way}, by ${by}.`),
  /** What is announced once it is shown. */
  told: (name: string, lane: string, value: string) => `The ${name} of ${lane} is ${value}.`,
  right: 'Right.',
  missed: (by: string) => `Your guess was ${by} off.`,
  seen: 'It was seen before, so it does not count.',
  unguessed: 'Without a guess nothing counts.',
  reveal: 'Reveal',
  read: (word: string) => `Read ${word}`,
  step: 'Next step',
  next: 'Next guess',
  none: 'no score yet',
  score: (right: number, all: number) => `${right} of ${all}`,
  scored: (right: number, all: number) => `${right} of ${all} guesses within the mark`,
  rule: (tolerance: string) => `right if within ${tolerance}`,
  why: 'Only Reveal, Next step and Play uncover what comes.',
};
