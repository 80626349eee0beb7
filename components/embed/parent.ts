/** The messages between a frame and the page that holds it. */
import { loadCodec, packedLink } from '../../src/state/codec.ts';
import { writeLink } from '../../src/state/link.ts';
import { hashOf, messageState, messageType, type Told } from '../../src/state/messages.ts';
import type { ReaderStore } from '../../src/state/store.ts';

/** Milliseconds between two messages of what is shown. */
const pace = 100;

/**
 * Tells the page that holds the window what is shown and how high it is, and takes a view from it; the returned function
 * ends it. Nothing but a view is taken, from nobody but that page. Alone, a window says nothing.
 */
export function connectParent(store: ReaderStore, frame: Window): () => void {
  const { parent } = frame;
  if (parent === frame) return () => undefined;
  const post = (told: Told): void => parent.postMessage(told, '*');
  let said = '';
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = (): void => {
    resting = undefined;
    const link = writeLink(store.getState());
    if (link !== said) post({ type: messageType, event: 'state', link: packedLink(link) ?? link });
    said = link;
  };
  const changed = (): void => {
    resting ??= setTimeout(tell, pace);
  };
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    const hash = source === parent ? hashOf(data) : undefined;
    if (hash !== undefined)
      void loadCodec().then(({ unpack }) => {
        if (!stopped) store.setState(messageState(hash, store.getState(), unpack));
      });
  };
  const unsubscribe = store.subscribe(changed);
  frame.addEventListener('message', hear);
  const measured = new ResizeObserver(() =>
    post({ type: messageType, event: 'height', height: heightOf(frame) }),
  );
  const drawing = frame.document.querySelector('.stage');
  if (drawing) measured.observe(drawing);
  post({ type: messageType, event: 'ready' });
  tell();
  return () => {
    stopped = true;
    clearTimeout(resting);
    unsubscribe();
    measured.disconnect();
    frame.removeEventListener('message', hear);
  };
}

/** The pixels that figure, strip and transport want at the frame's width. */
function heightOf({ document }: Window): number {
  const heights = ['.stage > .scaled', '.transport'].map(
    selector => document.querySelector(selector)?.getBoundingClientRect().height ?? 0,
  );
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0));
}
