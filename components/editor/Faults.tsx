/** What is wrong with the deck, line by line; each entry puts the caret there. */
import type { Deck, Fault } from '../../src/lessons/tree.ts';
import { deckWords } from '../../src/words/deck.ts';
import { editor as words } from '../../src/words/editor.ts';

/** All faults of a deck in the order of its lines. */
export function faultsOf({ faults, slides }: Deck): readonly Fault[] {
  return [...faults, ...slides.flatMap(slide => slide.faults)].sort((one, other) => one.line - other.line);
}

interface FaultsProps {
  readonly faults: readonly Fault[];
  /** The slides whose words do not fit the stage: number and first line, both from 1. */
  readonly long: readonly { readonly slide: number; readonly line: number }[];
  readonly onLine: (line: number) => void;
}

/** Their count, and a button for each. */
export function Faults({ faults, long, onLine }: FaultsProps) {
  const count = faults.length + long.length;
  return (
    <section className="deck-faults" aria-label={words.faults(count)}>
      <p role="status">{words.faults(count)}</p>
      {count > 0 && (
        <ul>
          {faults.map(fault => (
            <li key={`${fault.line} ${fault.kind} ${fault.found}`}>
              <button type="button" onClick={() => onLine(fault.line)}>
                {deckWords.fault(fault)}
              </button>
            </li>
          ))}
          {long.map(({ slide, line }) => (
            <li key={`long ${slide}`}>
              <button type="button" onClick={() => onLine(line)}>
                {words.long(slide)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
