/** What every task teaches, what to look for, and where it comes from; the words come with the page's note on the task. */

/** One task's note: sentences, and the work it goes back to, with an address where there is one. */
export interface TaskWords {
  readonly teaches: string;
  readonly look: string;
  readonly source: string;
  readonly address?: string;
}

const data = 'SOURCES.md';

/** The notes by task. */
export const taskNotes = {
  recall: {
    teaches: 'One symbol must be remembered while noise passes, and named when it is asked for.',
    look: 'The input gate opens for x and y and stays shut for the noise: what was written stays.',
    source: 'After experiment 2c of Hochreiter & Schmidhuber (1997)',
  },
  flipflop: {
    teaches: 'One bit is set, held over any number of steps, and reset.',
    look: 'The forget gate is open while the bit is held, and shuts at “reset”.',
    source: 'After Gers, Schmidhuber & Cummins (2000)',
  },
  counting: {
    teaches: 'After n times a come n times b; only who counts knows when the end is due.',
    look: 'A lane of the belt climbs with every a and falls with every b; the output gate lets it speak when it is back at its start.',
    source: 'After Gers & Schmidhuber (2001)',
  },
  reber: {
    teaches: 'The last symbol but one repeats the second: the grammar the LSTM was born with.',
    look: 'A lane holds T or P from the second symbol to the last but one; at the end of a string the forget gate lets it go.',
    source: 'Experiment 1 of Hochreiter & Schmidhuber (1997)',
  },
  adding: {
    teaches: 'Two numbers among many are marked; at the end their sum is asked for.',
    look: 'The input gate opens at a mark and nowhere else; the first number waits on the belt for the second.',
    source: 'Experiment 4 of Hochreiter & Schmidhuber (1997)',
  },
  agreement: {
    teaches: 'The next word of a small English: pronoun and verb go by the latest subject.',
    look: 'At a new subject the forget gate shuts and the old one leaves the belt.',
    source: 'After an example of Olah (2015), in sentences of a grammar of our own',
    address: 'https://colah.github.io/posts/2015-08-Understanding-LSTMs/',
  },
  names: {
    teaches: 'First names letter by letter: a small language model that one can let write on.',
    look: 'Lanes for how far the name is and for vowels; the guess after each letter.',
    source: 'First names in the public domain (CC0)',
    address: data,
  },
  co2: {
    teaches: 'How CO₂ on Mauna Loa changes from month to month, one month ahead or twelve.',
    look: 'Lanes go round with the seasons, each named by the month in which it is highest: the cell knows the month though nobody tells it.',
    source: 'Scripps CO₂ programme, CC BY 4.0',
    address: data,
  },
  text: {
    teaches: 'A text of your own, letter by letter.',
    look: 'The weights are random: what you see is how a cell computes before it has learnt.',
    source: 'You',
  },
  numbers: {
    teaches: 'Numbers of your own, a row a step.',
    look: 'The weights are random: what you see is how a cell computes before it has learnt.',
    source: 'You',
  },
  file: {
    teaches: 'Whatever the weights of your file were trained for.',
    look: 'The numbers are those of your own model: h is what it computes, step by step.',
    source: 'Your file',
  },
} as const satisfies Readonly<Record<string, TaskWords>>;

/** The labels of the note. */
export const aboutTask = {
  look: 'Look for',
  source: 'Source',
  scores: 'What the trained cells reach',
  rule: 'without a network',
  here: 'the one shown',
  unavailable: 'The scores could not be loaded.',
  recipe: (sequences: string, seed: number) => `Shown: trained on ${sequences} sequences, seed ${seed}.`,
};
