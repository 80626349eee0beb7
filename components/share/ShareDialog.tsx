/** The dialog that gives away what is seen: as a link with its code, a frame, a picture, numbers, code, or a file. */

import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { loadCodec, packedLink } from '../../src/state/codec.ts';
import { withDeck } from '../../src/state/deckLink.ts';
import { draftNow, ownDeck } from '../../src/state/draft.ts';
import { writeLink } from '../../src/state/link.ts';
import { placeOf } from '../../src/state/places.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { share as words } from '../../src/words/share.ts';
import { lazily } from '../app/lazily.ts';
import { useReaderStore } from '../app/store.ts';
import { shownBy, Tabs } from '../panels/Tabs.tsx';
import { Dialog } from '../strip/Dialog.tsx';
import { EmbedTab } from './EmbedTab.tsx';
import { FileTab } from './FileTab.tsx';
import { LinkTab, type ShareTabProps } from './LinkTab.tsx';
import './share.css';

const rooms = {
  link: LinkTab,
  embed: EmbedTab,
  picture: lazily(
    () => import('../exports/PictureTab.tsx'),
    room => room.PictureTab,
  ),
  numbers: lazily(
    () => import('../exports/NumbersTab.tsx'),
    room => room.NumbersTab,
  ),
  code: lazily(
    () => import('../exports/CodeTab.tsx'),
    room => room.CodeTab,
  ),
  file: FileTab,
} as const;
type Room = keyof typeof rooms;
const names = Object.keys(rooms) as Room[];

/** A modal dialog about the state in which it was opened; Escape and its button close it. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useReaderStore();
  const [shown] = useState(() => store.getState());
  const [room, setRoom] = useState<Room>('link');
  const [hide, setHide] = useState(shown.hide);
  const addressOf = useAddress(shown);
  const Shown: ComponentType<ShareTabProps> = rooms[room];
  return (
    <Dialog title={words.title} className="share" onClose={onClose}>
      {close => (
        <>
          <Tabs of="share" views={names} view={room} onView={setRoom} words={words.tabs} />
          <div {...shownBy('share', room)}>
            <Suspense fallback={null}>
              <Shown
                {...{ shown, addressOf, hide }}
                link={writeLink(shown)}
                onHide={setHide}
                onClose={close}
              />
            </Suspense>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Makes the address of a state with some keys changed, packed where that is shorter, once the means have come. */
function useAddress(shown: ReaderState): ShareTabProps['addressOf'] {
  const [, setReady] = useState(false);
  useEffect(() => void loadCodec().then(() => setReady(true)), []);
  return (changes, device) => {
    const link = writeLink({ ...shown, ...changes }, device);
    const own = placeOf({ ...shown, ...changes }).deck === ownDeck && draftNow(() => localStorage);
    const given = (own && withDeck(link, own.text)) || (packedLink(link) ?? link); // the text of an own deck comes along
    return new URL(given, location.href).href;
  };
}
