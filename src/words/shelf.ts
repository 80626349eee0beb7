/** The words for the table of the shipped models: what every task measures, and where a cell does better or worse than expected. */

/** One task's words: its name, what is measured, how a figure is written, and remarks. */
export interface ShelfTaskWords {
  readonly name: string;
  readonly measure: string;
  readonly figure: (value: number) => string;
  readonly remarks: readonly string[];
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const whole = (count: number): string => String(Math.round(count));
const digits = (value: number): string => value.toFixed(3);

/** Everything that the table says. */
export const shelfWords = {
  title: 'The trained networks',
  lead: [
    'Every task has weights for every one of these cells. They come from `npm run train`, bit for bit, by the recipes in',
    '`src/models/recipes.ts`; each file holds its recipe. The tests run every file again and compare its score with what it',
    'says. “Rule” is a rule without a network on the same sequences. “Gates” are the values between which the liveliest unit',
    'of each gate swings on the text that the task opens with.',
  ].join('\n'),
  columns: {
    ...{
      cell: 'cell',
      score: 'score',
      baseline: 'rule',
      swing: 'gates',
      seen: 'sequences seen',
      seed: 'seed',
    },
    alignment: ['---', '---:', '---:', '---', '---:', '---:'],
  },
  cells: {
    rnn: 'RNN',
    lstm1997: 'LSTM 1997',
    lstm: 'LSTM',
    peephole: 'LSTM with peepholes',
    coupled: 'LSTM with coupled gates',
    gru: 'GRU (reset after)',
    noforgetgate: 'LSTM without forget gate',
    nooutputactivation: 'LSTM without output activation',
  },
  tasks: {
    recall: {
      name: 'Recall over a lag',
      measure: 'Share of 2,000 sequences whose symbol is named right after 20 symbols of noise.',
      figure: percent,
      remarks: [
        'Over twenty steps every cell remembers, the RNN as well: one bit is little to hold. What differs is how it is held; the RNN must keep writing it anew.',
      ],
    },
    flipflop: {
      name: 'Flip-flop',
      measure: 'Share of steps at which the stored bit is read out right, on 2,000 runs of 60 symbols.',
      figure: percent,
      remarks: [
        'The LSTM without forget gate resets, too: with nothing to throw the bit away, it can only write against what is there.',
      ],
    },
    counting: {
      name: 'Counting',
      measure:
        'The largest n up to which aⁿbⁿ is foretold without a mistake from the first b to the end; trained on n = 1 to 10.',
      figure: whole,
      remarks: [
        'Cells whose state may grow beyond 1 count far. The RNN, the coupled gates and the GRU can only approach a limit, and stop soon after the 10 they were trained on.',
        'Against expectation the LSTM without output activation counts hardly farther, in the best of eight seeds.',
      ],
    },
    reber: {
      name: 'Embedded Reber grammar',
      measure:
        'Share of 256 strings of training and 256 others at whose every step all legal next symbols are above all others (the criterion of Hochreiter & Schmidhuber 1997).',
      figure: percent,
      remarks: [
        'Who forgets the second letter but nothing else is right on half of the strings; the RNN comes little farther.',
        'The gated cells meet the criterion or miss it on a few strings; those not from seed 1 are the best of three or four seeds.',
        'Against expectation the LSTM without forget gate meets it, too: two or three strings in a row do not yet fill it.',
      ],
    },
    adding: {
      name: 'Adding problem',
      measure:
        'Share of 2,560 sequences of 50 to 55 steps whose answer 0.5 + (X₁ + X₂)/4 is right within 0.04.',
      figure: percent,
      remarks: [
        'As in 1997 the RNN learns nothing: it is right as often as the rule that always says the mean.',
        'Nothing need be forgotten here, and the cells without forget gate lose nothing.',
      ],
    },
    agreement: {
      name: 'Agreement',
      measure:
        'Share of places where the right pronoun, or the right form of “to be”, is above all others, in 2,000 stories of sentences that training never saw.',
      figure: percent,
      remarks: [
        'The RNN is wrong far more often than all the others.',
        'The LSTM without forget gate is the worst of the gated cells.',
      ],
    },
    names: {
      name: 'Names, letter by letter',
      measure:
        'Bits per letter on names that training never saw; fewer is better. The rule is a trigram model with the best of its smoothings.',
      figure: digits,
      remarks: [
        'Peepholes and coupled gates change little. Against the finding of Greff et al. (2015) the LSTM without output activation is the best here, by a hair.',
        'Three or four names follow each other in training. The two cells without forget gate do no better than the RNN, though still better than the trigram model.',
      ],
    },
    co2: {
      name: 'CO₂ by month',
      measure:
        'Mean absolute error one month ahead on the last fifth of the series, in ppm; less is better. The rule is the month before plus the change of a year ago.',
      figure: digits,
      remarks: [
        'Every cell but the LSTM of 1997 beats last year’s change; without a forget gate its cell state grows along the series, and its error with it.',
        'Against expectation the RNN comes close to the LSTM: twelve months are not far, and the season comes back by itself.',
        'The recipe and the LSTM’s seed were chosen by this score, the best of five seeds.',
      ],
    },
  },
} as const;

/** A task with words here. */
export type ToldTask = keyof typeof shelfWords.tasks;
