/** The accessible names of the figure's nodes and units. */
import { useCallback, useMemo } from 'react';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/places.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';

/** A node's name with the chosen unit's value, and the name of each of its units. */
export function useNames(
  run: RunOfText,
  homes: readonly Home[],
  t: number,
  unit: number,
  words: Words['figure'],
) {
  const { cell, trace, task, lanes, tokens } = run;
  const unitNames = useMemo(
    () =>
      new Map(
        homes.map(({ node, slot }) => [
          node,
          (k: number, value: number | undefined) => {
            const lane = (slot === 'inputColumn' ? task.vocabulary : lanes)[k] ?? '';
            return words.unit(lane, k + 1, value === undefined ? undefined : shown(value));
          },
        ]),
      ),
    [homes, words, task, lanes],
  );
  const nameOf = useCallback(
    ({ node, slot }: Home, isTold: boolean): string => {
      const value = vectorOf(trace, node, t)[unit] ?? 0;
      const spoken =
        slot === 'inputColumn'
          ? words.word(tokens[t]?.text ?? '')
          : words.lane(lanes[unit] ?? '', shown(value));
      const { symbol, op } = nodeOf(cell, node);
      return words.node(node, symbol, isTold ? spoken : undefined, op);
    },
    [cell, trace, tokens, lanes, t, unit, words],
  );
  return { nameOf, unitNames };
}
