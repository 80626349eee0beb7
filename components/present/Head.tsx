/** What a slide says: its title with three words of the text at the right, its words, its answers. */

import { linkedState } from '../../src/lessons/slideStates.ts';
import type { Deck, Slide } from '../../src/lessons/tree.ts';
import { light } from '../../src/state/actions.ts';
import { restoreLink, writeLink } from '../../src/state/link.ts';
import { litIs } from '../../src/state/selectors.ts';
import { deckWords } from '../../src/words/deck.ts';
import { learn } from '../../src/words/learn.ts';
import type { Run } from '../app/run.ts';
import { useAction, useReader, useReaderStore } from '../app/store.ts';
import { Blocks } from '../learn/Blocks.tsx';
import { useLiveNumbers, useNumbers } from '../learn/numbers.ts';
import { type Speaking, Words } from '../learn/Words.tsx';
import { Choices } from './Choices.tsx';
import { Tokens } from './Tokens.tsx';

interface HeadProps {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly run: Run;
  readonly name: string;
  readonly hasPicture: boolean;
  readonly isAnswered: boolean | undefined;
}

/** All words of the slide. */
export function Head({ deck, slide, run, name, hasPicture, isAnswered }: HeadProps) {
  const store = useReaderStore();
  const now = useReader(state => state);
  const speaking: Speaking = {
    lit: useReader(litIs),
    onLight: useAction(light),
    cell: run.cell,
    numbers: useNumbers(deck, slide),
    live: useLiveNumbers(now),
    onState: to => {
      const { state } = linkedState(deck, slide, to);
      store.setState(restoreLink(writeLink({ ...state, place: now.place })));
    },
    masked: now.predict ? { t: now.t, step: now.step } : null,
  };
  const kind = learn.kinds[slide.kind];
  return (
    <>
      {hasPicture && <Tokens run={run} isAhead={!now.predict} />}
      <h1>
        {kind && <span className="slide-kind">{kind}</span>} <Words {...speaking} words={slide.title} />
      </h1>
      {slide.faults.length > 0 ? (
        <ul className="slide-words">
          {slide.faults.map(fault => (
            <li key={`${fault.line} ${fault.kind} ${fault.found}`}>{deckWords.fault(fault)}</li>
          ))}
        </ul>
      ) : (
        <>
          <div className="slide-words">
            <Blocks {...speaking} blocks={slide.blocks} />
          </div>
          {slide.choices.length > 0 && (
            <Choices {...{ slide, name, speaking, isAnswered }} isMasked={now.predict} />
          )}
        </>
      )}
    </>
  );
}
