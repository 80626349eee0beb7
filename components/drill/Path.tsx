/** Where the reader is: from the sentence to what is looked at, each a way back. */
import { drill } from '../../src/words/drill.ts';

interface PathProps {
  readonly steps: readonly { readonly name: string; readonly onGo?: () => void }[];
}

/** The last one is where the reader is. */
export function Path({ steps }: PathProps) {
  return (
    <nav className="path" aria-label={drill.path}>
      <ol>
        {steps.map(({ name, onGo }) => (
          <li key={name}>
            {onGo ? (
              <button type="button" onClick={onGo}>
                {name}
              </button>
            ) : (
              <b aria-current="location">{name}</b>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
