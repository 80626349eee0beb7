/** The words of the written forms, which come with them and not before: the lists of equations and the code to copy. */

/** What the tabs Equations and Code say. */
export const forms = {
  equations: 'All equations of this cell',
  eachUnit: '× is taken unit by unit.',
  where: 'where',
  stacked: 'LN of a layer’s product takes mean and var over the products of all layers, stacked.',
  copyLatex: 'Copy LaTeX',
  code: 'Code of this cell',
  framework: 'Framework',
  frameworks: { numpy: 'NumPy', pytorch: 'PyTorch', keras: 'Keras' },
  lines: (framework: string) => `${framework} code`,
  copy: 'Copy',
  copied: 'Copied',
  copyThis: 'Copy this text',
};
