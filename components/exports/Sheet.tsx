/** Draws what is to be saved where nobody sees it, and hands over the picture. */
import { useLayoutEffect, useRef } from 'react';
import { mention, wholeText } from '../../src/readings/inputs.ts';
import { narrate } from '../../src/readings/narration.ts';
import { titleOf } from '../../src/readings/title.ts';
import { exportWords } from '../../src/words/exports.ts';
import { Drawing, type Drawn } from './Drawing.tsx';
import { type Picture, writtenOut } from './writtenOut.ts';
import './sheet.css';

const { picture: words } = exportWords;

interface SheetProps {
  readonly drawn: Drawn;
  /** The address of what is drawn. */
  readonly link: string;
  readonly onPicture: (picture: Picture) => void;
}

/** A sheet in the colours of the picture, whatever those of the page are; it is there only until it was read. */
export function Sheet({ drawn, link, onPicture }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = sheet.current?.querySelector('svg');
    if (!drawing) return;
    const take = (): void => {
      if (drawing.querySelector('.waiting')) return; // for marks that come when they are first needed
      observer.disconnect();
      onPicture(writtenOut(drawing, pictureTitle(drawn), descriptionOf(drawn, link)));
    };
    const observer = new MutationObserver(take);
    observer.observe(drawing, { childList: true, subtree: true });
    take();
    return () => observer.disconnect();
  }, [drawn, link, onPicture]);
  return (
    <div ref={sheet} className="export-sheet" data-theme={drawn.theme} aria-hidden="true" inert>
      <Drawing {...drawn} />
    </div>
  );
}

/** What a picture is called. */
export function pictureTitle({ what, run, at }: Drawn): string {
  const cell = titleOf(run.choice);
  if (what === 'strip') return words.titles.strip(cell);
  const token = run.tokens[at.t];
  const place = token
    ? words.titles.place(mention(token), at.t + 1, run.tokens.length)
    : words.titles.nowhere;
  return words.titles.moment(cell, narrate(run, at).title, place);
}

/** What happens at the moment, then the text and the link. */
function descriptionOf({ what, run, at }: Drawn, link: string): string {
  const told = narrate(run, at).sentences.map(phrases =>
    phrases.map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join(''),
  );
  return [...(what === 'strip' ? [] : told), words.about(wholeText(run.task, run.tokens), link)].join(' ');
}
