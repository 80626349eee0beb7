/** Where cells come from: a paper as data, and the papers that more than one family or toggle goes back to. */

/** A published paper; `arxiv` is its number there, where it has one. */
export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly venue: string;
  readonly arxiv?: string;
}

/** The LSTM: gated constant error carrousels, without a forget gate. */
export const hochreiter1997: Source = {
  authors: 'Hochreiter & Schmidhuber',
  year: 1997,
  title: 'Long Short-Term Memory',
  venue: 'Neural Computation 9(8):1735–1780',
};

/** The forget gate. */
export const gers2000: Source = {
  authors: 'Gers, Schmidhuber & Cummins',
  year: 2000,
  title: 'Learning to Forget: Continual Prediction with LSTM',
  venue: 'Neural Computation 12(10):2451–2471',
};

/** Peepholes. */
export const gersSchmidhuber2000: Source = {
  authors: 'Gers & Schmidhuber',
  year: 2000,
  title: 'Recurrent Nets that Time and Count',
  venue: 'IJCNN',
};

/** Peepholes measured on timing tasks. */
export const gers2002: Source = {
  authors: 'Gers, Schraudolph & Schmidhuber',
  year: 2002,
  title: 'Learning Precise Timing with LSTM Recurrent Networks',
  venue: 'JMLR 3:115–143',
};

/** The comparison of eight variants of the LSTM, first printed in 2015. */
export const greff2015: Source = {
  authors: 'Greff, Srivastava, Koutník, Steunebrink & Schmidhuber',
  year: 2015,
  title: 'LSTM: A Search Space Odyssey',
  venue: 'IEEE TNNLS 28(10):2222–2232',
  arxiv: '1503.04069',
};

/** The GRU. */
export const cho2014: Source = {
  authors: 'Cho et al.',
  year: 2014,
  title: 'Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation',
  venue: 'EMNLP',
  arxiv: '1406.1078',
};

/** The GRU with z and 1 − z exchanged. */
export const chung2014: Source = {
  authors: 'Chung, Gulcehre, Cho & Bengio',
  year: 2014,
  title: 'Empirical Evaluation of Gated Recurrent Neural Networks on Sequence Modeling',
  venue: 'NIPS workshop on deep learning',
  arxiv: '1412.3555',
};

/** Layer normalisation. */
export const ba2016: Source = {
  authors: 'Ba, Kiros & Hinton',
  year: 2016,
  title: 'Layer Normalization',
  venue: 'preprint',
  arxiv: '1607.06450',
};

/** The simple recurrent network. */
export const elman1990: Source = {
  authors: 'Elman',
  year: 1990,
  title: 'Finding Structure in Time',
  venue: 'Cognitive Science 14(2):179–211',
};

/** The paper the MGU comes from. */
export const zhou2016: Source = {
  authors: 'Zhou, Wu, Zhang & Zhou',
  year: 2016,
  title: 'Minimal Gated Unit for Recurrent Neural Networks',
  venue: 'International Journal of Automation and Computing 13(3):226–234',
  arxiv: '1603.09420',
};

/** The search over more than ten thousand architectures. */
export const jozefowicz2015: Source = {
  authors: 'Jozefowicz, Zaremba & Sutskever',
  year: 2015,
  title: 'An Empirical Exploration of Recurrent Network Architectures',
  venue: 'ICML',
};

/** The sLSTM is one of the two cells of xLSTM. */
export const beck2024: Source = {
  authors: 'Beck et al.',
  year: 2024,
  title: 'xLSTM: Extended Long Short-Term Memory',
  venue: 'preprint',
  arxiv: '2405.04517',
};

/** Both minimal cells. */
export const feng2024: Source = {
  authors: 'Feng et al.',
  year: 2024,
  title: 'Were RNNs All We Needed?',
  venue: 'preprint',
  arxiv: '2410.01201',
};
