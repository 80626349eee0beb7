// Looking deeper: sentence, cell, layer and sum; every term against a separate computation, and the way in and out.
import type { Page } from '@playwright/test';
import { familyNames } from '../../src/cells/catalog.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, expectPlace, figureOf, open, sampled, test } from './explorer.ts';
import { plainRun, readSafetensors } from './plain.ts';

test.use({ reducedMotion: 'reduce' });

const text = 'anna left when the boys came because they were tired';
const area = (page: Page) => page.locator('.drill-area');
const number = (shown: string): number => Number(shown.replace('−', '-').replace(/[+≈\s]/g, ''));

/** The terms as they are written, and the sum they end in. */
async function written(page: Page): Promise<{ terms: number[]; total: number }> {
  await area(page).locator('.fall .total').waitFor();
  const terms = await area(page).locator('.terms [data-term] > text:not(.column-name)').allTextContents();
  const total = await area(page).locator('.fall .total').textContent();
  return { terms: terms.map(number), total: number(total ?? '') };
}

test('the terms of a unit are those of a separate computation, and add up to what is shown', async ({
  page,
}) => {
  const { tensors } = readSafetensors('public/models/agreement-lstm.1.safetensors');
  const weight = (name: string, row: number, column: number): number => {
    const { shape, values } = tensors.get(name) ?? { shape: [], values: [] };
    return values[row * (shape[1] ?? 1) + column] ?? Number.NaN;
  };
  const plain = plainRun('agreement', text);
  for (const [t, unit, layer] of [
    [4, 2, 'forget'],
    [7, 6, 'candidate'],
  ] as const) {
    await open(page, `#/explore?v=1&t=${t + 1}&unit=${unit + 1}&step=hidden&drill=${layer}.unit`);
    const moment = plain.moments[t];
    const h = moment?.nodes.hPrev ?? [];
    const { terms, total } = await written(page);
    const expected = [
      weight(`${layer}.b`, unit, 0),
      weight(`${layer}.W`, unit, plain.inputs.indexOf(moment?.word ?? '')),
      ...h.map((value, j) => weight(`${layer}.R`, unit, j) * value),
    ];
    expect(terms).toHaveLength(expected.length);
    for (const [k, term] of terms.entries()) expect(Math.abs(term - (expected[k] ?? 9))).toBeLessThan(6e-5);
    expect(Math.abs(total - (moment?.sums[layer]?.[unit]?.sum ?? 9))).toBeLessThan(6e-5);
    expect(Math.abs(terms.reduce((sum, term) => sum + term, 0) - total)).toBeLessThan(
      (terms.length + 1) * 5e-5,
    );
  }
});

const every = [
  ...familyNames.map(cell => `cell=${cell}`),
  ...[
    'peepholes=1',
    'coupled=1',
    'gaterecurrence=1',
    'layernorm=1',
    'outputgate=0&candidateactivation=g1997',
  ],
  'cell=gru&reset=before&z=takes',
];
const some = ['cell=gru', 'cell=mut1'];

for (const cell of process.env.FULL ? every : some)
  test(`${cell}: each layer opens on a unit, its terms add up to its sum`, async ({ page }) => {
    await open(page, `#/explore?v=1&${cell}&t=4&unit=3&drill=sentence`);
    await page.locator('.whole').getByRole('button').nth(6).click();
    await expectPlace(page, { t: 7, unit: 3 });
    const layer = cell.includes('rnn') ? 'h' : 'candidate';
    await figureOf(page).locator(`[data-node="${layer}"] [data-unit="3"]`).focus();
    await page.keyboard.press('Enter');
    const heads = area(page).locator('.head');
    const count = await heads.count();
    expect(count).toBeGreaterThan(1);
    for (let k = 0; k < count; k++) {
      await heads.nth(k).click();
      const { terms, total } = await written(page);
      expect(terms.length).toBeGreaterThan(1);
      expect(Math.abs(terms.reduce((sum, term) => sum + term, 0) - total)).toBeLessThan(
        (terms.length + 1) * 5e-5,
      );
    }
  });

test('Enter on a unit goes in, Escape out level by level, arrows choose units, the link opens the same', async ({
  page,
}) => {
  await open(page);
  const path = page.getByRole('navigation', { name: 'Where you are' });
  await figureOf(page).locator('[data-node="forget"] [data-unit="2"]').focus();
  await page.keyboard.press('Enter');
  await expect(path).toContainText('unit 2');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowDown');
  await expect(path).toContainText('unit 3');
  await expect(page).toHaveURL(/unit=3.*drill=forget\.unit/);
  await page.reload();
  await expect(path).toContainText('unit 3');
  await expect(area(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(path).not.toContainText('unit 3');
  await expect(path).toContainText('forget gate');
  await area(page).locator('[data-row="5"]').click();
  await expect(path).toContainText('unit 5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(area(page)).toHaveCount(0);
  await expect(page.getByRole('tabpanel').locator('.equation')).toBeVisible();
});

test('dragging under the sum scrubs it, other decimals close too, in full as a table', async ({ page }) => {
  await open(page, '#/explore?v=1&step=hidden&drill=input.unit');
  const slider = area(page).getByRole('slider');
  const before = await written(page);
  await slider.press('ArrowLeft');
  await expect.poll(async () => (await written(page)).total).not.toBe(before.total);
  await page.getByRole('radio', { name: '2' }).check({ force: true });
  const two = await written(page);
  expect(Math.abs(two.terms.reduce((sum, term) => sum + term, 0) - two.total)).toBeLessThan(
    (two.terms.length + 1) * 0.005,
  );
  await page.getByRole('radio', { name: 'full' }).check({ force: true });
  const table = area(page).getByRole('table');
  const cells = await table.locator('tbody tr td:nth-last-child(2)').allTextContents();
  const sum = number((await table.locator('tfoot tr').first().locator('td').last().textContent()) ?? '');
  expect(Math.abs(cells.map(number).reduce((all, term) => all + term, 0) - sum)).toBeLessThan(1e-13);
});

test('the whole sentence takes the focus from the button that led there', async ({ page }) => {
  await page.goto('./#/explore?v=1');
  await page.getByRole('button', { name: 'whole sentence' }).press('Enter');
  await expect(page.locator('.drilled')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.drilled')).toHaveCount(0);
});

test('a weight is reached by arrow keys, told by name and value, set in its field, and left by Escape', async ({
  page,
}) => {
  const { tensors } = readSafetensors('public/models/agreement-lstm.1.safetensors');
  const W = tensors.get('forget.W');
  await open(page, '#/explore?v=1&step=hidden&drill=forget.unit');
  const path = page.getByRole('navigation', { name: 'Where you are' });
  const weight = area(page).getByRole('gridcell');
  await weight.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(weight).toBeFocused();
  const value = W?.values[2 * (W.shape[1] ?? 0) + 1] ?? Number.NaN;
  await expect(weight).toHaveAccessibleName(new RegExp(`: ${value.toFixed(4).replace('-', '−')}$`));
  await expect(area(page).locator('.weight-tag')).toBeVisible();

  await page.keyboard.press('Enter');
  const field = area(page).getByRole('group', { name: /^Set a weight: forget\.W/ });
  await expect(field.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(weight).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.5');
  await page.keyboard.press('Enter');
  await expect(weight).toBeFocused();
  const was = value.toFixed(4).replace('-', '−');
  await expect(weight).toHaveAccessibleName(new RegExp(`: 1\\.5000, set by you; was ${was}$`));
  await expect(area(page).locator('.weight-pin')).toHaveCount(1);
  await expect(page).toHaveURL(/edits=forget\.W_3_2_1\.5/);

  await page.keyboard.press('Escape');
  await expect(path).not.toContainText('unit 1');
  await expect(path).toContainText('forget gate');
  const box = await weight.boundingBox();
  if (!box) throw new Error('the weight has no place');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(field.getByRole('textbox')).toBeFocused();
});

for (const [colorScheme, size] of sampled(
  ['light', { width: 1366, height: 768 }],
  ['dark', { width: 1280, height: 720 }],
  ['light', { width: 390, height: 844 }],
))
  for (const drill of ['sentence', 'forget', 'forget.unit'])
    test(`${drill} is accessible, ${colorScheme} ${size.width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await open(page, `#/explore?v=1&drill=${drill}`);
      await expect(page.getByRole('navigation', { name: 'Where you are' })).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
    });
