/** A term of the glossary in words: what it means shows while it is pointed at or has the focus. */
import { useId } from 'react';
import type { Occurrence } from '../../src/lessons/glossary.ts';

/** A text with its terms. */
export function Glossed({ text, terms }: { readonly text: string; readonly terms: readonly Occurrence[] }) {
  return (
    <>
      {terms.map(({ entry, start, end }, k) => (
        <span key={start}>
          {text.slice(terms[k - 1]?.end ?? 0, start)}
          <Gloss word={text.slice(start, end)} meaning={entry.meaning} />
        </span>
      ))}
      {text.slice(terms.at(-1)?.end ?? 0)}
    </>
  );
}

function Gloss({ word, meaning }: { readonly word: string; readonly meaning: string }) {
  const id = useId();
  return (
    <span className="gloss">
      <button type="button" aria-describedby={id}>
        {word}
      </button>
      <span role="tooltip" id={id}>
        {meaning}
      </span>
    </span>
  );
}
