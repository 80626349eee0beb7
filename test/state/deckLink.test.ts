// A deck in a link: it comes back exactly, whatever stands in it, and hostile links unfold to a bounded size.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../../src/lessons/meaning.ts';
import { broughtDeck, withDeck } from '../../src/state/deckLink.ts';
import { evenDeckText } from '../../src/state/draft.ts';
import { readLink } from '../../src/state/link.ts';
import { mostBytes, unpack } from '../../src/state/packed.ts';
import { isBare, mostSlides } from '../../src/state/places.ts';

const template = readFileSync('public/decks/template.md', 'utf8');
const place = '#/learn/own/1';

describe('a link with a deck', () => {
  it('brings any text back as it was, with the rest of the link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), text => {
        const link = withDeck('#/present/own/3.2?v=1&t=4', text) ?? '';
        expect(isBare(link)).toBe(true);
        expect(broughtDeck(link)).toEqual({
          link: '#/present/own/3.2?v=1&t=4',
          text: evenDeckText(text),
          notices: [],
        });
      }),
    );
  });

  it('has only characters that mail and chat leave alone, and none at its end that they would cut', () => {
    for (const text of [template, 'deck: d\n---\n# t.', 'a-', 'b_', '+/=~()\'"<>&#?']) {
      expect(withDeck(place, text)).toMatch(/^#\/learn\/own\/1\?v=1&[A-Za-z0-9\-_.,%=&]*[A-Za-z0-9]$/);
    }
  });

  it('holds the template in less than 2,000 characters', () => {
    expect(withDeck(place, template)?.length).toBeLessThan(2000);
  });

  it('is not made where it would unfold to more than is read', () => {
    expect(withDeck(place, 'é'.repeat(mostBytes / 2))).toBeNull();
    const most = '0'.repeat(mostBytes - 20_000);
    expect(broughtDeck(withDeck(place, most) ?? '').text).toBe(most);
  });

  it('says that it is cut, and brings nothing', () => {
    for (const text of [template, 'deck: d\n---\n# t']) {
      const link = withDeck(place, text) ?? '';
      for (const length of [link.length - 1, link.length - 20, 30])
        expect(broughtDeck(link.slice(0, length))).toMatchObject({ text: null, notices: [{ kind: 'cut' }] });
    }
  });

  it('is taken only at places of the own deck; elsewhere the rest is read and the deck is listed', () => {
    const link = (withDeck(place, template) ?? '').replace(place, '#/explore').replace('?v=1', '?v=1&unit=2');
    expect(isBare(link)).toBe(false);
    const { link: rest, notices } = unpack(link);
    expect(notices).toMatchObject([{ kind: 'unread', items: [{ key: 'deck', reason: 'unknown' }] }]);
    expect(readLink(rest)).toEqual({ changes: { unit: 1 }, notices: [] });
  });

  it('of too many or too long slides is read to its bounds, each fault with its line', () => {
    const many = readDeck(`deck: d${'\n---\n# s'.repeat(mostSlides + 1)}`);
    expect(many.slides).toHaveLength(mostSlides);
    expect(many.faults).toMatchObject([{ kind: 'tooManySlides', line: 2 * mostSlides + 3 }]);
    const long = readDeck(`deck: d\n---\n# a\n---\n# b\n${'word '.repeat(4200)}\n---\n# c`);
    expect(long.slides.map(slide => slide.faults.map(({ kind, line }) => [kind, line]))).toEqual([
      [],
      [['tooLong', 5]],
      [],
    ]);
  });

  it('never throws', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('&', '?', '=', 'z', 'd', 'deck', 'A', '%', '#/learn/own/1') }),
    );
    fc.assert(
      fc.property(anything, text => {
        broughtDeck(text);
        broughtDeck(`#/learn/own?${text}`);
      }),
    );
  });

  it('that unfolds to more than 256 KiB is refused without being unfolded', () => {
    const bytes = deflateSync(strToU8(JSON.stringify({ deck: '0'.repeat(64 * 2 ** 20) })), { level: 9 });
    const payload = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
    const { text, notices } = broughtDeck(`#/learn/own?v=1&z=d${checkOf(payload)}${payload}`);
    expect(text).toBeNull();
    expect(notices).toMatchObject([{ kind: 'long', most: mostBytes }]);
  });
});

/** The check characters of a payload, by the same rule as the page's. */
function checkOf(text: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  const folded = (hash >>> 24) ^ hash;
  return [18, 12, 6, 0].map(shift => digits.charAt((folded >>> shift) & 63)).join('');
}
