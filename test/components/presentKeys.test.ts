// Holds which press does what while presenting, wherever the focus is.
import { describe, expect, it } from 'vitest';
import { type Deed, deedOf, type Focus, focusOf, keysOf } from '../../components/present/keys.ts';

const press = (key: string, others: Partial<KeyboardEvent> = {}) => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...others,
});
const everywhere: readonly Focus[] = ['field', 'count', 'number', 'arrows', 'button', 'dialog', 'nothing'];

describe('the keys of a presentation', () => {
  it('give PageDown and PageUp to the deck wherever the focus is', () => {
    for (const focus of everywhere)
      for (const letters of [true, false]) {
        expect(deedOf(press('PageDown'), focus, letters)).toBe('next');
        expect(deedOf(press('PageUp'), focus, letters)).toBe('previous');
      }
  });

  it('leave arrows, Home, End and Space to a slider or the figure, and everything else to a field', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' '])
      expect(deedOf(press(key), 'arrows', true)).toBeUndefined();
    for (const key of ['ArrowRight', ' ', 'b', '.', 'Escape'])
      expect(deedOf(press(key), 'field', true)).toBeUndefined();
    expect(deedOf(press('b'), 'arrows', true)).toBe('black');
    expect(deedOf(press(' '), 'button', true)).toBeUndefined();
    expect(deedOf(press('ArrowRight'), 'button', true)).toBe('next');
  });

  it('are the deck’s in a field of votes, all but what a whole number is written with', () => {
    for (const [key, deed] of [
      ['b', 'black'],
      ['.', 'black'],
      ['w', 'white'],
      ['o', 'overview'],
      ['n', 'stepOn'],
      ['S', 'speaker'],
    ] as const) {
      expect(deedOf(press(key), 'count', true)).toBe(deed);
      expect(deedOf(press(key), 'count', false)).toBeUndefined();
    }
    for (const key of ['7', 'ArrowLeft', 'Home', 'Backspace', ' ', 'Tab'])
      expect(deedOf(press(key), 'count', true)).toBeUndefined();
  });

  it('leave a field of numbers with a fraction its point, its sign and its power of ten', () => {
    for (const key of ['.', ',', '-', '−', '+', 'e', '0', 'ArrowUp'])
      expect(deedOf(press(key), 'number', true)).toBeUndefined();
    expect(deedOf(press('b'), 'number', true)).toBe('black');
  });

  it.each([
    ['ArrowRight', false, 'next'],
    ['ArrowRight', true, 'nextSlide'],
    ['ArrowLeft', true, 'previousSlide'],
    [' ', false, 'next'],
    [' ', true, 'previous'],
    ['.', false, 'black'],
    ['B', true, 'black'],
    ['?', true, 'help'],
    ['Escape', false, 'leave'],
  ] as const)('%j with Shift %s: %s', (key, shiftKey, deed: Deed) => {
    expect(deedOf(press(key, { shiftKey }), 'nothing', true)).toBe(deed);
  });

  it('can do without letters and signs, and never take the browser its own', () => {
    for (const key of ['b', '.', 'n', '?', 'w']) expect(deedOf(press(key), 'nothing', false)).toBeUndefined();
    expect(deedOf(press('End'), 'nothing', false)).toBe('last');
    expect(deedOf(press('r', { ctrlKey: true }), 'nothing', true)).toBeUndefined();
    expect(deedOf(press('F5'), 'nothing', true)).toBeUndefined();
  });

  it('are each for one thing', () => {
    const all = Object.values(keysOf)
      .flat()
      .map(({ key, shift }) => `${shift ?? false} ${key}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('know what has the focus', () => {
    document.body.innerHTML = `<div role="slider" tabindex="0"></div><input type="text"><input type="checkbox">
      <input inputmode="numeric"><input inputmode="decimal"><textarea></textarea>
      <select></select><svg class="figure"><g data-unit="1" tabindex="0"></g></svg><button>x</button><p>y</p>`;
    const found = (selector: string): Focus => focusOf(document.querySelector(selector));
    expect(found('[role="slider"]')).toBe('arrows');
    expect(found('[data-unit]')).toBe('arrows');
    expect(found('[type="text"]')).toBe('field');
    expect(found('select')).toBe('field');
    expect(found('textarea')).toBe('field');
    expect(found('[inputmode="numeric"]')).toBe('count');
    expect(found('[inputmode="decimal"]')).toBe('number');
    expect(found('[type="checkbox"]')).toBe('button');
    expect(found('p')).toBe('nothing');
    document.body.innerHTML = '';
  });
});
