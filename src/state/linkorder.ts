/** The order of the keys in a link. */

/** Every key a link may hold, in the order of writing; those without a row belong to later versions of the page. */
export const linkOrder: readonly string[] = [
  ...['v', 'cell', 'forgetgate', 'inputgate', 'outputgate', 'peepholes', 'coupled', 'gaterecurrence'],
  ...['layernorm', 'truncated', 'candidateactivation', 'outputactivation', 'reset', 'z', 'forgetbias'],
  ...['task', 'model', 'text', 'input', 'seed', 'weights', 'wseed', 'hidden', 'edits', 'clamps'],
  ...[
    't',
    'step',
    'unit',
    'drill',
    'lens',
    'of',
    'with',
    'withtext',
    'predict',
    'traced',
    'precision',
    'zoom',
  ],
  ...['pinned', 'table', 'view', 'hide', 'embed', 'play', 'from', 'to', 'speed', 'loop', 'theme', 'lang'],
];
