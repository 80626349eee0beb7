// The tour: offered at a first visit in a line that moves nothing, taken by keys alone, and not offered again.
import type { Page } from '@playwright/test';
import { tour } from '../../src/lessons/contents.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { deckOf } from './course.ts';
import { boys, expect, open, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const take = (page: Page) => page.getByRole('link', { name: 'Take the three-minute tour' });
const decline = (page: Page) => page.getByRole('button', { name: 'Not now' });

/** Where the parts of the page stand that must not move. */
function places(page: Page) {
  const parts = ['svg.figure', '.strip', '.panel', '.panel h2', '.transport', '.transport .play'];
  return Promise.all(parts.map(part => page.locator(part).first().boundingBox()));
}

/** Opens the page, and waits until whatever is loaded after the first picture is here. */
async function openWhole(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await open(page, hash);
  await page.waitForLoadState('networkidle');
}

for (const [width, height] of [
  [1366, 768],
  [1366, 625],
  [390, 844],
  [390, 664],
] as const)
  test(`at ${width} by ${height} the offer comes and goes, and nothing moves or is covered`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let arrive = (): void => undefined;
    const wanted = new Promise<void>(resolve => {
      arrive = resolve;
    });
    await page.route(/\/Offer-[^/]*\.js$/, async route => {
      await wanted;
      await route.continue();
    });
    await open(page);
    await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
    const before = await places(page);
    arrive();
    await expect(take(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
    expect(await places(page)).toEqual(before);
    if (height === 768) {
      const panel = page.locator('.panel');
      expect(await panel.evaluate(one => one.scrollHeight - one.clientHeight), 'no bar to scroll').toBe(0);
    }
    for (const part of [take(page), decline(page)]) {
      await part.click({ trial: true }); // nothing lies over it
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
    for (const name of ['whole sentence', 'as table', ...(width < 768 ? ['more ▴'] : [])])
      await page.getByRole('button', { name }).click({ trial: true });
    await decline(page).click();
    await expect(take(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
    expect(await places(page)).toEqual(before);
    await page.reload();
    await settled(page);
    await page.waitForLoadState('networkidle');
    await expect(take(page)).toHaveCount(0);
  });

test('who follows a link with a state, comes from a lesson, or reads in a frame is not asked', async ({
  page,
}) => {
  for (const hash of [boys, '#/explore?v=1', '#/explore?v=1&embed=1']) {
    await openWhole(page, hash);
    await expect(take(page)).toHaveCount(0);
  }
  await openWhole(page, '#/explore');
  await expect(take(page)).toBeVisible();
  await page.route('**/around.html', route =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/" title="cell" width="1300" height="700"></iframe>',
    }),
  );
  await page.goto('/around.html');
  await page.waitForLoadState('networkidle');
  const within = page.frameLocator('iframe');
  await expect(within.getByRole('tab', { name: 'Now' })).toBeVisible();
  await expect(within.getByRole('link', { name: 'Take the three-minute tour' })).toHaveCount(0);
  await openWhole(page, '#/learn/forget/2');
  await openWhole(page, '');
  await expect(take(page)).toHaveCount(0);
});

test('the tour is taken with keys alone, to its end and back to Explore', async ({ page }) => {
  test.setTimeout(90_000);
  const { name, slides } = deckOf(tour.id);
  await open(page);
  await expect(take(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (let tabs = 0; tabs < 8 && (await focused()) !== 'Take the three-minute tour'; tabs++)
    await page.keyboard.press('Shift+Tab');
  await expect(take(page)).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [k, { kind }] of slides.entries()) {
    await expect(page.locator('.lesson .caption').first()).toHaveText(
      `${name}, page ${k + 1} of ${slides.length}`,
    );
    await settled(page);
    if (kind !== 'recall') await page.keyboard.press('PageDown');
  }
  const answers = page.locator('.lesson .answer');
  const right = slides.at(-1)?.choices.findIndex(({ isRight }) => isRight) ?? -1;
  await answers.nth(right).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.feedback')).toHaveText(/^Right\./);
  await expect(page.getByRole('link', { name: 'On to the course' })).toBeVisible();
  await page.getByRole('button', { name: 'On to Explore' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Now' })).toBeVisible();
  await openWhole(page, '');
  await expect(take(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: `${name} done` }).click();
  await expect(page.getByText(`${name}, page 1 of ${slides.length}`)).toBeVisible();
});

test('from its last page a link leads to the first lesson', async ({ page }) => {
  await open(page, `#/learn/${tour.id}/${tour.pages}`);
  await page.getByRole('link', { name: 'On to the course' }).click();
  await expect(page.getByText(/^Why memory is hard, page 1 of/)).toBeVisible();
});

for (const [colorScheme, width, height] of [
  ['light', 1366, 768],
  ['dark', 390, 844],
] as const)
  test(`${colorScheme}, ${width} wide: axe finds nothing beside the offer, and its words have their contrast`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(take(page)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    expect(await faintTexts(page)).toEqual([]);
  });
