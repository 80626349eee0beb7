// Weights in and out of the page: PyTorch's files by picker and by drop, broken ones, and what is saved opened again.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readWeights } from '../../src/models/weightsFile.ts';
import { fitted, shown } from '../../src/readings/numbers.ts';
import { madeByPyTorch } from '../state/opening.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, figureOf, open, sampled, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const lstm = madeByPyTorch('lstm');
const gru = madeByPyTorch('gru');
const dialogOf = (page: Page) => page.getByRole('dialog');
const menuOf = (page: Page) => page.getByRole('button', { name: /all cells and toggles/ });

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await menuOf(page).click();
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('Open a file…').setInputFiles(file);
  await expect(page.locator('.cell-menu')).toHaveCount(0);
}

/** Drags a file over the page and drops it, or only what of that is asked for. */
async function drag(
  page: Page,
  name: string,
  bytes: Uint8Array,
  types: readonly string[] = ['dragenter', 'dragover', 'drop'],
): Promise<void> {
  await page.evaluate(
    given => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(given.bytes)], given.name));
      for (const type of given.types)
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...bytes], types },
  );
}

/** Waits for the dialog about the opened file, and closes it by its key. */
async function closeDialog(page: Page): Promise<void> {
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
}

/** Shows the run of the opened file over a text of numbers, at the last step of time step t (from 1). */
async function goTo(page: Page, text: string, t: number, cell = 'lstm'): Promise<void> {
  await page.evaluate(
    hash => {
      location.hash = hash;
    },
    `#/explore?v=1&cell=${cell}&task=file&input=${text}&t=${t}&step=${cell === 'gru' ? 'blend' : 'hidden'}`,
  );
  await expect(figureOf(page)).toHaveAttribute('aria-label', new RegExp(`at step ${t},`));
  await settled(page);
}

/** Sees that the units of h are what PyTorch computed, to the digits shown. */
async function expectHidden(page: Page, values: readonly number[], node = 'h'): Promise<void> {
  const units = figureOf(page).locator(`[data-node="${node}"] [data-unit]`);
  await expect(units).toHaveCount(values.length);
  for (const [k, value] of values.entries())
    await expect(units.nth(k)).toHaveAttribute('aria-label', `unit ${k + 1}, ${shown(value)}`);
}

test('a picked file of PyTorch shows at every step the hidden states that PyTorch has', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await pick(page, 'lstm.safetensors', lstm.bytes);
  await expect(dialogOf(page)).toContainText('LSTM: 5 inputs, 4 units, 3 outputs.');
  await closeDialog(page);
  await expect(menuOf(page)).toBeFocused();
  await expect(page.locator('.weights-line')).toHaveText('Weights from “lstm.safetensors”');
  for (const [k, values] of lstm.hs.entries()) {
    await goTo(page, lstm.text, k + 1);
    await expectHidden(page, values);
    const guessed = page.locator('.panel [data-node="prediction"] td[data-unit]');
    await expect(guessed).toHaveText((lstm.logits[k] ?? []).map(fitted));
  }
  await page.getByRole('button', { name: 'as table' }).click();
  const h = dialogOf(page).locator('td[data-of="h"]');
  await expect(h).toHaveText((lstm.hs.at(-1) ?? []).map(value => shown(value, 4)));
});

test('a dropped file without a head does so too, and no prediction is made up', async ({ page }) => {
  await open(page);
  await drag(page, 'gru.safetensors', gru.bytes, ['dragenter', 'dragover']);
  await expect(page.getByText('Drop weights, a saved state, or a deck')).toBeVisible();
  await drag(page, 'gru.safetensors', gru.bytes, ['drop']);
  await expect(page.getByText('Drop weights, a saved state, or a deck')).toHaveCount(0);
  await expect(dialogOf(page)).toContainText('no head');
  await closeDialog(page);
  for (const [k, values] of gru.hs.entries()) {
    await goTo(page, gru.text, k + 1, 'gru');
    await expectHidden(page, values);
  }
  await expect(page.locator('.panel')).toContainText('the file has no head');
  await expect(page.locator('[data-node="prediction"]')).toHaveCount(0);
  for (const name of ['Equations', 'Code', 'Card', 'Now']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.locator('.panel [role="tabpanel"]')).not.toContainText('head.V');
  }
});

test('files that cannot be opened change nothing, and say what is wrong and where', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  const before = await figureOf(page).innerHTML();
  const { href } = new URL(page.url());
  const broken = Uint8Array.from(lstm.bytes);
  broken.set([0, 0, 192, 127], broken.length - 4); // the last number is no number
  for (const [name, bytes, why] of [
    [
      'cut.safetensors',
      lstm.bytes.subarray(0, 400),
      /“cut.safetensors” was not opened: .*header should end at/,
    ],
    ['nan.safetensors', broken, /“nan.safetensors” was not opened: .* must be finite, got NaN at /],
    ['notes.pdf', lstm.bytes, /“notes.pdf” was not opened: only weights, saved states and decks/],
    [
      'huge.safetensors',
      new Uint8Array(9 * 2 ** 20),
      /“huge.safetensors” was not opened: it has 9 MB, at most 8 MB/,
    ],
  ] as const) {
    if (name === 'huge.safetensors') await pick(page, name, bytes);
    else await drag(page, name, bytes);
    await expect(page.getByRole('status', { name: 'Notices' })).toHaveText(why);
  }
  await expect(dialogOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await settled(page);
  expect(await figureOf(page).innerHTML()).toBe(before);
  expect(page.url()).toBe(href);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

test('what is saved in either names opens again as the same numbers', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await drag(page, 'lstm.safetensors', lstm.bytes);
  await closeDialog(page);
  const original = readWeights(lstm.bytes);
  for (const [names, name] of [
    ['our names', 'lstm.safetensors'],
    ['PyTorch’s names', 'lstm-pytorch.safetensors'],
  ] as const) {
    await menuOf(page).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save with ${names}` }).click(),
    ]);
    await page.keyboard.press('Escape');
    expect(download.suggestedFilename()).toBe(name);
    const bytes = readFileSync(await download.path());
    const { tensors, sizes, choice } = readWeights(bytes);
    expect({ sizes, choice }).toEqual({ sizes: original.sizes, choice: original.choice });
    for (const [key, { data }] of original.tensors)
      expect(Array.from(tensors.get(key)?.data ?? []), key).toEqual(Array.from(data));
    await drag(page, name, bytes);
    await expect(dialogOf(page)).toContainText(name);
    await closeDialog(page);
    await goTo(page, lstm.text, 6);
    await expectHidden(page, lstm.hs.at(-1) ?? []);
  }
});

test('named inputs are read as letters, undo and Back lead away and redo back, a link says what it lacks', async ({
  page,
  browser,
}) => {
  await open(page);
  await drag(page, 'lstm.safetensors', lstm.bytes);
  await page.getByRole('textbox', { name: 'Names of the 5 inputs' }).fill('helo!');
  await page.getByRole('button', { name: 'Use this' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Text' }).getByRole('button')).toHaveText([...'helo!']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.strip .tokens')).toContainText('1, 0, 0, 0, 0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('agreement');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('file');
  await settled(page);
  await expect(page).toHaveURL(/task=file/);
  const other = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(other.getByRole('status', { name: 'Notices' })).toContainText('open the file');
  await expect(other.getByRole('combobox', { name: 'Task' })).toHaveValue('agreement');
  await other.context().close();
});

for (const colorScheme of sampled('light', 'dark'))
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the menu, the dialog and the opened file', async ({ page }) => {
      test.setTimeout(120_000);
      const complaints = () => barriers(page);
      await open(page);
      await drag(page, 'lstm.safetensors', lstm.bytes);
      await page.getByRole('textbox', { name: 'Names of the 5 inputs' }).fill('a b');
      await page.getByRole('button', { name: 'Use this' }).click();
      await expect(page.getByRole('alert')).toContainText('5 names needed');
      expect(await complaints(), 'the dialog').toEqual([]);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await complaints(), 'the file').toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
      await page.getByRole('switch', { name: 'Peepholes' }).click();
      await menuOf(page).click();
      await expect(page.getByText('cannot be set so')).toBeVisible();
      expect(await complaints(), 'the menu').toEqual([]);
    });
  });
