/** What is shown over the page while files are dragged over it. */
import { fileWords as words } from '../../src/words/files.ts';
import { fileKinds } from './kinds.ts';
import './files.css';

/** A frame round the page and a line that says what can be dropped; it takes no pointer. */
export function DropHint() {
  return (
    <div className="drop-hint" aria-hidden="true">
      <p>
        {words.drop} <span>{words.dropKinds(fileKinds)}</span>
      </p>
    </div>
  );
}
