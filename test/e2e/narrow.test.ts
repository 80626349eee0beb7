// On a phone, whatever the cell is called: the bar has room for its parts, and no word or number is cut.
import type { Page } from '@playwright/test';
import { expect, open, sampled, sentence, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });

const cells = sampled(
  'cell=minlstm',
  'cell=slstm',
  'cell=mingru',
  'peepholes=1&gaterecurrence=1',
  'cell=mut1',
);
const place = `text=${encodeURIComponent(sentence)}&t=5`;

/** Boxes of all that a place holds, as far as they are drawn. */
const boxesOf = (page: Page, marks: string) =>
  page.locator(marks).evaluateAll(all =>
    all
      .map(mark => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { text: mark.textContent ?? '', left, right, top, bottom };
      })
      .filter(({ left, right }) => right > left),
  );

for (const cell of cells)
  test(`${cell}: bar, guesses and names of bars are whole`, async ({ page }) => {
    await open(page, `#/explore?v=1&${cell}&${place}&step=output`);
    const parts = await boxesOf(page, 'header.bar > *, header.bar .cell-choice');
    const ordered = parts.toSorted((a, b) => a.left - b.left);
    expect(ordered.length).toBeGreaterThan(3);
    for (const [k, { text, right }] of ordered.entries())
      expect(right, text).toBeLessThanOrEqual(ordered[k + 1]?.left ?? 390);
    const name = await page.locator('header.bar .name').evaluate(one => one.scrollWidth - one.clientWidth);
    expect(name, 'the name of the page').toBeLessThanOrEqual(0);

    for (let t = 0; t < 4; t++) {
      const [list] = await boxesOf(page, '.short ol');
      const guesses = await boxesOf(page, '.short li');
      const seen = guesses.filter(({ top }) => top < (list?.bottom ?? 0) - 2);
      expect(seen.length).toBeGreaterThan(1);
      for (const { text, right } of seen) expect(right, text).toBeLessThanOrEqual((list?.right ?? 0) + 0.5);
      await page.getByRole('button', { name: 'Next step' }).click();
    }

    await open(page, `#/explore?v=1&${cell}&${place}&lens=gradient`);
    await expect(page.locator('.lens-names text').first()).toBeVisible();
    const [room] = await boxesOf(page, '.lens-names');
    const names = await boxesOf(page, '.lens-names text');
    for (const { text, left } of names) expect(left, text).toBeGreaterThanOrEqual((room?.left ?? 0) - 0.5);
    for (const [k, one] of names.entries())
      for (const other of names.slice(k + 1)) {
        const isApart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 4 ||
          other.bottom <= one.top + 4;
        expect(isApart, `${one.text} over ${other.text}`).toBe(true);
      }
  });

test('on a phone the panel opens over the stage, and its tabs are in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('button', { name: /more/ }).click();
  await page.getByRole('tab', { name: 'Equations' }).click();
  await expect(page.getByRole('tab', { name: 'Equations', selected: true })).toBeInViewport();
  await expect(page.getByRole('tabpanel')).toBeInViewport();
  await page.goto('about:blank');
  await open(page, '#/explore?v=1&view=changes');
  await expect(page.getByRole('tab', { name: 'Changes', selected: true })).toBeInViewport();
});
