/** What PyTorch, Keras and ONNX call a choice, or that they have no such cell built in. */
import type { Choice } from '../../src/cells/catalog.ts';
import { type Built, frameworksOf, type Lacking } from '../../src/cells/frameworks.ts';
import type { CardWords } from '../../src/words/card.ts';

/** A row for each framework. */
export function Frameworks({ choice, words }: { choice: Choice; words: CardWords['frameworks'] }) {
  return (
    <section>
      <h3>{words.heading}</h3>
      <dl className="frameworks">
        {frameworksOf(choice).map(found => (
          <div key={found.framework}>
            <dt>{found.framework}</dt>
            <dd>{'settings' in found ? <Call found={found} words={words} /> : lackingOf(found, words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Call({ found, words }: { found: Built; words: CardWords['frameworks'] }) {
  return (
    <>
      {[found.call, ...found.settings].map((code, k) => (
        <span key={code}>
          {k > 0 && ', '}
          <code>{code}</code>
        </span>
      ))}
      {found.exchanged && `; ${words.exchanged}`}
    </>
  );
}

function lackingOf({ call, lacks }: Lacking, words: CardWords['frameworks']): string {
  const named = lacks.flatMap(toggle => words.toggles[toggle] ?? []);
  return call && named.length > 0 ? `${words.lacking}: ${words.lacks(call, named)}` : words.lacking;
}
