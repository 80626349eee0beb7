/** The words about files of weights: opening, dropping, saving, and what an opened file is; they come when they are needed. */

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Everything that is said of files. */
export const fileWords = {
  open: 'Open a file…',
  accepts: (list: readonly string[]) => list.map(kind => `.${kind}`).join(','),
  about: 'About the file…',
  save: 'Save with',
  saveWith: { ours: 'our names', pytorch: 'PyTorch’s names' },
  saveAs: { ours: 'Save with our names', pytorch: 'Save with PyTorch’s names' },
  lacking: (family: string) => `PyTorch has no ${family}.`,
  lacks: (call: string, toggles: readonly string[]) =>
    `PyTorch’s ${call} cannot be set so: ${toggles.join(', ').toLowerCase()}.`,
  drop: 'Drop weights, a saved state, or a deck',
  dropKinds: (list: readonly string[]) => list.map(kind => `.${kind}`).join(', '),
  several: (files: number) => `one file at a time is opened, these are ${files}`,
  unknown: (list: readonly string[]) =>
    `only weights, saved states and decks are opened here: ${fileWords.dropKinds(list)}`,
  large: (bytes: number, most: number) =>
    `it has ${megabytes(bytes)} MB, at most ${megabytes(most)} MB are read`,
  encoding: 'expected text in UTF-8',
  unreadable: (why: string) => `it could not be read (${why})`,
  note: {
    cell: (name: string, I: number, H: number, O: number | null) =>
      `${name}: ${count(I, 'input')}, ${count(H, 'unit')}${O === null ? '' : `, ${count(O, 'output')}`}.`,
    names: { ours: 'Its tensors have our names.', pytorch: 'Its tensors have PyTorch’s names.' },
    tanh: 'They do not tell tanh from ReLU: it is taken to be tanh.',
    headless: 'It has no head: no prediction is made.',
    on: (task: string) => `Its sizes are those of the task “${task}”, on which it is shown.`,
    alike: (others: number) =>
      `${others === 1 ? 'Another cell has' : `${others} other cells have`} weights of the same names and shapes.`,
    taken: 'Taken for',
    private: 'The file stays in this page: nothing is sent, and no link holds it.',
    reading: 'What comes in at a step',
    readings: { symbols: 'one of the inputs: it is 1, the others are 0', numbers: 'a number for each input' },
    inputs: (I: number) => (I === 1 ? 'Name of the input' : `Names of the ${I} inputs`),
    outputs: (O: number) => (O === 1 ? 'Name of the output' : `Names of the ${O} outputs`),
    apart: (letter: string) => `with spaces between; without any, ${letter}1, ${letter}2 and so on`,
    same: 'The outputs are the next input',
    head: 'The outputs are made by',
    heads: {
      softmax: 'softmax: shares of one whole',
      sigmoid: 'sigmoid: each a share of its own',
      identity: 'nothing: numbers as they are',
    },
    wrongCount: (of: string, needed: number, given: number) =>
      `${of}: ${count(needed, 'name')} needed, got ${given}.`,
    twice: (of: string, name: string) => `${of}: “${name}” stands there twice.`,
    long: (of: string, most: number, name: string) =>
      `${of}: at most ${most} characters a name, “${name}” has more.`,
    apply: 'Use this',
  },
};

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1).replace(/\.0$/, '');
}
