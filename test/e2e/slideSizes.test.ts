// Each slide of the course as the back of a room sees it: letters, lines and picture are large enough, and nothing covers anything.
import type { Page } from '@playwright/test';
import { beatsOf } from '../../src/lessons/beats.ts';
import { lessons, tour } from '../../src/lessons/contents.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import { deckOf } from './course.ts';
import { expect, test } from './explorer.ts';
import { slideFaults } from './slideMeasures.ts';

test.use({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });

/** One slide of each lesson that has its turn, another in the next lesson; with FULL all slides. */
const turns = [tour, ...lessons].map(({ id, pages }, k) => ({
  id,
  slides: process.env.FULL ? Array.from({ length: pages }, (_, n) => n) : [(k * 5) % pages],
}));
const sample = process.env.FULL ? turns : turns.filter((_, k) => k % 2 === 0);

/** How many moments a slide has: its beats, and its answers. */
function momentsOf(id: string, k: number): number {
  const deck = deckOf(id);
  const slide = deck.slides[k];
  if (!slide) return 0;
  const asks = slide.choices.length > 0 && slide.kind !== 'predict';
  return beatsOf(slide, slideState(deck, slide).state).length + (asks ? 1 : 0);
}

/** Whether a slide shows more than words. */
function hasPicture(id: string, k: number): boolean {
  const slide = deckOf(id).slides[k];
  return !!slide && !/^(vote|recall)$/.test(slide.kind) && !slide.blocks.some(({ kind }) => kind === 'table');
}

/** Goes to a slide, and waits for its words and its picture. */
async function show(page: Page, id: string, k: number): Promise<void> {
  await page.goto(`/#/present/${id}/${k + 1}`);
  await expect(page.locator('.slide-foot > span').first()).toHaveText(
    new RegExp(`^${k + 1} / ${deckOf(id).slides.length}$`),
  );
  const picture = page.locator('.slide-area :is(svg.figure, .lens-rows, .slide-sum table)');
  await expect(picture.first()).toBeVisible({ visible: hasPicture(id, k) });
  await page.evaluate(() => document.fonts.ready);
}

for (const { id, slides } of sample)
  test(`${id}: letters, lines and pictures are large enough, and nothing lies on anything`, async ({
    page,
  }) => {
    test.setTimeout(30_000 + slides.length * 20_000);
    const found: Record<string, string[]> = {};
    for (const k of slides) {
      await show(page, id, k);
      for (let n = 0; n < momentsOf(id, k); n++) {
        if (n > 0) await page.keyboard.press('PageDown');
        await expect(page.locator('.present-stage svg.figure:not([data-progress="1"])')).toHaveCount(0);
        let faults: string[] = [];
        await expect
          .poll(
            async () => {
              faults = await slideFaults(page);
              return faults.length;
            },
            { timeout: 4000 },
          )
          .toBe(0)
          .catch(() => {
            found[`${id}/${k + 1}, moment ${n + 1}`] = faults;
          });
      }
    }
    expect(found).toEqual({});
  });
