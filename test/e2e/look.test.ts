// How the page looks to everyone: no violation of axe, enough contrast in every state, nothing out of reach at any size.
import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { boys, expect, expectPlace, figureOf, open, sampled, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

for (const colorScheme of sampled('light', 'dark'))
  test.describe(`${colorScheme}, the tabs and the menu of cells`, () => {
    test.use({ colorScheme, viewport: desk });

    test('axe finds nothing, and every text has its contrast', async ({ page }) => {
      test.setTimeout(180_000);
      for (const query of ['peepholes=1&view=card', 'layernorm=1&view=equations', 'cell=gru&view=code']) {
        await open(page, `#/explore?v=1&${query}`);
        await expect(page.locator('.panel [role="tabpanel"] section').first()).toBeAttached();
        expect.soft(await barriers(page), query).toEqual([]);
        expect.soft(await faintTexts(page), query).toEqual([]);
      }
      await page.getByRole('button', { name: 'all cells and toggles' }).click();
      await expect(page.locator('.cell-menu legend').first()).toBeVisible();
      expect(await barriers(page), 'with the menu of cells').toEqual([]);
    });
  });

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [desk, phone])
    test.describe(`${colorScheme}, ${viewport.width} by ${viewport.height}`, () => {
      test.use({ colorScheme, viewport });

      if (process.env.FULL || (colorScheme === 'light') === (viewport === desk))
        test('axe finds nothing, neither before use nor after', async ({ page }) => {
          test.setTimeout(90_000);
          await open(page);
          expect(await barriers(page), 'before use').toEqual([]);
          await use(page, colorScheme === 'light' && viewport === desk);
          expect(await barriers(page), 'after use').toEqual([]);
        });

      test('every text has its contrast at rest, at every step', async ({ page }) => {
        await open(page, '#/explore?v=1&text=anna%20lefft%20when%20the%20boys%20came&t=5&step=join');
        for (let step = 0; step < 8; step++) {
          expect.soft(await faintTexts(page), `after ${step} steps`).toEqual([]);
          await page.getByRole('button', { name: 'Next step' }).click();
          await settled(page);
        }
      });

      test('every text keeps its contrast while a node is pointed at', async ({ page }) => {
        await open(page);
        const nodes = await figureOf(page)
          .locator('[data-node]')
          .evaluateAll(all => all.map(node => node.getAttribute('data-node') ?? ''));
        for (const node of nodes) {
          await figureOf(page).locator(`[data-node="${node}"] [data-unit="1"]`).hover({ force: true });
          await settled(page);
          expect.soft(await faintTexts(page), `while ${node} is pointed at`).toEqual([]);
        }
      });
    });

for (const viewport of [phone, { width: 390, height: 664 }, { width: 1366, height: 625 }])
  test(`at ${viewport.width} by ${viewport.height} nothing scrolls sideways, and everything is within reach`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, boys);
    await expectNoSidewaysScroll(page);
    await expectInside(page, 'svg.figure', '.strip', '.panel h2', '.transport');
    await press(page, 'Next step');
    await expectPlace(page, { t: 5, step: 'output' });
    await press(page, 'Previous step');
    await expectPlace(page, { t: 5, step: 'cell' });
    await press(page, 'Next token');
    await expectPlace(page, { t: 6, step: 'cell' });
    await press(page, 'Previous token');
    await expectPlace(page, { t: 5, step: 'cell' });
    await press(page, 'To start');
    await expectPlace(page, { t: 1, step: 'join' });
    await press(page, 'To end');
    await expectPlace(page, { t: 10, step: 'hidden' });
    await press(page, 'Play');
    await press(page, 'Pause');
    await inMenu(page, 'Speed', async () => {
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    });
    await expect(page).toHaveURL(/speed=4/);
    for (const name of ['Share', 'Undo', 'Redo', 'Theme: as the device']) await expectReachable(page, name);
    await expectNoSidewaysScroll(page);
  });

test('the four parts do not overlap at any of the sizes', async ({ page }) => {
  for (const viewport of [
    desk,
    phone,
    { width: 390, height: 664 },
    { width: 1366, height: 625 },
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(viewport);
    await open(page);
    const boxes = await Promise.all(
      ['.bar', '.room > .stage', '.room > .panel', '.transport'].map(part => seen(page, part)),
    );
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (!a || !b) throw new Error('a part is missing');
        const isApart =
          a.x + a.width <= b.x + 0.5 ||
          b.x + b.width <= a.x + 0.5 ||
          a.y + a.height <= b.y + 0.5 ||
          b.y + b.height <= a.y + 0.5;
        expect(isApart, `parts at ${viewport.width} by ${viewport.height}`).toBe(true);
      }
    });
    await expectNoSidewaysScroll(page);
  }
});

/** Where a part is seen: what scrolls inside the room is cut at its edges. */
async function seen(page: Page, part: string) {
  const box = await page.locator(part).first().boundingBox();
  const room = part.startsWith('.room') ? await page.locator('.room').boundingBox() : null;
  if (!box || !room) return box;
  const y = Math.max(box.y, room.y);
  return { ...box, y, height: Math.max(0, Math.min(box.y + box.height, room.y + room.height) - y) };
}

test('the theme that is chosen is kept over a reload', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Theme: as the device' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

/** Steps, chooses, types an unknown word, opens what can be opened; axe looks at each if asked to. */
async function use(page: Page, looksClosely: boolean): Promise<void> {
  await press(page, 'Next step');
  await figureOf(page).locator('[data-node="c"] [data-unit="2"]').click();
  await page.getByRole('button', { name: 'add a word' }).click();
  await page.keyboard.type('zebra');
  await page.keyboard.press('Enter');
  if (looksClosely) expect(await barriers(page), 'with the help about an unknown word').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'as table' }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  if (looksClosely) expect(await barriers(page), 'with a table').toEqual([]);
  expect(await faintTexts(page), 'in the table').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

/** Does something where a control is: in the menu, if it is not on the page itself. */
async function inMenu(page: Page, name: string, act: () => Promise<void>): Promise<void> {
  const there = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }));
  const isHidden = (await there.count()) === 0;
  if (isHidden) await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await act();
  if (isHidden && (await page.locator('.bar-menu').count()) > 0) await page.keyboard.press('Escape');
}

async function press(page: Page, name: string): Promise<void> {
  await inMenu(page, name, () => page.getByRole('button', { name, exact: true }).click());
}

async function expectReachable(page: Page, name: string): Promise<void> {
  await inMenu(page, name, () => expect(page.getByRole('button', { name }).first()).toBeInViewport());
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, 'pixels of sideways scroll').toBe(0);
}

async function expectInside(page: Page, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors)
    await expect(page.locator(selector).first()).toBeInViewport({ ratio: 0.95 });
}
