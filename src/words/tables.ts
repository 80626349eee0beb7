/** The words of the tables, which come with them and not before. */

/** Titles, captions and heads. */
export const tables = {
  title: (step: number, token: string) => `Step ${step}, ${token}, as a table`,
  untitled: 'The cell as a table',
  close: 'Close',
  units: 'Values of the units',
  unit: 'unit',
  name: 'name',
  input: (count: number) => `Input x (${count} ${count === 1 ? 'number' : 'numbers'})`,
  value: 'value',
  outputs: 'Outputs',
  output: 'output',
  strip: (symbol: string) => `Memory ${symbol} at every step so far`,
  gates: (lane: string) => `Gates of ${lane} at every step so far`,
  step: 'step',
  unknown: 'not yet computed',
};
