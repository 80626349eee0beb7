/** The accessible names of the figure's nodes and units. */
import { useCallback, useMemo } from 'react';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { captionOf } from '../../src/readings/captions.ts';
import { heard } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Home } from '../../src/readings/places.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';

/** A node's name with the chosen unit's value, the name of each of its units, what a lane holds, and the present token. */
export function useNames(
  run: RunOfText,
  homes: readonly Home[],
  t: number,
  unit: number,
  words: Words['figure'],
) {
  const { cell, trace, task, lanes, tokens, captions } = run;
  const input = words.inputs[task.reading];
  const token = tokens[t] ? input.quoted(heard(task, tokens[t], input)) : '';
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
      const spoken = slot === 'inputColumn' ? token : words.lane(lanes[unit] ?? '', shown(value));
      const { symbol, op } = nodeOf(cell, node);
      return words.node(node, symbol, isTold ? spoken : undefined, op);
    },
    [cell, trace, token, lanes, t, unit, words],
  );
  const laneNote = useCallback(
    (k: number) => captionOf({ captions, lanes }, k, words),
    [captions, lanes, words],
  );
  return { nameOf, unitNames, laneNote, token };
}
