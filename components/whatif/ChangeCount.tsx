/** At the strip's left as long as anything is set by hand: how much, and what takes it back. */
import { openView } from '../../src/state/actions.ts';
import { resetChanges } from '../../src/state/changeActions.ts';
import { changeCount } from '../../src/state/selectors.ts';
import { undo } from '../../src/state/store.ts';
import { changes as said } from '../../src/words/changes.ts';
import { useHidden } from '../app/hiding.tsx';
import { useAction, useReader, useReaderStore } from '../app/store.ts';
import './count.css';

/** The count opens the list; undo and reset stand under it. */
export function ChangeCount() {
  const store = useReaderStore();
  const count = useReader(changeCount);
  const open = useAction(openView);
  const reset = useAction(resetChanges);
  if (useHidden('changes') || count === 0) return null;
  return (
    <fieldset className="change-count" aria-label={said.list}>
      <button
        type="button"
        aria-label={said.count(count)}
        title={said.count(count)}
        onClick={() => open('changes')}
      >
        <span className="pin" aria-hidden="true" />
        {count}
      </button>
      <button type="button" aria-label={said.takeBack} title={said.takeBack} onClick={() => undo(store)}>
        <Picture path="M5 3L2.5 5.5 5 8M2.5 5.5h7a3.5 3.5 0 010 7H7" />
      </button>
      <button type="button" aria-label={said.reset} title={said.reset} onClick={reset}>
        <Picture path="M4 4l8 8M12 4l-8 8" />
      </button>
    </fieldset>
  );
}

function Picture({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
