/** The offer of the tour at the foot of the panel, for a first visit. */
import { useEffect, useRef, useState } from 'react';
import { tour } from '../../src/lessons/contents.ts';
import { answerTour, offersTour, type TourAnswer } from '../../src/state/tour.ts';
import { tourWords as words } from '../../src/words/tour.ts';
import './offer.css';

/** One line, until it is answered, a link is followed or Explore is left; nothing in a frame, and where no first visit begins. */
export function Offer() {
  const [isOpen, setOpen] = useState(
    () => parent === window && offersTour(location.hash, () => localStorage),
  );
  const [isTold, setTold] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  // a live region tells what comes into it, not what it came with
  useEffect(() => {
    setTold(true);
    const follow = (): void => setOpen(false); // a link was followed
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (!isOpen) return null;
  const answer = (given: TourAnswer): void => answerTour(given, () => localStorage);
  const decline = (): void => {
    answer('declined');
    setOpen(false);
    // the focus goes where it was at the opening, not astray with the button
    line.current?.closest('.app')?.querySelector<HTMLElement>('.transport .play')?.focus();
  };
  return (
    <div ref={line} className="tour-offer" aria-live="polite">
      {isTold && (
        <>
          <p>{words.question}</p>
          <a href={`#/learn/${tour.id}/1`} onClick={() => answer('taken')}>
            {words.take}
          </a>
          <button type="button" onClick={decline}>
            {words.decline}
          </button>
        </>
      )}
    </div>
  );
}
