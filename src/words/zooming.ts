/** The words for zooming and moving along a long text. */

export const zooming = {
  label: 'Zoom of the strip',
  earlier: 'Earlier words',
  later: 'Later words',
  out: 'Narrower columns',
  in: 'Wider columns',
};
