// Data of the reader's own, and networks that go on by themselves.
import { expect, open, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

test('a pasted table becomes the input: its column chosen, what is left out told, the link holding it', async ({
  page,
  browser,
}) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Task' }).selectOption('numbers');
  await settled(page);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('button', { name: 'Paste or open a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your numbers' });
  const field = dialog.getByRole('textbox', { name: 'Numbers' });
  await field.fill('no numbers here');
  await expect(dialog.getByRole('status')).toContainText('No number was found');
  await dialog.getByRole('button', { name: 'Use it' }).press('Enter');
  await expect(dialog).toBeVisible();
  await field.fill('month,ppm,wind\nJan,1.5,3\nFeb,?,4\nMar,2.5,5\nApr,-1,6');
  await expect(dialog.getByRole('status')).toContainText('line 3');
  await dialog.getByRole('checkbox', { name: 'wind' }).check();
  await dialog.getByRole('checkbox', { name: 'ppm' }).uncheck();
  await dialog.getByRole('checkbox', { name: /−1/ }).uncheck();
  await expect(dialog.getByRole('status')).toContainText('4 steps, 1 input');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/task=numbers&input=3_4_5_6/);
  const there = await browser.newPage();
  await open(there, new URL(page.url()).hash);
  await expect(there.locator('.tokens li')).toHaveText(['3', '4', '5', '6']);
  await there.close();
});

test('a network that foretells words writes on, word for word, until its full stop', async ({ page }) => {
  await open(page, '#/explore?v=1&text=anna%20left%20because');
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('button', { name: 'Let it go on…' }).click();
  await page.getByRole('slider', { name: /Temperature/ }).fill('0');
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  const words = page.locator('.tokens li');
  await expect(words.nth(3)).toHaveText('she');
  await expect(words.last()).toHaveText('.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(words).toHaveText(['anna', 'left', 'because']);
});
