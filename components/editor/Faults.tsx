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
  readonly onLine: (line: number) => void;
}

/** Their count, and a button for each. */
export function Faults({ faults, onLine }: FaultsProps) {
  return (
    <section className="deck-faults" aria-label={words.faults(faults.length)}>
      <p role="status">{words.faults(faults.length)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(fault => (
            <li key={`${fault.line} ${fault.kind} ${fault.found}`}>
              <button type="button" onClick={() => onLine(fault.line)}>
                {deckWords.fault(fault)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
