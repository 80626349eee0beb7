/** Opening the speaker's window. */
import { writeLink } from '../../src/state/link.ts';
import { placeOf, writePath } from '../../src/state/places.ts';
import type { ReaderState } from '../../src/state/schema.ts';

/** The address of the speaker's window for a state of the presentation. */
export function speakerLink(state: ReaderState): string {
  return writeLink({ ...state, place: writePath({ ...placeOf(state), room: 'speaker' }) });
}

/** Opens the speaker's window beside this one, or comes back to it; false where the browser does not let it. */
export function openSpeaker(state: ReaderState): boolean {
  const features = `popup,width=${Math.min(1366, screen.availWidth)},height=${Math.min(768, screen.availHeight)}`;
  return open(speakerLink(state), 'lstm-explainer.speaker', features) !== null;
}
