/** All slides of a deck, each drawn small as it opens; a number, or the arrows, and Enter go to one. */
import { type FormEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
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
  const [missing, setMissing] = useState<number | null>(null);
  const grid = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const told = useId();
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
          onGo(slide);
        };
        const submit = (event: FormEvent): void => {
          event.preventDefault();
          const slide = Number(typed) - 1;
          if (typed === '') return;
          if (deck.slides[slide]) go(slide);
          else setMissing(Number(typed));
        };
        const walk = (event: KeyboardEvent): void => {
          const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
          const isInField = target instanceof HTMLInputElement;
          // in the field left and right move the caret
          if (ctrlKey || altKey || metaKey || shiftKey || (isInField && key !== 'ArrowDown')) return;
          if (!isInField && /^\d$/.test(key)) field.current?.focus(); // the digit is typed there
          const buttons = [
            ...(grid.current?.querySelectorAll<HTMLButtonElement>(':scope > li > button') ?? []),
          ];
          const to = isInField ? index : reached(buttons, buttons.indexOf(target as HTMLButtonElement), key);
          const button = to === undefined ? undefined : buttons[to];
          if (!button) return;
          event.preventDefault();
          button.focus();
        };
        return (
          <>
            <form onSubmit={submit} onKeyDown={walk}>
              <label>
                {words.overview.number}{' '}
                <input
                  data-first
                  ref={field}
                  inputMode="numeric"
                  value={typed}
                  aria-describedby={missing === null ? undefined : told}
                  aria-invalid={missing !== null || undefined}
                  onChange={({ target }) => {
                    setMissing(null);
                    setTyped(target.value.replace(/\D/g, '').slice(0, 3));
                  }}
                />
              </label>
              <button type="submit">{words.overview.go}</button>
              <span role="status" id={told}>
                {missing === null ? words.overview.walk : words.overview.none(missing, deck.slides.length)}
              </span>
            </form>
            <ol ref={grid} onKeyDown={walk}>
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

/** Where a key leads from button k: to a neighbour in the row, to the nearest in the next row, or to an end. */
function reached(buttons: readonly HTMLElement[], k: number, key: string): number | undefined {
  const [last, from] = [buttons.length - 1, buttons[k]];
  if (!from) return undefined;
  const columns = buttons.filter(({ offsetTop }) => offsetTop === buttons[0]?.offsetTop).length;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, k + 1);
    case 'ArrowLeft':
      return Math.max(0, k - 1);
    case 'ArrowDown':
      return k + columns <= last ? k + columns : last;
    case 'ArrowUp':
      return k - columns >= 0 ? k - columns : 0;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
