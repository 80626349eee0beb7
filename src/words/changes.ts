/** The words for what the reader sets by hand, which come with it and not before. */

export const changes = {
  title: 'What if?',
  intro:
    'Hold any value, or set any weight, and the rest of the run follows at once. The run that nobody touched stays beside it.',
  none: 'Nothing is set by hand yet.',
  hold: 'Hold a value',
  node: 'What',
  unit: 'Unit',
  all: 'all units',
  when: 'When',
  here: (step: number, word: string) => `time step ${step}${word ? `, ${word}` : ''}`,
  always: 'at every time step',
  value: 'Value',
  quick: (value: string) => `Hold at ${value}`,
  bad: 'A number from −1,000,000 to 1,000,000',
  act: 'Hold',
  drag: 'With a mouse, its door in the figure can be dragged as well.',
  silence: (unit: number) => `Silence unit ${unit}`,
  weight: 'Set a weight',
  parameter: 'Parameter',
  row: 'Row',
  column: 'Column',
  place: 'Place',
  set: 'Set',
  list: 'Set by hand',
  count: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  remove: (what: string) => `Remove: ${what}`,
  takeBack: 'Take back what was done last',
  reset: 'Reset all',
  missing: 'not in this cell',
  from: (value: string) => `${value} → `,
  steps: (t: number | null, word: string) =>
    t === null ? 'at every time step' : `at time step ${t + 1}${word ? `, ${word}` : ''}`,
  guess: 'Prediction, where it changes most',
  after: (word: string, step: number) => `after ${word}, time step ${step}`,
  go: 'go there',
  masked: 'What the changes do later on stays covered while you predict.',
  same: 'The prediction is the same at every time step, to a hundredth.',
  before: (value: string) => `was ${value}`,
  stays: (text: string, now: string, was: string) =>
    `${text} stays the likeliest: ${was} before, ${now} now.`,
  wins: (text: string, now: string, other: string, was: string) =>
    `${text} is now the likeliest, with ${now}. Before, it was ${other}, with ${was}.`,
  overflow: (node: string, step: number, word: string, isNone: boolean) =>
    `From time step ${step}${word ? ` (${word})` : ''} on, ${node} ${
      isNone ? 'is not a number' : 'is too large to be written as a number'
    }: what you set makes it grow without bound. Remove a change, or undo.`,
  saturation: (node: string, sum: string) =>
    `The sum of the ${node} is ${sum}: there its curve is flat, and a little more or less changes nothing.`,
  key: 'dashed and ticks: the untouched run',
};
export type ChangeWords = typeof changes;
