/** The live slide, as large as the window lets it be, with the pointer over it. */
import type { PointerEvent } from 'react';
import type { Deck } from '../../src/lessons/tree.ts';
import type { Place } from '../../src/state/places.ts';
import { type SlidePoint, slideSize } from '../../src/state/shown.ts';
import { useSize } from '../app/size.ts';
import { Pointer } from './Pointer.tsx';
import { presenting, usePresenting } from './presenting.ts';
import { LiveSlide } from './Slide.tsx';

interface StageProps {
  readonly deck: Deck;
  readonly place: Place;
  readonly index: number;
  /** Told when a slider is let go of, so that the keys come back to the deck. */
  readonly onSettled: () => void;
}

/** The slide on the page's store, in the middle. */
export function Stage({ deck, place, index, onSettled }: StageProps) {
  const [area, size] = useSize();
  const isPointing = usePresenting(state => state.isPointing);
  const { width, height } = size ?? slideSize;
  const scale = Math.min(width / slideSize.width, height / slideSize.height);
  const [left, top] = [(width - slideSize.width * scale) / 2, (height - slideSize.height * scale) / 2];
  const follow = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const box = currentTarget.getBoundingClientRect();
    const at: SlidePoint = { x: (clientX - box.left - left) / scale, y: (clientY - box.top - top) / scale };
    presenting.setState({ pointer: at });
  };
  const settle = ({ target }: PointerEvent): void => {
    if (target instanceof Element && target.closest('[role="slider"]')) onSettled();
  };
  return (
    <div
      className="present-stage"
      ref={area}
      data-pointing={isPointing || undefined}
      onPointerMove={isPointing ? follow : undefined}
      onPointerUp={settle}
    >
      <div
        className="present-scaled"
        style={{ ...slideSize, transform: `translate(${left}px, ${top}px) scale(${scale})` }}
      >
        <LiveSlide {...{ deck, index }} deckId={place.deck} />
        <Pointer />
      </div>
    </div>
  );
}
