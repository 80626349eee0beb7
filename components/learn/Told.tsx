/** The title of a slide, and below it its words; one that has faults says those instead. */
import type { ReactNode, Ref } from 'react';
import type { Slide } from '../../src/lessons/tree.ts';
import { deckWords } from '../../src/words/deck.ts';
import { learn as words } from '../../src/words/learn.ts';
import { type Speaking, Words } from './Words.tsx';

interface TitleProps extends Speaking {
  readonly slide: Slide;
  readonly heading?: Ref<HTMLHeadingElement>;
}

/** The kind of slide, where it asks for something, and the title. */
export function Title({ slide, heading, ...speaking }: TitleProps) {
  const kind = words.kinds[slide.kind];
  return (
    <h1 ref={heading} tabIndex={heading ? -1 : undefined}>
      {kind && <span className="kind">{kind}</span>} <Words {...speaking} words={slide.title} />
    </h1>
  );
}

interface UnlessFaultyProps {
  readonly slide: Slide;
  /** Whether the faults are announced. */
  readonly isAlert: boolean;
  readonly children: ReactNode;
}

/** What it holds, or the slide's faults, each with its line. */
export function UnlessFaulty({ slide, isAlert, children }: UnlessFaultyProps) {
  if (slide.faults.length === 0) return children;
  return (
    <div role={isAlert ? 'alert' : undefined}>
      <p>{deckWords.broken}</p>
      <ul>
        {slide.faults.map(fault => (
          <li key={`${fault.line} ${fault.kind} ${fault.found}`}>{deckWords.fault(fault)}</li>
        ))}
      </ul>
    </div>
  );
}
