/** The deck as a link: its whole text, where that is short enough for chat and mail. */
import { useId, useMemo, useState } from 'react';
import { withDeck } from '../../src/state/deckLink.ts';
import { ownDeck } from '../../src/state/draft.ts';
import { editor } from '../../src/words/editor.ts';
import { saveDraft } from '../files/replacing.tsx';
import { Given } from '../share/Given.tsx';
import { Length } from '../share/Length.tsx';
import { Dialog } from '../strip/Dialog.tsx';

const words = editor.link;
const rooms = ['learn', 'present'] as const;

/** The most characters of a link that chats and mails leave whole. */
export const mostGivenAway = 2000;

/** A dialog with the link to copy; a longer one says so and offers the file. */
export function DeckLink({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const [room, setRoom] = useState<(typeof rooms)[number]>('learn');
  const id = useId();
  const link = useMemo(() => withDeck(`#/${room}/${ownDeck}/1`, text), [room, text]);
  const address = link && new URL(link, location.href).href;
  const isLong = !address || address.length > mostGivenAway;
  return (
    <Dialog title={words.title} className="share deck-link" onClose={onClose}>
      {() => (
        <>
          <p>{words.what}</p>
          <fieldset>
            <legend>{words.opens}</legend>
            {rooms.map(one => (
              <label key={one}>
                <input type="radio" name={id} checked={room === one} onChange={() => setRoom(one)} />
                {words.rooms[one]}
              </label>
            ))}
          </fieldset>
          {isLong ? (
            <div role="alert">
              <p>{address ? words.long(address.length.toLocaleString('en')) : words.tooLong}</p>
              <button type="button" className="primary" onClick={saveDraft}>
                {editor.save}
              </button>
            </div>
          ) : (
            <>
              <Given label={words.address} text={address} rows={5} isFirst />
              <Length count={address.length} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
