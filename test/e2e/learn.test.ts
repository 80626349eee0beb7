// The course beside the figure: every page opens with its own state, tells the figure's numbers, and can be learnt by keys alone.

import type { Page } from '@playwright/test';
import { stateAt } from '../../components/learn/entering.ts';
import { lessons } from '../../src/lessons/contents.ts';
import { readLink, writeLink } from '../../src/state/link.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { deckOf, someLessons, strangeNumbers } from './course.ts';
import { expect, open, sampled, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const [first] = lessons;
if (!first) throw new Error('there is no lesson');

for (const { id, name, pages } of someLessons)
  test(`${name}: every page opens with its state, its numbers are the figure's, and its questions answer`, async ({
    page,
  }) => {
    test.setTimeout(30_000 + pages * 15_000);
    const deck = deckOf(id);
    await open(page, `#/learn/${id}/1`);
    for (const [k, slide] of deck.slides.entries()) {
      if (k > 0) await page.keyboard.press('PageDown');
      await expect(page.locator('.lesson .caption').first()).toHaveText(
        `${deck.name}, page ${k + 1} of ${pages}`,
      );
      await settled(page);
      const stated = writeLink(stateAt(deck, { room: 'learn', deck: id, slide: k, beat: null }));
      await expect.poll(() => readLink(new URL(page.url()).hash)).toEqual(readLink(stated));
      await expect(page.locator('.lesson [role="alert"]')).toHaveCount(0);
      await expect(page.locator('.lesson')).not.toContainText('…}');
      expect(
        await page
          .locator('.lesson .value')
          .filter({ hasText: /^(…|NaN|.*\{.*)$/ })
          .count(),
      ).toBe(0);
      expect(await strangeNumbers(page, '.lesson')).toEqual([]);
      if (slide.kind === 'recall')
        await answer(
          page,
          slide.choices.map(({ isRight }) => isRight),
        );
    }
  });

/** Chooses every wrong answer, each of which says why, and then the right one. */
async function answer(page: Page, rights: readonly boolean[]): Promise<void> {
  expect(rights.filter(Boolean)).toHaveLength(1);
  const answers = page.locator('.lesson .answer');
  for (const [k, isRight] of rights.entries()) {
    if (isRight) continue;
    await answers.nth(k).click();
    await expect(page.locator('.feedback')).toHaveText(/^Not quite\. .{10}/);
  }
  await answers.nth(rights.indexOf(true)).click();
  await expect(page.locator('.feedback')).toHaveText(/^Right\./);
}

test('what the reader does is told and taken back; the next page sets its whole state; Back and reload return', async ({
  page,
}) => {
  await open(page, '#/learn/forget/1');
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.locator('svg.figure [data-node="c"] [data-unit="3"]').click();
  await expect(page.locator('.touched')).toContainText(/You went to|You chose unit 3/);
  await page.getByRole('button', { name: 'Back to the page’s state' }).click();
  await expect(page.locator('.touched')).toBeEmpty();
  await page.getByRole('combobox', { name: 'Speed' }).focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'A new subject shuts the valve' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Anna is on the belt' })).toBeVisible();
  await page.goForward();
  await page.reload();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'A new subject shuts the valve' })).toBeVisible();
});

test('learning begins where the reader left it, and a deck that is not there says so', async ({ page }) => {
  await open(page, '#/learn');
  await expect(page.getByText(`${first.name}, page 1 of ${first.pages}`)).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText(`${first.name}, page 2 of ${first.pages}`)).toBeVisible();
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page.getByRole('tab', { name: 'Now' })).toBeVisible();
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByText(`${first.name}, page 2 of ${first.pages}`)).toBeVisible();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await expect(page.getByRole('button', { name: /page 2 of/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('about:blank');
  await open(page, '#/learn/nowhere/1');
  await expect(page.getByText('There is no “learn/nowhere/1”')).toBeVisible();
});

test('a guess is masked in words and figure until it is answered', async ({ page }) => {
  const deck = deckOf('forget');
  const k = deck.slides.findIndex(({ kind }) => kind === 'predict');
  await open(page, `#/learn/forget/${k + 1}`);
  await expect(page.locator('.figure-mask').first()).toBeAttached();
  const right = deck.slides[k]?.choices.findIndex(({ isRight }) => isRight) ?? 0;
  await page.locator('.answer').nth(right).click();
  await expect(page.locator('.feedback')).toHaveText(/^Right\./);
  await expect(page.locator('.figure-mask')).toHaveCount(0);
});

for (const theme of sampled('light', 'dark'))
  for (const [width, height] of sampled([1366, 768], [390, 844], [1280, 720]))
    test(`${theme}, ${width} by ${height}: axe finds nothing on a page, and words have their contrast`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height });
      for (const hash of ['#/learn/forget/5', '#/learn/forget/4', '#/learn/which/5']) {
        await page.goto('about:blank');
        await open(page, hash);
        await page.evaluate(chosen => {
          document.documentElement.dataset.theme = chosen;
        }, theme);
        await expect(page.locator('.lesson')).toBeVisible();
        expect(await barriers(page)).toEqual([]);
        expect(await faintTexts(page)).toEqual([]);
      }
    });
