/** What a file says, fit to be quoted in a message of one line. */

/** The text with everything that does not print or breaks the line replaced, cut after `longest` characters. */
export function quoted(text: string, longest = 60): string {
  const plain = text.slice(0, longest).replace(/[\p{C}\p{Z}]/gu, found => (found === ' ' ? ' ' : '\ufffd'));
  return text.length > longest ? `${plain}…` : plain;
}

/** A shape as `(16, 4)`, cut when it has many sides. */
export function shapeText(shape: readonly number[]): string {
  return `(${quoted(shape.slice(0, 30).join(', '))})`;
}

/** Names one after the other, at most six of them and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map(name => quoted(name));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
