/** The words of a frame in another page. */

export const embed = {
  open: 'Open in LSTM Explainer',
  begin: 'Play the figure',
};
