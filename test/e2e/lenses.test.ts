// The lenses in the page: opened by link and by menu, their numbers held against a computation of their own, scrubbed, looked at by axe.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, expectPlace, open, test } from './explorer.ts';
import { type Moment, plainRun, readSafetensors } from './plain.ts';

test.use({ reducedMotion: 'reduce' });
test.setTimeout(60_000);

const text = tasks.agreement.texts[0];
const model = join(import.meta.dirname, '../../public/models/agreement-lstm.1.safetensors');

/** The gradient of the cross-entropy after step T at c of every step, by the LSTM's own formulas written out. */
function gradientsAtC(moments: readonly Moment[], T: number, outputs: readonly string[]): number[][] {
  const { tensors } = readSafetensors(model);
  const weight = (name: string, row: number, column: number): number => {
    const { shape, values } = tensors.get(name) ?? { shape: [], values: [] };
    return values[row * (shape[1] ?? 1) + column] ?? Number.NaN;
  };
  const came = outputs.indexOf(moments[T + 1]?.word ?? '');
  const error = (moments[T]?.nodes.prediction ?? []).map((share, o) => share - (o === came ? 1 : 0));
  const units = (moments[T]?.nodes.c ?? []).map((_, k) => k);
  let atH = units.map(k => error.reduce((sum, e, o) => sum + e * weight('head.V', o, k), 0));
  let carried = units.map(() => 0);
  const found: number[][] = [];
  for (let t = T; t >= 0; t--) {
    const at = (id: string, k: number): number => moments[t]?.nodes[id]?.[k] ?? Number.NaN;
    const slope = (value: number): number => value * (1 - value);
    const tanh = (k: number): number => Math.tanh(at('c', k));
    const atC = units.map(k => (carried[k] ?? 0) + (atH[k] ?? 0) * at('output', k) * (1 - tanh(k) ** 2));
    found.unshift(atC);
    const sums: Readonly<Record<string, (k: number) => number>> = {
      forget: k => (atC[k] ?? 0) * at('cPrev', k) * slope(at('forget', k)),
      input: k => (atC[k] ?? 0) * at('candidate', k) * slope(at('input', k)),
      candidate: k => (atC[k] ?? 0) * at('input', k) * (1 - at('candidate', k) ** 2),
      output: k => (atH[k] ?? 0) * tanh(k) * slope(at('output', k)),
    };
    carried = units.map(k => (atC[k] ?? 0) * at('forget', k));
    atH = units.map(j =>
      Object.entries(sums).reduce(
        (all, [layer, sum]) => all + units.reduce((part, k) => part + sum(k) * weight(`${layer}.R`, k, j), 0),
        0,
      ),
    );
  }
  return found;
}

const valuesOf = (page: Page, marks: string): Promise<number[]> =>
  page
    .locator(`.lens-rows ${marks}`)
    .evaluateAll(found => found.map(mark => Number(mark.getAttribute('data-value'))));

async function expectSound(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await faintTexts(page)).toEqual([]);
}

test('the gradient lens opens by link with the true gradients, beside those of a trained RNN', async ({
  page,
}) => {
  const run = plainRun('agreement', text);
  const T = run.moments.length - 2;
  const truth = gradientsAtC(run.moments, T, run.outputs);
  await open(page, '#/explore?v=1&lens=gradient');
  await expect(page.locator('.lens-rows .plain .bar')).toHaveCount(T + 1);
  const norms = truth.map(vector => Math.hypot(...vector));
  const shown = await valuesOf(page, '.own .bar');
  expect(shown).toHaveLength(T + 1);
  for (const [t, norm] of norms.entries()) expect(shown[t]).toBeCloseTo(norm, 5);
  const written = await page.locator('.lens-rows .own text').allTextContents();
  for (const [t, norm] of norms.entries()) expect(Math.abs(Number(written[t]) / norm - 1)).toBeLessThan(0.06);
  const units = await valuesOf(page, '.units rect[data-value]');
  const flat = truth[0]?.flatMap((_, k) => truth.map(vector => vector[k] ?? Number.NaN)) ?? [];
  expect(units).toHaveLength(flat.length);
  for (const [k, value] of flat.entries()) expect(units[k]).toBeCloseTo(value, 5);
  const kept = (norms[4] ?? 0) / (norms[T] ?? 1);
  await expect(page.getByRole('tabpanel')).toContainText(
    `the LSTM keeps ${Math.round(kept * 100)} % of the size`,
  );
});

test('the lineage lens opens by the menu with amounts that are what was written times the gates since', async ({
  page,
}) => {
  const { moments } = plainRun('agreement', text);
  await open(page, '#/explore?v=1&t=9&step=hidden&unit=2');
  await page.getByRole('button', { name: 'How it is looked at' }).click();
  await page.getByRole('radio', { name: 'lineage' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Who wrote this?' })).toBeVisible();
  const amounts = await valuesOf(page, '.amount');
  expect(amounts).toHaveLength(9);
  const at = (t: number, id: string): number => moments[t]?.nodes[id]?.[1] ?? Number.NaN;
  for (const [t, amount] of amounts.entries()) {
    let truth = at(t, 'written');
    for (let s = t + 1; s <= 8; s++) truth *= at(s, 'forget');
    expect(amount).toBeCloseTo(truth, 5);
  }
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(at(8, 'c'), 5);
  await expect(page.locator('.lens-rows .sum-mark')).toHaveText(
    `c = ${at(8, 'c').toFixed(2).replace('-', '−')}`,
  );
});

test('the rows are scrubbed by dragging, choose units by a click, and what is traced is in the link', async ({
  page,
}) => {
  await open(page, '#/explore?v=1&lens=gradient');
  const rows = await page.locator('.lens-rows').boundingBox();
  const unit = await page.locator('.units [data-unit="6"][data-step="2"]').boundingBox();
  if (!rows || !unit) throw new Error('no rows');
  await page.mouse.move(rows.x + 40, rows.y + 20);
  await page.mouse.down();
  await page.mouse.move(rows.x + 6.5 * 80, rows.y + 20, { steps: 4 });
  await page.mouse.up();
  await expectPlace(page, { t: 7 });
  await page.mouse.click(unit.x + unit.width / 2, unit.y + unit.height / 2);
  await expectPlace(page, { t: 2, unit: 6 });
  await page.getByLabel('From').selectOption({ label: 'the logit of they' });
  await expect.poll(() => page.url()).toContain(`of=${tasks.agreement.outputs.indexOf('they') + 1}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'How far back does the guess reach?' })).toBeVisible();
});

for (const lens of ['gradient', 'lineage'] as const)
  test(`the ${lens} lens is sound to axe and its words stand out, in the light and in the dark`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await open(page, `#/explore?v=1&lens=${lens}`);
    await expect(page.locator('.lens-rows')).toBeVisible();
    await expectSound(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faintTexts(page)).toEqual([]);
  });

test('on a phone the lenses say how to read the strip', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const lens of ['gradient', 'lineage']) {
    await open(page, `#/explore?v=1&lens=${lens}`);
    await expect(page.getByRole('heading', { name: 'How to read the strip' })).toBeInViewport();
    await expectSound(page);
  }
});

test('the rows of a lens end above the player', async ({ page }) => {
  for (const lens of ['gradient', 'lineage'] as const) {
    await open(page, `#/explore?v=1&lens=${lens}`);
    await expect(page.locator('.lens-rows .units rect').first()).toBeAttached();
    for (const [width, height] of [
      [1366, 768],
      [1366, 625],
      [1280, 720],
      [390, 844],
      [390, 664],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(() =>
          page.evaluate(() => {
            const bottom = (marks: string) =>
              Math.max(
                ...[...document.querySelectorAll(marks)].map(mark => mark.getBoundingClientRect().bottom),
              );
            const free = document.querySelector('.transport')?.getBoundingClientRect().top ?? 0;
            return free - bottom('.lens-rows rect, .lens-rows text, .lens-names text');
          }),
        )
        .toBeGreaterThanOrEqual(2);
    }
  }
});
