/** The controls that a teacher may leave out for a class: names in a fixed order, as one word of a link. */

/** Families; gate switches; examples and typing; speed and theme; the prediction; changing values; the list of steps; sharing. */
export const hidable = [
  'cells',
  'toggles',
  'examples',
  'settings',
  'prediction',
  'changes',
  'steps',
  'share',
] as const;
export type Hidable = (typeof hidable)[number];

/** The names in their order, parted by commas. */
export function writeHidden(names: readonly Hidable[]): string {
  return hidable.filter(name => names.includes(name)).join(',');
}

/** A link's list in its normal form; undefined if it holds what cannot be hidden. */
export function readHidden(text: string): string | undefined {
  const names = text.split(',').filter(Boolean);
  const known = hidable.filter(name => names.includes(name));
  return names.every(name => hidable.some(one => one === name)) ? writeHidden(known) : undefined;
}

/** Whether a control is left out. */
export function isHidden({ hide }: { readonly hide: string }, name: Hidable): boolean {
  return hide.split(',').includes(name);
}
