/** The words of what can be saved: pictures, numbers, equations and code; they come with the first of them. */

/** What the tabs say, and what stands at the head of the saved numbers. */
export const exportWords = {
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save',
  saved: 'Saved',
  working: 'Working …',
  refused: 'The browser does not let the page copy: save the file instead.',
  failed: (why: string) => `That did not work: ${why}`,
  waiting: 'The weights are still on their way.',
  masked: 'Not while you guess: it would show what comes next. Switch off guessing first.',
  first: 'Of the two cells, the first.',
  size: (bytes: number) =>
    bytes < 1000
      ? `${bytes} bytes`
      : bytes < 1e6
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1e6).toFixed(1)} MB`,
  file: 'File',
  format: 'Format',
  formats: { svg: 'SVG', png: 'PNG', csv: 'CSV', json: 'JSON' },
  picture: {
    label: 'Picture',
    what: 'What',
    whats: { figure: 'Figure', strip: 'Memory', both: 'Both' },
    /** How the name of the file ends. */
    names: { figure: 'figure', strip: 'memory', both: 'picture' },
    shade: 'Colours',
    shades: { page: 'as on the page', paper: 'for paper' },
    hints: {
      figure: 'The cell at the present step.',
      strip: 'The whole text, with every unit.',
      both: 'The cell, and under it the words around the present one.',
    },
    noLens: 'The lens is not drawn: the memory shows values.',
    formats: {
      svg: 'Lines and text stay sharp and can be edited; fonts are named, not packed in.',
      png: 'Twice as many pixels as drawn, fonts included.',
    },
    previewed: 'Preview',
    preview: (title: string) => `Preview: ${title}`,
    /** Title of a picture: of the memory alone, else of the cell at a step. */
    titles: {
      strip: (cell: string) => `Memory of the ${cell}`,
      moment: (cell: string, step: string, place: string) => `${cell}, ${step}, ${place}`,
      place: (word: string, t: number, count: number) => `“${word}” (${t} of ${count})`,
      nowhere: 'no word yet',
    },
    about: (text: string, link: string) => `The text: “${text}”. Made with LSTM Explainer: ${link}`,
    noFont: (name: string) => `the font ${name} could not be loaded`,
    unpainted: 'the browser could not paint the picture',
  },
  numbers: {
    label: 'Numbers',
    what: 'What',
    whats: { values: 'Values', gradients: 'Gradients' },
    hints: {
      values: (steps: number, numbers: number) =>
        `Every node at every step: ${steps} ${steps === 1 ? 'row' : 'rows'} of ${numbers} numbers.`,
      gradients: (steps: number, numbers: number) =>
        `The gradient at every node, back from step ${steps}: ${steps} ${steps === 1 ? 'row' : 'rows'} of ${numbers} numbers.`,
    },
    formats: {
      csv: 'Lines that begin with # say what the numbers are; then one row a step.',
      json: 'Says what the numbers are, then one object a step.',
    },
    noGradients: 'Without a word and a head that predicts there is nothing to trace back.',
    preview: 'First lines of the file',
    head: {
      values: 'the values of every node at every step',
      gradients: (of: string, T: number) => `the gradients of ${of} at step ${T}, at every node`,
      loss: 'the loss',
      logit: (name: string) => `the logit of “${name}”`,
      weights: {
        trained: 'trained for this cell',
        kept: 'trained for another cell of the family and kept where they fit',
        handmade: 'made by hand',
        seed: 'from a seed, untrained',
        file: 'from a file, which the link does not hold',
      },
      counting: 'steps and units count from 1: forget.2 is unit 2 of the node forget',
      number: 'double precision, the shortest decimal that reads back as the same number',
      odd: 'what is not a finite number is a text: NaN, Infinity or -Infinity',
      guarded: "a text that a spreadsheet could take for a formula, or that begins with ', has ' before it",
      changes:
        'clamps are values held by hand (node, unit, step or all, value), edits are weights set by hand (name, row, column, value)',
      passes:
        'the gradient at a node is that of a number added to it; what is held by hand, or cut in a truncated cell, passes none back',
      products:
        '× is taken unit by unit; nodes without an equation of their own are parts of that of another',
      before: 'hPrev, cPrev and the like are states of the step before; at step 1 the initial ones',
    },
  },
  code: {
    label: 'Code and equations',
    what: 'As',
    whats: { numpy: 'NumPy', pytorch: 'PyTorch', keras: 'Keras', latex: 'LaTeX' },
    hints: {
      numpy: 'The cell in plain NumPy; run it to see it work.',
      pytorch: 'A module; takes weights saved with our names.',
      keras: 'A layer of Keras 3.',
      latex: 'All equations, for display mode; needs amsmath.',
    },
    latex: (title: string) => `${title}; for display mode with amsmath: \\[ \\input{…} \\]`,
    preview: (name: string) => `The file in ${name}`,
  },
};
