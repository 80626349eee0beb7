/** Work that waits until the page rests. */

/** Does it once nothing else is to be done; the returned function calls it off. */
export function atRest(then: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(then);
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(then, 0);
  return () => clearTimeout(asked);
}
