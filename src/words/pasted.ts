/** The words of the dialog for the reader's own text or numbers; they come with it. */

const count = (n: number): string => n.toLocaleString('en-US');

/** Everything the dialog says. */
export const pastedWords = {
  title: { text: 'Your text', numbers: 'Your numbers' },
  lead: {
    text: 'Paste a text, or open a file. It is read letter by letter; nothing leaves this page.',
    numbers:
      'Paste numbers or a table (CSV), a row for each time step, or open a file. Nothing leaves this page.',
  },
  limits: {
    text: (letters: number, steps: number) =>
      `The first ${steps} letters are kept; at most ${letters} different ones are inputs.`,
    numbers: (columns: number, steps: number) =>
      `The last ${steps} rows are kept; at most ${columns} columns.`,
  },
  weights: 'The weights are from a seed, untrained, until you open a file of your own.',
  field: { text: 'Text', numbers: 'Numbers' },
  file: 'Open a file…',
  columns: 'Columns',
  scale: 'Bring every column to −1 … 1',
  scaleWhy: (low: string, high: string) =>
    `Now from ${low} to ${high}: tanh and σ squash everything beyond a few units alike.`,
  result: (steps: number, inputs: number) =>
    `${count(steps)} ${steps === 1 ? 'step' : 'steps'}, ${count(inputs)} ${inputs === 1 ? 'input' : 'inputs'}`,
  apply: 'Use it',
  reasons: {
    empty: 'There is nothing in it.',
    long: 'This is more than two million characters: take a part of it.',
    noNumbers: 'No number was found in it.',
    noColumns: 'Choose at least one column.',
  },
  unreadable: (name: string, why: string) => `${name} could not be read: ${why}`,
  cut: (kept: number, of: number, end: string) =>
    `Only the ${end} ${count(kept)} of ${count(of)} are kept: the page bears no more.`,
  letters: (known: number, of: number) =>
    `Of ${of} different letters ${known} are inputs; the others are read as unknown.`,
  unread: (lines: readonly number[], all: number) =>
    `${count(all)} ${all === 1 ? 'row is' : 'rows are'} left out for want of a number: line ${lines.join(', ')}${all > lines.length ? ', …' : ''}.`,
  comma: 'Commas were read as decimal marks.',
};
