/** The present slide's link as a code, for the devices in the room: there it opens as a page to read and to try. */
import { encode } from 'uqr';
import { type Place, writePath } from '../../src/state/places.ts';
import { present as words } from '../../src/words/present.ts';
import { Squares } from '../controls/Squares.tsx';
import { Dialog } from '../strip/Dialog.tsx';

/** The code over its link. */
export function Code({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const path = writePath({ ...place, room: 'learn', beat: null });
  const link = `${location.href.replace(/#.*$/, '')}#/${path}`;
  return (
    <Dialog title={words.code} className="present-code" onClose={onClose}>
      {() => (
        <>
          <Squares rows={encode(link, { ecc: 'M', border: 4 }).data} />
          <p>{link}</p>
        </>
      )}
    </Dialog>
  );
}
