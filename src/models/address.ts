/** Where the files beside the page are asked for; the page in one file is built with another answer. */

/** The address of a file of the page, such as `models/scores.json`; `base` is the page's own address. */
export function addressOf(path: string, base: string): URL {
  return new URL(path, base);
}
