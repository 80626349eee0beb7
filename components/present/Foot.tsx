/** The foot of a slide: which it is, its beats as dashes, the step that the figure shows. */
import { useMemo } from 'react';
import type { Cell } from '../../src/cells/spec.ts';
import { beatsOf } from '../../src/lessons/beats.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import type { Deck, Slide } from '../../src/lessons/tree.ts';
import { placeOf } from '../../src/state/places.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { stepIndexOf } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { present as words } from '../../src/words/present.ts';

interface FootProps {
  readonly own: Deck;
  readonly slide: Slide;
  readonly index: number;
  readonly state: ReaderState;
  /** The steps of the cell in the picture; none without one. */
  readonly steps: Cell['steps'] | undefined;
}

/** One line in small letters. */
export function Foot({ own, slide, index, state, steps }: FootProps) {
  const beats = useMemo(() => beatsOf(slide, slideState(own, slide).state).length, [own, slide]);
  const beat = placeOf(state).beat ?? 0;
  const k = stepIndexOf(state);
  const step = steps?.[k]?.id ?? state.step;
  return (
    <footer className="slide-foot">
      <span>{words.count(index + 1, own.slides.length)}</span>
      {beats > 1 && (
        <span className="slide-beats" role="img" aria-label={words.beats(beat + 1, beats)}>
          {Array.from({ length: beats }, (_, n) => n).map(n => (
            <i key={n} data-past={n <= beat || undefined} />
          ))}
        </span>
      )}
      {steps && (
        <span className="slide-step">{words.step(en.transport.step[step] ?? step, k + 1, steps.length)}</span>
      )}
    </footer>
  );
}
