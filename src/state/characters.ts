/** Values as they stand in a link, in characters that mail, chat and forums leave alone: A–Z a–z 0–9 - _ . , and %. */

/** The value with `_` for spaces and everything but letters, digits and `- . ,` percent-encoded. */
export function encodeValue(value: string): string {
  return encodeURIComponent(value).replace(/%20|%2C|[_!~*'()]/g, piece =>
    piece === '%20' ? '_' : piece === '%2C' ? ',' : percent(piece),
  );
}

/** The value of what `encodeValue` wrote; `+` and `%20` are spaces too. Undefined if the percent signs do not decode. */
export function decodeValue(written: string): string | undefined {
  try {
    return decodeURIComponent(written.replace(/[_+]/g, ' '));
  } catch {
    return undefined;
  }
}

/** The link with its last character percent-encoded if it is a sign, which mail and chat would leave out of a link; `_` is a space. */
export function closeLink(link: string): string {
  return link.replace(/[-_.,]$/, sign => percent(sign === '_' ? ' ' : sign));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
