/** How deep the reader looks into the network, as one word of a link. */

/** The whole sentence, the cell, one layer with all its units, or the chosen unit's sum in it. */
export type Depth =
  | { readonly level: 'sentence' | 'cell' }
  | { readonly level: 'layer' | 'sum'; readonly node: string };

/** The depth that a key says: '' the cell, `sentence`, `forget` the layer, `forget.unit` the chosen unit's sum. */
export function depthIn(drill: string): Depth {
  if (drill === '') return { level: 'cell' };
  if (drill === 'sentence') return { level: 'sentence' };
  const [node = '', unit] = drill.split('.');
  return { level: unit === undefined ? 'layer' : 'sum', node };
}

/** A depth as the key says it. */
export function drillOf(depth: Depth): string {
  if (depth.level === 'layer') return depth.node;
  if (depth.level === 'sum') return `${depth.node}.unit`;
  return depth.level === 'sentence' ? 'sentence' : '';
}

/** The text of a link; undefined for what cannot name a depth. */
export function readDrill(text: string): string | undefined {
  return /^([a-zA-Z]{1,24}(\.unit)?)?$/.test(text) ? text : undefined;
}
