/** The weights that the reader set by hand, as the map of weights marks them. */
import { useMemo } from 'react';
import { parameterOf } from '../../src/engine/parameters.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { editsIn, placeIn, setsIn } from '../../src/state/changes.ts';
import { useReader } from '../app/store.ts';
import { type Edited, placeOf } from './Weight.tsx';

const none: Edited = new Map();

/** What stood in the place of each. */
export function useEdited({ trace }: RunOfText, untouched: RunOfText | undefined): Edited {
  const edits = useReader(state => editsIn(state.edits));
  return useMemo(() => {
    if (edits.length === 0 || !untouched) return none;
    const { program, parameters } = untouched.trace;
    return new Map(
      edits
        .filter(edit => setsIn(trace.program, edit))
        .map(edit => {
          const { parameter } = edit;
          const [row = 0, index = 0] = edit.index;
          const was = parameterOf(program, parameters, parameter)[placeIn(program, edit)] ?? Number.NaN;
          return [placeOf(parameter, row, index), { parameter, row, index, was }] as const;
        }),
    );
  }, [edits, trace, untouched]);
}
