// axe on the course: every slide in Learn in both themes and on the stage; some of them unless FULL.
import { lessons, tour } from '../../src/lessons/contents.ts';
import { barriers } from './barriers.ts';
import { deckOf } from './course.ts';
import { expect, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

/** A slide of one lesson; with FULL all slides of all lessons. */
const some = [tour, ...lessons]
  .filter((_, k) => process.env.FULL || k === 5)
  .map(({ id, pages }, k) => ({
    id,
    slides: process.env.FULL ? Array.from({ length: pages }, (_, n) => n) : [(k * 3 + 2) % pages],
  }));

for (const { id, slides } of some) {
  for (const theme of ['light', 'dark'] as const)
    test(`${id}: axe finds nothing on its pages in Learn, ${theme}`, async ({ page }) => {
      test.setTimeout(60_000 + slides.length * 30_000);
      await page.emulateMedia({ colorScheme: theme });
      const deck = deckOf(id);
      for (const k of slides) {
        await page.goto(`/#/learn/${id}/${k + 1}`);
        await expect(page.locator('.lesson .caption').first()).toHaveText(
          `${deck.name}, page ${k + 1} of ${deck.slides.length}`,
        );
        await settled(page);
        expect(await barriers(page), `${id}/${k + 1}`).toEqual([]);
      }
    });

  test(`${id}: axe finds nothing on its slides`, async ({ page }) => {
    test.setTimeout(60_000 + slides.length * 20_000);
    await page.setViewportSize({ width: 1280, height: 720 });
    const deck = deckOf(id);
    for (const k of slides) {
      await page.goto(`/#/present/${id}/${k + 1}`);
      await expect(page.locator('.slide-foot > span').first()).toHaveText(`${k + 1} / ${deck.slides.length}`);
      await expect(page.locator('.present-stage svg.figure:not([data-progress="1"])')).toHaveCount(0);
      expect(await barriers(page), `${id}/${k + 1}`).toEqual([]);
      if (deck.slides[k]?.kind !== 'recall') continue;
      await page.keyboard.press('PageDown');
      await expect(page.locator('.slide-choices')).toHaveAttribute('data-shown');
      expect(await barriers(page), `${id}/${k + 1}, answered`).toEqual([]);
    }
  });
}
