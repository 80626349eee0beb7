// Composing the cell in the page: what a toggle keeps, what it changes, and that link and undo hold it.
import type { Page } from '@playwright/test';
import { expect, expectPlace, figureOf, open, placeOf, saidBy, settled, test } from './explorer.ts';

const tokens = (page: Page): Promise<string[]> =>
  page.getByRole('button', { name: /, word \d+$/ }).allTextContents();

test.use({ reducedMotion: 'reduce' });

const start = '#/explore?v=1&t=4&step=input&unit=3';

test('a toggle keeps the sentence, the position and the unit, is in the link, and is one entry in undo', async ({
  page,
}) => {
  await open(page, start);
  const words = await tokens(page);
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await settled(page);
  await expect(page).toHaveURL(/peepholes=1/);
  expect(placeOf(page)).toEqual({ t: 4, step: 'input', unit: 3 });
  expect(await tokens(page)).toEqual(words);
  await expect(figureOf(page).locator('[data-node="input"] [data-unit="3"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+z'); // the switch has the focus
  await expect(page.getByRole('switch', { name: 'Peepholes' })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('switch', { name: 'Peepholes' })).toBeChecked();
});

test('a gate that is left out takes its box and its step along, and a refused switch says why', async ({
  page,
}) => {
  await open(page, start);
  await page.getByRole('switch', { name: 'Input gate' }).click();
  await expect(figureOf(page).locator('[data-node="input"]')).toHaveCount(0);
  await expectPlace(page, { t: 4, step: 'forget', unit: 3 });
  await expect(page.locator('.steps li')).toHaveCount(6);
  const coupled = page.getByRole('switch', { name: 'Coupled gates' });
  await expect(coupled).toHaveAttribute('aria-disabled', 'true');
  await expect(coupled).toHaveAccessibleDescription(/input gate/);
  await coupled.press('Space');
  await expect(coupled).not.toBeChecked();
});

test('every family opens from the menu, and its link opens the same elsewhere', async ({ page, browser }) => {
  await open(page, start);
  await page.getByRole('button', { name: 'All cells and toggles' }).click();
  const names = await page.locator('.cell-menu fieldset').first().getByRole('radio').count();
  for (let k = 0; k < names; k++) {
    const family = page.locator('.cell-menu fieldset').first().getByRole('radio').nth(k);
    await family.click();
    await expect(family).toBeChecked(); // once its weights are here
    await settled(page);
    await expect(figureOf(page).locator('[data-node="x"]')).toHaveCount(1);
    expect(placeOf(page)).toMatchObject({ t: 4, unit: 3 });
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next token' }).click();
  await expectPlace(page, { t: 5 });
  const other = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await other.goto(page.url());
  await settled(other);
  expect((await saidBy(other)).length).toBeGreaterThan(50);
  expect(await figureOf(other).innerHTML()).toBe(await figureOf(page).innerHTML());
  await other.context().close();
});
