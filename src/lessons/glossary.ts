/** The terms of the course, each explained in a sentence, and where they stand in a text. */

/** A term: its forms in a text, the first its name, and what it means; `node`: what it is in the figure of an LSTM. */
export interface Entry {
  readonly forms: readonly [string, ...string[]];
  readonly meaning: string;
  readonly node?: string;
}

const entry = (forms: Entry['forms'], meaning: string, node?: string): Entry => ({
  forms,
  meaning,
  ...(node !== undefined && { node }),
});

/** All terms, in the order of the alphabet. */
export const glossary: readonly Entry[] = [
  entry(
    ['backpropagation through time', 'BPTT'],
    'Computing the gradient of an answer at every earlier step, from the last to the first.',
  ),
  entry(['belt', 'belts'], 'What carries the cell state from word to word; one lane for each unit.', 'c'),
  entry(['bias', 'biases'], 'A number that a layer adds to its sum whatever it sees.'),
  entry(
    ['candidate', 'candidates'],
    'What could be written on the belt, from −1 to 1; the input gate says how much of it is.',
    'candidate',
  ),
  entry(
    ['cell', 'cells'],
    'The network that reads one word and what is left of the words before; the same at each step.',
  ),
  entry(
    ['cell state', 'cell states'],
    'The numbers on the belt, one for each unit: the memory of an LSTM.',
    'c',
  ),
  entry(
    ['constant error carrousel'],
    'The belt as Hochreiter & Schmidhuber (1997) called it: an error that rides back on it stays the same.',
  ),
  entry(['coupled gates'], 'Input and forget gate as one: what is written takes the place of what is kept.'),
  entry(['crate', 'crates'], 'One number on the belt, as the figure draws it.'),
  entry(
    ['forget bias'],
    'The bias of the forget gate; set high, the gate is open before anything is learnt.',
  ),
  entry(
    ['forget gate', 'forget gates'],
    'Says for each unit which share of the belt is kept: 1 keeps all.',
    'forget',
  ),
  entry(['gate', 'gates'], 'A layer with σ whose values, from 0 to 1, are multiplied with what they guard.'),
  entry(
    ['gradient', 'gradients'],
    'How much an answer would change if a number were a little larger; what training follows.',
  ),
  entry(['head'], 'The layer on top of h that makes the guess; it does not belong to the cell.', 'logits'),
  entry(['hidden state'], 'What a cell shows, to the guess and to its own next step.', 'h'),
  entry(
    ['input gate', 'input gates'],
    'Says for each unit which share of the candidate is written.',
    'input',
  ),
  entry(['lane', 'lanes'], 'The part of the belt that belongs to one unit.'),
  entry(['layer', 'layers'], 'A weighted sum for each unit, squeezed by a curve such as σ or tanh.'),
  entry(['lineage'], 'Which step wrote how much of what the belt holds now.'),
  entry(['one-hot'], 'A word as a list of noughts with a single 1 at its place.', 'x'),
  entry(
    ['output gate', 'output gates'],
    'Says for each unit which share of the squeezed belt is shown.',
    'output',
  ),
  entry(['peephole', 'peepholes'], 'A weight by which a gate sees its own lane of the belt.'),
  entry(['reset gate', 'reset gates'], 'In a GRU: how much of the old state the candidate hears.'),
  entry(['saturation', 'saturated'], 'A curve where it is so flat that a change of the sum hardly shows.'),
  entry(
    ['seed', 'seeds'],
    'The number that all chance of a training begins with; the same one, the same network.',
  ),
  entry(['sigma', 'σ'], 'The curve that squeezes any sum to a share from 0 to 1.'),
  entry(['softmax'], 'Turns the scores of all words into chances that add up to 1.', 'prediction'),
  entry(['squashing'], 'Any curve that squeezes a sum into a range, such as σ or tanh.'),
  entry(['tanh'], 'The curve that squeezes any sum to a number from −1 to 1.'),
  entry(['time step', 'time steps'], 'One word, letter or number of the text.'),
  entry(
    ['truncated gradient'],
    'A gradient that is cut off wherever it would leave the belt on its way back.',
  ),
  entry(['unit', 'units'], 'One row of everything in the cell: a lane, a valve in each gate, a number in h.'),
  entry(
    ['update gate', 'update gates'],
    'In a GRU: how the new state is blended from the old one and the candidate.',
  ),
  entry(['valve', 'valves'], 'A gate’s value for one unit, as the figure draws it: so far open.'),
  entry(
    ['vanishing gradient'],
    'A gradient that shrinks at every step back, until nothing far away can be learnt.',
  ),
  entry(['weight', 'weights'], 'A number that training finds: how strongly a layer listens to an input.'),
];

/** A term in a text: where it begins and ends. */
export interface Occurrence {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

const byForm: ReadonlyMap<string, Entry> = new Map(
  glossary.flatMap(one => one.forms.map(form => [form.toLowerCase(), one] as const)),
);
const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length);
const anyForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** The terms in a text, from left to right; of two that begin at the same place the longer one. */
export function termsIn(text: string): Occurrence[] {
  return [...text.matchAll(anyForm)].flatMap(found => {
    const entry = byForm.get(found[0].toLowerCase());
    return entry ? [{ entry, start: found.index, end: found.index + found[0].length }] : [];
  });
}
