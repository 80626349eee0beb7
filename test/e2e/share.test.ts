// The share dialog: its link, its code, what it hides, and its frame are what they say.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { barriers } from './barriers.ts';
import { boys, expect, open, saidBy, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

test('the code, read by another’s reader, is the link; a hidden control changes both, and not the page', async ({
  page,
}) => {
  const hash = `${boys.replace('t=5', 't=6')}&speed=2`;
  await open(page, hash);
  const dialog = await share(page);
  const link = dialog.getByRole('textbox', { name: 'Link' });
  const before = await link.inputValue();
  expect(Object.fromEntries(new URLSearchParams(new URL(before).hash))).toMatchObject({ t: '6', speed: '2' });
  expect(await scanned(page, dialog)).toBe(before);
  await dialog.getByRole('checkbox', { name: 'gate switches' }).check();
  const hiding = before.replace('&speed', '&hide=toggles&speed');
  await expect(link).toHaveValue(hiding);
  await expect(dialog.getByText(`${before.length + 13} characters`)).toBeVisible();
  expect(await scanned(page, dialog)).toBe(hiding);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await expect(page.getByRole('switch', { name: 'Forget gate' })).toBeVisible();
});

test('without leave to write to the clipboard the link lies selected in its field, and in another to copy from', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await open(page);
  const dialog = await share(page);
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await expect.poll(selected).toBe(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('textbox', { name: 'Copy this text' })).toBeFocused();
});

test('a link that is too long for a code has none, and says for what it is too long', async ({ page }) => {
  const held = Array.from({ length: 72 }, (_, k) =>
    ['forget', 1 + (k % 8), 1 + Math.floor(k / 8), ((k * 7919) % 997) / 1000].join('_'),
  );
  await open(page, `#/explore?v=1&clamps=${held.join(',')}`);
  const dialog = await share(page);
  await expect(dialog.getByText('Too long for a code.')).toBeVisible();
  await expect(dialog.getByText(/characters; too long for a code, fits chat and mail/)).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveCount(0);
});

test('the frame’s code has what was chosen, and its preview is that frame', async ({ page }) => {
  await open(page, boys);
  const dialog = await share(page);
  await dialog.getByRole('tab', { name: 'Link' }).press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'Embed' })).toBeFocused();
  await dialog.getByRole('checkbox', { name: 'waits for a click to play' }).check();
  await dialog.getByRole('spinbutton', { name: 'Plays from step' }).fill('4');
  await dialog.getByRole('spinbutton', { name: 'to step' }).fill('2');
  await dialog.getByRole('spinbutton', { name: 'Height in pixels' }).fill('90');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  const code = await dialog.getByRole('textbox', { name: 'Code for your page' }).inputValue();
  const parsed = await page.evaluate(text => {
    const frame = new DOMParser().parseFromString(text, 'text/html').querySelector('iframe');
    return { src: frame?.src ?? '', height: frame?.height };
  }, code);
  expect(parsed.height).toBe('320');
  const keys = new URLSearchParams(new URL(parsed.src).hash.split('?')[1]);
  expect(Object.fromEntries(keys)).toMatchObject({
    embed: '1',
    play: 'click',
    from: '4',
    to: '4',
    theme: 'dark',
  });
  await expect(dialog.locator('iframe')).toHaveAttribute('src', parsed.src);
  const inside = page.frameLocator('.share iframe');
  await expect(inside.locator('svg.figure')).toHaveAttribute('data-progress', '1');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`at ${width} by ${height} axe finds nothing in the dialog, and nothing leaves it`, async ({
    page,
  }) => {
    test.setTimeout(90_000); // axe reads each tab
    await page.setViewportSize({ width, height });
    await open(page);
    const dialog = await share(page);
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click();
      expect(await barriers(page, 'dialog'), await tab.innerText()).toEqual([]);
      expect(await dialog.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0);
    }
  });

/** Opens the dialog. */
async function share(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Share' });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Share what you see' });
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  return dialog;
}

/** What a reader of codes finds in the saved picture. */
async function scanned(page: Page, dialog: Locator): Promise<string | undefined> {
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as picture' }).click();
  const bytes = readFileSync(await (await coming).path());
  const { width, height, data } = await page.evaluate(async base64 => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const [width, height] = [picture.width / 4, picture.height / 4]; // 16 pixels a square are more than a reader needs
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    pen?.drawImage(picture, 0, 0, width, height);
    return { width, height, data: [...(pen?.getImageData(0, 0, width, height).data ?? [])] };
  }, bytes.toString('base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('a state saved as a file opens from the picker and from the list of the last ones; broken ones say why', async ({
  page,
}) => {
  await open(page, '#/explore?v=1&cell=gru&clamps=update_2_3_0.5&t=3&step=candidate');
  const saved = await share(page);
  await saved.getByRole('tab', { name: 'File' }).click();
  await saved.getByRole('textbox', { name: 'Name of the file' }).fill('My class, §1');
  const coming = page.waitForEvent('download');
  await saved.getByRole('button', { name: 'Save' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('my-class-1.lstm.json');
  const text = readFileSync(await download.path(), 'utf8');
  await expect(saved.getByRole('button', { name: /^GRU, agreement, step 3/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(saved).toHaveCount(0);
  await settled(page);
  const told = await saidBy(page);
  const keys = page.url().split('#')[1] ?? '';

  await open(page, '#/explore?v=1&task=flipflop');
  await pick(page, 'My class.lstm.json', text);
  await expect.poll(() => saidBy(page)).toEqual(told);
  await expect(page).toHaveURL(new RegExp(`${keys.replaceAll(/[?.]/g, '\\$&')}$`));
  await page.goBack();
  await expect(page).toHaveURL(/task=flipflop$/);

  const again = await share(page);
  await again.getByRole('tab', { name: 'File' }).click();
  await again.getByRole('button', { name: 'My class.lstm.json', exact: true }).click();
  await expect.poll(() => saidBy(page)).toEqual(told);

  await pick(page, 'cut.lstm.json', text.slice(0, 90));
  await expect(
    page.getByText(/“cut.lstm.json” was not opened: it is not JSON, or it is cut off/),
  ).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${keys.replaceAll(/[?.]/g, '\\$&')}$`));
});

/** Opens a file with the picker of the dialog. */
async function pick(page: Page, name: string, text: string): Promise<void> {
  const dialog = await share(page);
  await dialog.getByRole('tab', { name: 'File' }).click();
  await dialog
    .getByLabel('Open a file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(dialog).toHaveCount(0);
}
