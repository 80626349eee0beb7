/** What the comparisons found, by family and by toggle at a value; what no comparison speaks of is not here. */

/** Sentences of findings, each with its source named in it. */
export interface Findings {
  readonly families: Readonly<Record<string, readonly string[]>>;
  readonly toggles: Readonly<Record<string, readonly string[]>>;
}

const lost = (what: string): string =>
  `Greff et al. (2015): ${what} significantly worse on speech (TIMIT) and handwriting (IAM), not on music (JSB).`;
const mutants =
  'Jozefowicz et al. (2015) evaluated more than ten thousand architectures; one outperformed LSTM and GRU “on some but not all tasks”.';
const noneBetter =
  'Greff et al. (2015): none of their eight variants was significantly better than the LSTM with peepholes they started from.';

export const findings: Findings = {
  families: {
    lstm: [
      noneBetter,
      'Jozefowicz et al. (2015): “adding a bias of 1 to the LSTM’s forget gate closes the gap between the LSTM and the GRU”.',
    ],
    gru: [
      'Jozefowicz et al. (2015): “adding a bias of 1 to the LSTM’s forget gate closes the gap between the LSTM and the GRU”.',
    ],
    mut1: [mutants],
    mut2: [mutants],
    mut3: [mutants],
  },
  toggles: {
    'forgetgate.false': [
      'Greff et al. (2015): without the forget gate significantly worse; it and the output activation are the LSTM’s “most critical components”.',
      'Jozefowicz et al. (2015): “the forget gate is extremely significant on all problems except language modelling”.',
    ],
    'inputgate.false': [
      lost('without the input gate'),
      'Jozefowicz et al. (2015): “the input gate is important”.',
    ],
    'outputgate.false': [
      lost('without the output gate'),
      'Jozefowicz et al. (2015): “the output gate is unimportant”.',
    ],
    'peepholes.true': [
      'Greff et al. (2015) left peepholes out again without a significant loss.',
      'Gers et al. (2002): only with peepholes were timed spikes generated; to measure delays they “are not mandatory for the task”.',
    ],
    'coupled.true': [
      'Greff et al. (2015): coupling the gates “did not significantly change mean performance on any of the datasets, although the best performance improved slightly on music modeling”.',
    ],
    'gaterecurrence.true': [noneBetter],
    'truncated.true': [
      'Hochreiter & Schmidhuber (1997): the full gradient made “no significant difference”.',
    ],
    'candidateactivation.identity': [lost('without the squashing of the candidate')],
    'outputactivation.identity': [
      'Greff et al. (2015): without the squashing of the cell state significantly worse; it “is necessary whenever the cell state is unbounded”.',
    ],
  },
};
