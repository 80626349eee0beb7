/** Memory for pure functions: the same arguments give the same result, computed once. */

/** The function with its last few results kept; arguments are compared by identity. */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
  kept = 4,
): (...given: Arguments) => Result {
  let results: readonly { readonly given: Arguments; readonly result: Result }[] = [];
  return (...given) => {
    const known = results.find(entry => entry.given.every((value, k) => Object.is(value, given[k])));
    const entry = known ?? { given, result: compute(...given) };
    if (entry !== results[0]) results = [entry, ...results.filter(other => other !== entry)].slice(0, kept);
    return entry.result;
  };
}
