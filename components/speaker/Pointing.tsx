/** The slide that the audience sees, where the speaker's mouse can point. */
import type { PointerEvent } from 'react';
import type { Deck } from '../../src/lessons/tree.ts';
import { slideSize } from '../../src/state/shown.ts';
import { Pointer } from '../present/Pointer.tsx';
import { presenting, usePresenting } from '../present/presenting.ts';
import { LiveSlide } from '../present/Slide.tsx';
import { Small } from './Small.tsx';

interface PointingProps {
  readonly deck: Deck;
  readonly deckId: string;
  readonly index: number;
}

/** The living slide, which can be operated here as in the room; while pointing, the mouse's place on it is shown in every window. */
export function Pointing({ deck, deckId, index }: PointingProps) {
  const blank = usePresenting(state => state.blank);
  const isPointing = usePresenting(state => state.isPointing);
  const move = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const scale = slideSize.width / Math.max(1, width);
    presenting.setState({ pointer: { x: (clientX - left) * scale, y: (clientY - top) * scale } });
  };
  return (
    <div className="speaker-seen" data-blank={blank ?? undefined}>
      <Small>
        <LiveSlide {...{ deck, deckId, index }} />
        <Pointer />
      </Small>
      {isPointing && <div className="speaker-aim" onPointerMove={move} />}
    </div>
  );
}
