/** The windows of one browser profile that show a deck, reached by its BroadcastChannel. */
import { createContext } from 'react';
import type { Channel } from '../../src/state/showing.ts';

/** A channel to the other windows at a deck; null where the browser gives none, as to a sandboxed frame: then the window is alone. */
export function openChannel(deck: string): Channel | null {
  try {
    const channel = new BroadcastChannel(`lstm-explainer.${deck}`);
    return {
      post: message => {
        try {
          channel.postMessage(message);
        } catch {
          // Closed under the page's feet: it goes on alone.
        }
      },
      listen: hear => {
        const listener = ({ data }: MessageEvent<unknown>): void => hear(data);
        channel.addEventListener('message', listener);
        return () => channel.removeEventListener('message', listener);
      },
      close: () => channel.close(),
    };
  } catch {
    return null;
  }
}

/** How a window reaches the others; another way, such as a relay, takes its place here. */
export const ChannelContext = createContext<(deck: string) => Channel | null>(openChannel);
