/** The words of the open list of examples, which come with it. */

export const examples = {
  /** A text of many steps in a list: how it begins and how many steps it has. */
  begins: (start: string, steps: number) => `${start} … (${steps} steps)`,
  goOn: 'Let it go on…',
  paste: 'Paste or open a file…',
};
