/** All slides of a deck, each drawn small as it opens; a number and Enter go to one. */
import { type FormEvent, useMemo, useState } from 'react';
import { type Deck, plainOf } from '../../src/lessons/tree.ts';
import { slideSize } from '../../src/state/shown.ts';
import { present as words } from '../../src/words/present.ts';
import { stateAt } from '../learn/entering.ts';
import { Dialog } from '../strip/Dialog.tsx';
import { Slide } from './Slide.tsx';

interface OverviewProps {
  readonly deck: Deck;
  readonly deckId: string;
  readonly index: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

/** Width of a small slide. */
const small = 264;

/** The slides as buttons around their pictures. */
export function Overview({ deck, deckId, index, onGo, onClose }: OverviewProps) {
  const [typed, setTyped] = useState('');
  const states = useMemo(
    () => deck.slides.map((_, slide) => stateAt(deck, { room: 'present', deck: deckId, slide, beat: null })),
    [deck, deckId],
  );
  const scale = small / slideSize.width;
  return (
    <Dialog title={words.overview.title} className="present-overview" onClose={onClose}>
      {close => {
        const go = (slide: number): void => {
          close();
          onGo(Math.max(0, Math.min(deck.slides.length - 1, slide)));
        };
        const submit = (event: FormEvent): void => {
          event.preventDefault();
          if (typed !== '') go(Number(typed) - 1);
        };
        return (
          <>
            <form onSubmit={submit}>
              <label>
                {words.overview.number}{' '}
                <input
                  data-first
                  inputMode="numeric"
                  value={typed}
                  onChange={({ target }) => setTyped(target.value.replace(/\D/g, '').slice(0, 3))}
                />
              </label>
              <button type="submit">{words.overview.go}</button>
            </form>
            <ol>
              {[...deck.slides.entries()].map(([k, slide]) => (
                <li key={slide.line}>
                  <button
                    type="button"
                    aria-current={k === index || undefined}
                    aria-label={words.overview.to(k + 1, plainOf(slide.title))}
                    onClick={() => go(k)}
                  >
                    <span
                      className="thumbnail"
                      style={{ width: small, height: slideSize.height * scale }}
                      aria-hidden="true"
                    >
                      <span style={{ ...slideSize, transform: `scale(${scale})` }}>
                        {states[k] && <Slide {...{ deck, deckId }} index={k} state={states[k]} />}
                      </span>
                    </span>
                    <span aria-hidden="true">{k + 1}</span>
                  </button>
                </li>
              ))}
            </ol>
          </>
        );
      }}
    </Dialog>
  );
}
