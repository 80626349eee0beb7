// The lessons as the browser tests go through them: their decks, which of them, and numbers held against the figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { lessons, tour } from '../../src/lessons/contents.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import { root } from '../sources.ts';

/** The tour and all lessons with FULL, else one lesson. */
export const someLessons = process.env.FULL ? [tour, ...lessons] : lessons.slice(3, 4);

/** The deck of a lesson, as its file has it. */
export function deckOf(id: string) {
  return readDeck(readFileSync(join(root, 'src', 'lessons', 'course', `${id}.md`), 'utf8'));
}

/** The values in the words within `room` that the figure tells otherwise, where it tells them now. */
export async function strangeNumbers(page: Page, room: string): Promise<string[]> {
  const t = Number(new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('t'));
  return page.evaluate(
    ({ now, within }) => {
      const strange: string[] = [];
      for (const value of document.querySelectorAll<HTMLElement>(`${within} .value[data-quantity]`)) {
        const [node, unit, at] = (value.dataset.quantity ?? '').split(' ');
        const cell = document.querySelector(`svg.figure [data-node="${node}"] [data-unit="${unit}"]`);
        const told = /(−?\d+\.\d\d)$/.exec(cell?.getAttribute('aria-label') ?? '')?.[1];
        const isNumber = /^−?\d+\.\d\d$/.test(value.innerText);
        if (Number(at) === now && told !== undefined && isNumber && told !== value.innerText)
          strange.push(`${value.dataset.quantity}: ${value.innerText} in words, ${told} in the figure`);
      }
      return strange;
    },
    { now: t, within: room },
  );
}
