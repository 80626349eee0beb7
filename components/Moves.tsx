/** Moving through time, and the ways to look, on the store. */
import { memo, Suspense, useEffect, useRef } from 'react';
import * as actions from '../src/state/actions.ts';
import { comparedIs, stepsOf, tokensOf } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { usePosition } from './app/run.ts';
import { useAction, useReader } from './app/store.ts';
import { Transport } from './controls/Transport.tsx';
import { Views } from './later.ts';
import { Menu } from './strip/Menu.tsx';

/** The transport on the store; Play has the focus at the opening, but no frame takes it from the page around it. */
export const Moves = memo(function Moves({ arrangement }: { arrangement: 'page' | 'compact' }) {
  const play = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body && parent === window)
      play.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Transport
      steps={useReader(stepsOf)}
      at={usePosition()}
      length={useReader(state => tokensOf(state).length)}
      playing={useReader(state => state.playing)}
      speed={useReader(state => state.speed)}
      arrangement={arrangement}
      playRef={play}
      view={<View />}
      onStart={useAction(actions.toStart)}
      onPreviousToken={useAction(actions.previousToken)}
      onPreviousStep={useAction(actions.previousStep)}
      onPlay={useAction(actions.togglePlaying)}
      onNextStep={useAction(actions.nextStep)}
      onNextToken={useAction(actions.nextToken)}
      onEnd={useAction(actions.toEnd)}
      onSpeed={useAction(actions.setSpeed)}
      onStep={useAction(actions.goToStep)}
    />
  );
});

/** What is on of the ways to look at the run; the menu comes when it is opened. */
function View() {
  const words = en.view;
  const second = useReader(comparedIs);
  const predict = useReader(state => state.predict);
  const lens = useReader(state => state.lens);
  const on = predict ? words.predict : second ? words.compare : lens === 'values' ? words.none : words[lens];
  return (
    <Menu
      label={words.label(on)}
      face={
        <>
          {on} <span aria-hidden="true">▾</span>
        </>
      }
      side="above"
      className="view-choice"
    >
      {() => (
        <Suspense fallback={null}>
          <Views />
        </Suspense>
      )}
    </Menu>
  );
}
