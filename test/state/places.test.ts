// The places of the page: each has one path, and any path is a place or none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { isBare, readPath, writePath } from '../../src/state/places.ts';
import { initialState } from '../../src/state/schema.ts';

describe('a path', () => {
  it.each([
    ['explore', { room: 'explore', deck: '', slide: 0, beat: null }],
    ['learn/forget/3', { room: 'learn', deck: 'forget', slide: 2, beat: null }],
    ['present/the-belt/12', { room: 'present', deck: 'the-belt', slide: 11, beat: null }],
    ['present/the-belt/12.4', { room: 'present', deck: 'the-belt', slide: 11, beat: 3 }],
    ['speaker/the-belt/12.4', { room: 'speaker', deck: 'the-belt', slide: 11, beat: 3 }],
    ['learn', { room: 'learn', deck: '', slide: 0, beat: null }],
    ['present', { room: 'present', deck: '', slide: 0, beat: null }],
    ['edit/own', { room: 'edit', deck: 'own', slide: 0, beat: null }],
    ['print/forget', { room: 'print', deck: 'forget', slide: 0, beat: null }],
  ] as const)('%s is a place', (path, place) => {
    expect(readPath(path)).toEqual(place);
    expect(writePath(place)).toBe(path);
  });

  it.each(['', 'explore/', 'learn/forget', 'learn/forget/1/'])('%j is a place written otherwise', path => {
    expect(readPath(path)).toBeDefined();
  });

  it.each([
    'print',
    'speaker',
    'speaker/forget/2.0',
    'learn/forget/0',
    'learn/forget/101',
    'learn/forget/2.3',
    'present/forget/2.0',
    'present/forget/-1',
    'present/../1',
    'learn/__proto__/1',
    'print/forget/2',
    'edit',
    'edit/forget',
    'edit/own/2',
    'explore/more',
    'lab',
  ])('%s is none', path => {
    expect(readPath(path)).toBeUndefined();
  });

  it('is read without an error whatever it is, and written back it stays the same place', () => {
    const anyPath = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            'learn',
            'present',
            'speaker',
            'print',
            'edit',
            'own',
            '/',
            '.',
            '1',
            '99',
            'a-b',
            '',
          ),
        )
        .map(all => all.join('')),
    );
    fc.assert(
      fc.property(anyPath, path => {
        const place = readPath(path);
        if (place) expect(readPath(writePath(place))).toEqual(place);
      }),
    );
  });
});

describe('a link to a slide', () => {
  it.each([
    ['#/learn', true],
    ['#/learn/forget/3', true],
    ['#/learn/forget/3?v=1', true],
    ['#/learn/forget/3?v=1&t=2', false],
    ['#/speaker/forget/3.2', true],
    ['#/edit/own', true],
    ['#/present/own/1?v=1&z=dAAAAA', true],
    ['#/learn/own/2?v=1&t=2', false],
    ['#/learn/forget/2?v=1&t=2&z=dAAAAA', false],
    ['#/explore?v=1', false],
    ['#/nowhere', false],
  ])('%s is bare: %s', (hash, bare) => {
    expect(isBare(hash)).toBe(bare);
  });

  it('holds its place, and tells the initial state by a key, for a bare path stands for the slide’s own', () => {
    const state = { ...initialState(), place: 'learn/forget/3' };
    expect(writeLink({ ...state, unit: 2 })).toBe('#/learn/forget/3?v=1&unit=3');
    const bare = writeLink(state);
    expect(bare).toMatch(/^#\/learn\/forget\/3\?v=1&t=\d+$/);
    expect(readLink(bare)).toEqual({ changes: { place: 'learn/forget/3', t: state.t }, notices: [] });
  });

  it('restores its place, and a link to Explore leaves it', () => {
    expect(restoreLink('#/present/forget/2.3?v=1').place).toBe('present/forget/2.3');
    expect(restoreLink('#/explore?v=1').place).toBe('explore');
  });
});
