/** The words for what is wrong with a deck: each says what was expected. */

/** What stands for a fault of each kind, from what was found there. */
const faults = {
  noHeader: () => 'expected “deck: name of the deck” before the first line “---”',
  noSlides: () => 'expected at least one slide below a line “---”',
  tooManySlides: (found: string) =>
    `a deck has at most 100 slides; this one has ${found}, the rest is left out`,
  tooManyStates: (found: string) => `a slide names at most eight states; “${found}” is one more`,
  tooLong: (found: string) => `the text of a slide has at most 20 kB; this one has ${found} bytes`,
  setting: (found: string) => `there is no setting “${found}”; expected state, kind, steps or check`,
  repeated: (found: string) => `“${found}” is set twice`,
  kind: (found: string) => `“${found}” is no kind; expected show, predict, vote, explore or recall`,
  steps: (found: string) =>
    `“${found}” is no run of steps of this cell; expected two steps such as forget-cell, or two time steps such as 2-6`,
  check: (found: string) => `“${found}” is no condition; expected one such as f.1 < 0.2`,
  value: (found: string) => `{${found}} is no value; expected one such as {f.1} or {c.1@3}`,
  formula: (found: string) => `$${found}$ is no formula; expected letters, signs and brackets`,
  table: (found: string) => `there is no table “${found}”; expected scores`,
  tableTask: (found: string) => `“${found}” has no trained networks`,
  noTitle: () => 'expected a title, a line that begins with “# ”',
  tooManyChoices: (found: string) => `a slide has at most six answers; this one has ${found}`,
  noRight: () => 'expected a right answer, one that begins with “* ”',
  manyRight: (found: string) => `expected one right answer, got ${found}`,
  link: (found: string) =>
    `“${found}” is no address; expected https://, mailto:, #/explore?, a state that the slide names, or a node`,
  name: (found: string) => `the slide names no state “${found}”`,
  state: (found: string) => `“${found}” in the state could not be read as it stands`,
  node: (found: string) => `this cell has no node “${found}”`,
  symbol: (found: string) => `this cell has no letter “${found}”`,
  quantity: (found: string) => `there is no number “${found}” in this state`,
} as const satisfies Readonly<Record<string, (found: string) => string>>;

/** What is said of decks. */
export const deckWords = {
  fault: ({ line, kind, found }: { line: number; kind: keyof typeof faults; found: string }) =>
    `Line ${line}: ${faults[kind](found.length > 60 ? `${found.slice(0, 59)}…` : found)}.`,
  broken: 'This slide could not be read as it was meant.',
};
