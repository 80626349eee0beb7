/** The link to what is seen: to copy, how long it is, what it holds, its code, and what it hides. */

import { Suspense } from 'react';
import type { Hidable } from '../../src/state/hidden.ts';
import { longLink } from '../../src/state/packing.ts';
import type { DeviceState, ReaderState } from '../../src/state/schema.ts';
import { changeCount, fileUsed } from '../../src/state/selectors.ts';
import { share as words } from '../../src/words/share.ts';
import { lazily } from '../app/lazily.ts';
import { Given } from './Given.tsx';
import { Hides, hiddenIn } from './Hides.tsx';
import { Length } from './Length.tsx';
import { toldOf } from './told.ts';

const Code = lazily(
  () => import('./Code.tsx'),
  room => room.Code,
);

/** What a tab is told: the state that is shared, and the address of it with some keys changed. */
export interface ShareTabProps {
  readonly shown: ReaderState;
  /** Its link, never packed. */
  readonly link: string;
  /** The controls that are hidden in what is given away, for all tabs alike. */
  readonly hide: string;
  readonly onHide: (hide: string) => void;
  readonly onClose: () => void;
  readonly addressOf: (changes: Partial<ReaderState>, device?: DeviceState) => string;
}

/** The link, made anew with each control that is hidden; the page behind does not change. */
export function LinkTab({ shown, addressOf, hide, onHide }: ShareTabProps) {
  const address = addressOf({ hide });
  const hidden = hiddenIn(hide);
  return (
    <div className="link-tab">
      <div>
        <Given label={words.link} text={address} isFirst />
        <Length count={address.length} />
        <p className="holds">{words.holds(partsOf(shown, hidden))}</p>
        {fileUsed(shown) && <p className="holds">{words.needsFile}</p>}
        <Hides {...{ hide, onHide }} />
      </div>
      <div className="code-room">
        {address.length > longLink ? (
          <p className="no-code">{words.code.none}</p>
        ) : (
          <Suspense fallback={null}>
            <Code text={address} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** What the link holds, in words. */
function partsOf(state: ReaderState, hidden: readonly Hidable[]): string[] {
  const count = changeCount(state);
  return [
    ...toldOf(state),
    words.unit(state.unit + 1),
    ...(count > 0 ? [words.changes(count)] : []),
    ...(hidden.length > 0 ? [words.hidden(hidden.map(name => words.control[name]))] : []),
  ];
}
