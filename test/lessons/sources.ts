// What the course may cite: papers with their years, numbers with their sources, and numbers that nobody looked up.

/** Authors as they are named, each with a year. */
export const knownPapers: readonly string[] = [
  'Elman 1990',
  'Hochreiter & Schmidhuber 1997',
  'Gers, Schmidhuber & Cummins 2000',
  'Gers et al. 2000',
  'Gers & Schmidhuber 2000',
  'Gers et al. 2002',
  'Cho et al. 2014',
  'Chung et al. 2014',
  'Greff et al. 2015',
  'Jozefowicz et al. 2015',
  'Olah 2015',
  'Vaswani et al. 2017',
  'Beck et al. 2024',
  'Feng et al. 2024',
];

/** Numbers that a slide may give without computing them, and where each stands. */
export const cited: Readonly<Record<string, string>> = {
  '100,000': 'Gers, Schmidhuber & Cummins 2000, table 2: the length of a test stream',
  '0': 'the same: perfect networks of 100, standard LSTM',
  '62': 'the same: with forget gates and sequential alpha decay',
  '100': 'the same: networks trained of each kind',
  '5400': 'Greff et al. 2015: experimental runs',
  '15': 'the same: years of CPU time',
};

/** Numbers that are told of these papers but were never found in them. */
export const remembered: readonly RegExp[] = [
  /29\.6/, // Greff et al.: best error on TIMIT
  /9\.26/, // on IAM
  /8\.38/, // on JSB
  /two thirds/, // of the variance explained by the learning rate
  /22[,.]?000/, // Gers & Schmidhuber 2001: sequences until aⁿbⁿ is learnt
  /35[,.]?000/, // until aⁿbⁿcⁿ is
  /\b(118|408|1000)\b/, // how far they generalise
  /\.\d{5}/, // Jozefowicz et al., table 1
];
