// Letters and numbers in the page: edited, stepped through, and every guess held against a plain computation.
import type { Page } from '@playwright/test';
import { choiceOf } from '../../src/cells/catalog.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { programFor, variantOf } from '../../src/models/variant.ts';
import { taskFor } from '../../src/tasks/catalog.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, figureOf, open, settled, test } from './explorer.ts';
import { differs } from './figures.ts';

test.use({ reducedMotion: 'reduce' });

type Row = readonly number[];

/** The logits at every step of an LSTM with the weights of seed 1, by plain loops. */
function plainLogits(id: 'numbers' | 'text', text: string, xs: readonly Row[]): Row[] {
  const choice = choiceOf('lstm');
  const task = taskFor(id, text);
  const program = programFor(choice, task, task.hidden);
  const { parameters } = variantOf(null, choice, program, 'seed', { wseed: 1, forgetbias: 1 });
  const all = (name: string): Row => Array.from(parameterOf(program, parameters, name));
  const product = (name: string, v: Row): Row => {
    const matrix = all(name);
    const rows = matrix.length / v.length;
    return Array.from({ length: rows }, (_, j) =>
      v.reduce((sum, value, k) => sum + (matrix[j * v.length + k] ?? Number.NaN) * value, 0),
    );
  };
  const plus = (...rows: readonly Row[]): Row =>
    (rows[0] ?? []).map((_, k) => rows.reduce((sum, row) => sum + (row[k] ?? Number.NaN), 0));
  let h: Row = Array(task.hidden).fill(0);
  let c: Row = h;
  return xs.map(x => {
    const layer = (name: string, squash: (value: number) => number): Row =>
      plus(product(`${name}.W`, x), product(`${name}.R`, h), all(`${name}.b`)).map(squash);
    const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
    const [f, i, g, o] = [
      layer('forget', sigmoid),
      layer('input', sigmoid),
      layer('candidate', Math.tanh),
      layer('output', sigmoid),
    ];
    c = c.map((value, k) => (f[k] ?? 0) * value + (i[k] ?? 0) * (g[k] ?? 0));
    h = c.map((value, k) => (o[k] ?? 0) * Math.tanh(value));
    return plus(product('head.V', h), all('head.c'));
  });
}

/** Complaints about the texts in a place, unit by unit. */
async function complaints(page: Page, place: string, truth: Row, what: string): Promise<string[]> {
  const texts = await page.locator(place).allTextContents();
  if (texts.length !== truth.length) return [`${what}: ${texts.length} numbers, not ${truth.length}`];
  return texts.flatMap((text, k) => differs(text, truth[k], `${what} ${k + 1}`));
}

test('numbers: a step is edited, and every guess is the true one beside what came', async ({ page }) => {
  await open(page, '#/explore?v=1&task=numbers&input=0.31,1_-0.5,0_0.25,1&t=1&step=join');
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.getByRole('button', { name: /, step 2$/ }).dblclick();
  await page.getByRole('textbox', { name: 'Numbers of step 2' }).fill('0.75, −1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'x1: 0.75, x2: −1, step 2' })).toBeVisible();
  await expect(page).toHaveURL(/&input=0\.31,1_0\.75,-1_0\.25,1/);
  await page.getByRole('button', { name: /hidden$/ }).click();
  await settled(page);
  await expect(figureOf(page).locator('[data-node="x"] text')).toHaveText(['0.75', '−1']);
  const xs = [
    [0.31, 1],
    [0.75, -1],
    [0.25, 1],
  ];
  const truth = plainLogits('numbers', '0.31,1', xs);
  for (const t of [1, 2]) {
    const now = truth[t] ?? [];
    await expect(figureOf(page)).toHaveAttribute('aria-label', new RegExp(`at step ${t + 1},`));
    expect(await complaints(page, '.guessed td[data-unit]', now, `guess at ${t + 1}`)).toEqual([]);
    const came = xs[t + 1];
    if (came) {
      expect(await complaints(page, '.guessed .in-text', came, 'what came')).toEqual([]);
      const off = now.map((value, k) => value - (came[k] ?? 0));
      expect(await complaints(page, '.guessed td:last-child', off, 'difference')).toEqual([]);
    } else await expect(page.locator('.guessed .in-text')).toHaveCount(0);
    if (came) await page.getByRole('button', { name: 'Next token' }).click();
  }
  await page.getByRole('button', { name: /, step 1$/ }).dblclick();
  await page.getByRole('textbox', { name: 'Numbers of step 1' }).fill('abc, 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'What is read here' })).toContainText(
    '“abc, 1” is not 2 numbers',
  );
});

test('letters: one is edited into a space, and the shares are the true ones', async ({ page }) => {
  await open(page, '#/explore?v=1&task=text&text=abcab&t=1&step=hidden');
  await page.getByRole('button', { name: 'c, letter 3' }).dblclick();
  await page.getByRole('textbox', { name: 'Letter 3' }).fill(' ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/&text=ab_ab/);
  await expect(page.locator('.tokens')).toHaveText('ab␣ab');
  const letters = [' ', 'a', 'b'];
  const xs = [...'ab ab'].map(letter => letters.map(other => (other === letter ? 1 : 0)));
  const truth = plainLogits('text', 'ab ab', xs);
  await page.getByRole('button', { name: 'a, letter 1' }).click();
  for (const [t, logits] of truth.entries()) {
    await expect(figureOf(page)).toHaveAttribute('aria-label', new RegExp(`at step ${t + 1},`));
    const powers = logits.map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    const percents = powers.map(power => (100 * power) / sum);
    const shares = (await page.locator('.guess .share').allTextContents()).map(
      text => text.split('%')[0] ?? '',
    );
    expect(shares.flatMap((text, k) => differs(text, percents[k], `share ${k + 1} at ${t + 1}`))).toEqual([]);
    expect(await complaints(page, '.guess .logits li', logits, `logit at ${t + 1}`)).toEqual([]);
    if (t < truth.length - 1) await page.getByRole('button', { name: 'Next token' }).click();
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('numbers have their contrast, axe finds nothing, and a lane tells what it holds', async ({
      page,
    }) => {
      test.setTimeout(90_000);
      for (const query of [
        'task=numbers&input=0.31,1,-0.9_-0.5,0,1_0.25,x,1&step=forget&t=2',
        'task=numbers&input=1,2,3,4,5,6,7,8_-0.5,0,1,0,0,0,1,0&step=hidden&t=1',
      ]) {
        await open(page, `#/explore?v=1&${query}`);
        expect.soft(await faintTexts(page), query).toEqual([]);
      }
      if (colorScheme === 'light') expect(await barriers(page), 'axe').toEqual([]);
      await open(page);
      await figureOf(page).locator('.name-area').first().hover();
      await expect(figureOf(page).locator('.tag')).toHaveText(/^(nearest: )?\S+, r = [01]\.\d\d$/);
      expect(await faintTexts(page)).toEqual([]);
    });
  });

test('200 steps of numbers and 32 units are stepped through', async ({ page }) => {
  test.setTimeout(60_000);
  const input = Array.from({ length: 200 }, (_, k) => `${(k % 17) / 10 - 0.8},${k % 2}`).join('_');
  await open(page, `#/explore?v=1&task=numbers&input=${input}&weights=seed&hidden=32&t=199&step=hidden`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('button', { name: 'Next token' }).click();
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 200, x1: \S+, x2: 1$/);
  await expect(page.locator('.picture')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Time step' })).toHaveAttribute('aria-valuenow', '200');
});
