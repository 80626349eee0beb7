/** The stage: the figure of the present moment over the strip of the whole sentence. */
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import type { Layout } from '../src/readings/layout.ts';
import type { Position, RunOfText } from '../src/readings/run.ts';
import * as actions from '../src/state/actions.ts';
import { litIs, stepsOf } from '../src/state/selectors.ts';
import { setZoom } from '../src/state/viewActions.ts';
import { en } from '../src/words/en.ts';
import { useAdvance } from './app/advance.ts';
import { useFollowing } from './app/following.ts';
import type { Fit } from './app/stage.ts';
import { useAction, useReader } from './app/store.ts';
import { useDoors } from './doors.ts';
import { Figure } from './figure/Figure.tsx';
import { ChangeCount } from './later.ts';
import { Strip, type StripProps } from './strip/Strip.tsx';

interface StageProps {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly fit: Fit;
  readonly layout: Layout;
  readonly theme: 'light' | 'dark';
  /** What stands in place of the strip's rows of values. */
  readonly rows?: StripProps['instead'];
  /** What lies in place of the strip's values to come. */
  readonly mask?: StripProps['mask'];
  /** What lies over figure and strip, drawn at their scale. */
  readonly cover?: ReactNode;
  /** What is drawn over the figure's wires. */
  readonly over?: ReactNode;
}

/** Figure and strip on the store, drawn at the scale that fits. */
export function Stage({ run, untouched, at, fit, layout, theme, rows, mask, cover, over }: StageProps) {
  const { arrangement, scale, width } = fit;
  const steps = useReader(stepsOf);
  const playing = useReader(state => state.playing);
  const speed = useReader(state => state.speed);
  const lit = useReader(litIs);
  const vocabulary = useReader(state => state.vocabulary);
  const light = useAction(actions.light);
  const chooseUnit = useAction(actions.chooseUnit);
  const openTable = useAction(actions.openTable);
  const onTable = useCallback(() => openTable('strip'), [openTable]);
  const [tokenX, setTokenX] = useState(0);
  const figure = useFollowing(
    useMemo(() => ({ run, untouched, at, layout, tokenX }), [run, untouched, at, layout, tokenX]),
  );
  const moves = useAdvance(figure.at, steps.length);
  const onDoor = useDoors(run.trace, cover === undefined);
  const shared = { lit, theme, onLight: light, onUnit: chooseUnit };
  return (
    <div className="scaled" style={{ width, ...(scale !== 1 && { transform: `scale(${scale})` }) }}>
      <figure id="figure">
        <Figure
          {...{ ...shared, ...figure, moves, speed, playing, over, onDoor }}
          words={en.figure}
          describedBy="now"
        />
      </figure>
      <Strip
        {...{ ...shared, run, untouched, at, arrangement, width, scale, vocabulary, mask }}
        instead={rows}
        onScrub={useAction(actions.scrubTo)}
        onReplace={useAction(actions.replaceWord)}
        onRemove={useAction(actions.removeWord)}
        onAdd={useAction(actions.addWord)}
        onText={useAction(actions.changeText)}
        onExample={useAction(actions.takeExample)}
        onParts={useAction(actions.addParts)}
        onVocabulary={useAction(actions.openVocabulary)}
        onTable={onTable}
        onTokenX={setTokenX}
        zoom={useReader(state => state.zoom)}
        onZoom={useAction(setZoom)}
      />
      <Suspense fallback={null}>
        {cover}
        {untouched && arrangement === 'page' && <ChangeCount />}
      </Suspense>
    </div>
  );
}
