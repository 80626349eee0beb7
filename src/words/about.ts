/** One line of explanation for every family and toggle: the words of the menu of all cells, which come with it and not before. */

type ByName = Readonly<Record<string, string>>;

/** Explanations by the catalog's own names; a family without a line of its own has none. */
export const about = {
  families: {
    rnn: 'One layer; everything is written anew at every step.',
    lstm: 'A cell state on a belt, and gates that forget, write and show.',
    gru: 'The hidden state rides the belt; one gate keeps and writes.',
    mgu: 'A GRU in which one gate does the work of both.',
    mut1: 'First of three found by search over architectures.',
    mut2: 'Second of three found by search over architectures.',
    mut3: 'Third of three found by search over architectures.',
    slstm: 'Exponential gates, held in range by a normaliser and a stabiliser.',
    minlstm: 'Gates that see the input alone, so that all steps can be computed at once.',
    mingru: 'One gate that sees the input alone.',
  } as ByName,
  toggles: {
    forgetgate: 'Lets go of what the belt holds; without it nothing is ever forgotten.',
    inputgate: 'Decides what is written; without it every candidate is.',
    outputgate: 'Decides what is shown; without it all of the state is.',
    peepholes: 'The gates see their own lane of the belt.',
    coupled: 'What is written is what is forgotten: f = 1 − i.',
    gaterecurrence: 'The gates also see all gates of the step before.',
    layernorm: 'Sums and cell state are brought to mean 0 and deviation 1.',
    truncated: 'As in 1997: no error goes back in time but along the belt.',
    candidateactivation: 'What squashes the candidate.',
    outputactivation: 'What squashes the cell state before it is shown.',
    reset: 'Before the product with R, or after it, as PyTorch and cuDNN do.',
    z: 'Keeps the old state, or takes the new one: the same function told the other way round.',
  } as ByName,
};
