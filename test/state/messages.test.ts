// Messages from the page that holds a frame: only a view is taken, whatever is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/state/bounds.ts';
import { writeLink } from '../../src/state/link.ts';
import { hashOf, messageState } from '../../src/state/messages.ts';
import { pack, unpack } from '../../src/state/packed.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { anyState, linkPart } from './arbitrary.ts';

const frame: ReaderState = { ...initialState(), embed: true, hide: 'cells' };
const shownBy = (message: unknown): ReaderState | undefined => {
  const hash = hashOf(message);
  return hash === undefined ? undefined : bounded({ ...frame, ...messageState(hash, frame, unpack) });
};

describe('a message to a frame', () => {
  it('sets the whole view, and leaves the frame a frame', () => {
    expect(shownBy({ type: 'lstm-explainer', set: 'task=flipflop&t=2' })).toMatchObject({
      ...{ task: 'flipflop', t: 1, embed: true, hide: 'cells', notices: [] },
    });
    expect(shownBy({ type: 'lstm-explainer', set: '#/explore?v=1&hide=steps' })).toMatchObject({
      hide: 'steps',
    });
    expect(shownBy({ type: 'lstm-explainer', set: '' })).toMatchObject({ task: 'agreement', embed: true });
  });

  it('sets any state that a link holds, packed or not', () =>
    fc.assert(
      fc.property(anyState, state => {
        const link = pack(writeLink(state));
        const set = link.replace('#/explore?', '');
        const shown = shownBy({ type: 'lstm-explainer', set });
        const { hide } = state.hide === '' ? frame : state;
        expect(shown && linkPart(shown)).toEqual({ ...linkPart(state), embed: true, hide });
      }),
      { numRuns: 60 },
    ));

  it('that is not understood is told, and changes nothing else', () => {
    const shown = shownBy({ type: 'lstm-explainer', set: 't=NaN&__proto__=1&constructor=2' });
    expect(shown).toMatchObject({ ...linkPart(frame), notices: [{ kind: 'unread' }] });
  });

  it.each([
    null,
    undefined,
    'lstm-explainer',
    { type: 'lstm-explainer' },
    { type: 'other', set: 't=3' },
    { type: 'lstm-explainer', set: { toString: () => 't=3' } },
    { type: 'lstm-explainer', event: 'state', link: '#/explore?v=1&t=3' },
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ),
  ])('of another kind is not heard: %#', message => expect(hashOf(message)).toBeUndefined());

  it('never throws', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string({ unit: 'binary' }).map(set => ({ type: 'lstm-explainer', set })),
        ),
        message => {
          const shown = shownBy(message);
          expect(shown === undefined || shown.embed).toBe(true);
        },
      ),
    ));
});
