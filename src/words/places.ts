/** Words that stand in the figure's places: what is missing there, and what the wires carry. */
export const places = {
  /** What stands where a gate is left out of a cell that keeps its belt, where the belt is cut, and without a second belt. */
  open: {
    gateForget: ['f'],
    gateInput: ['i'],
    gateOutput: ['o'],
  } as Readonly<Record<string, readonly string[]>>,
  isOne: ' = 1',
  none: {
    gateForget: ['no', 'forget gate'],
    gateInput: ['no', 'input gate'],
    gateOutput: ['no', 'output gate'],
  } as Readonly<Record<string, readonly string[]>>,
  noSecondBelt: ['no output gate', 'no second belt'],
  cut: { title: 'no belt here', text: 'everything is taken off, mixed, and written anew' },
  renewed: 'new state',
  readout: 'to the readout',
  buses: { input: 'x only', state: 'h only' } as Readonly<Record<string, string>>,
  gatesBefore: 'of t−1',
};
