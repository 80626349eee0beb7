// Channels without a browser: what is posted waits until the test lets it arrive, in whatever order, or not at all.
import type { Channel } from '../../src/state/showing.ts';

/** A message under way to one window. */
export interface Underway {
  readonly to: Channel;
  readonly message: unknown;
}

/** A network of channels; `deliver` lets all that is under way arrive, and what follows from it. */
export function network() {
  const hearers = new Map<Channel, Set<(message: unknown) => void>>();
  const underway: Underway[] = [];
  let posted = 0;
  const open = (): Channel => {
    const channel: Channel = {
      post: message => {
        posted++;
        for (const to of hearers.keys())
          if (to !== channel) underway.push({ to, message: structuredClone(message) });
      },
      listen: hear => {
        hearers.get(channel)?.add(hear);
        return () => hearers.get(channel)?.delete(hear);
      },
      close: () => hearers.delete(channel),
    };
    hearers.set(channel, new Set());
    return channel;
  };
  const arrive = ({ to, message }: Underway): void => {
    for (const hear of hearers.get(to) ?? []) hear(message);
  };
  const deliver = (): void => {
    for (let next = underway.shift(); next; next = underway.shift()) arrive(next);
  };
  return { open, underway, arrive, deliver, posted: () => posted };
}
