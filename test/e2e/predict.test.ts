// Predict before reveal: what comes next is nowhere in the page, whichever way it is looked for, until it is shown.
import type { Page } from '@playwright/test';
import { shown } from '../../src/readings/numbers.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, figureOf, open, placeOf, settled, test } from './explorer.ts';

/** The word at which the fifth unit falls, before its update is told. */
const link = '#/explore?v=1&step=candidate&unit=5&predict=1';

test.use({ reducedMotion: 'reduce' });

/** Everything that can be read in the page: marks, attributes, what stands in fields. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, select, textarea')] as HTMLInputElement[];
    return [document.documentElement.outerHTML, ...fields.map(field => field.value)].join('\n');
  });
}

/** The true cell state of the fifth unit, from the page that hides nothing, as it could be written anywhere. */
async function truth(page: Page): Promise<{ readonly value: number; readonly forms: readonly string[] }> {
  await open(page, link.replace('candidate', 'cell').replace('&predict=1', ''));
  const told = await page.locator('[data-node="c"] [data-unit="5"]').first().getAttribute('data-value');
  const value = Number(told);
  const forms = [shown(value), shown(value, 4), String(value)];
  return { value, forms: [...forms, ...forms.map(form => form.replace('−', '-'))] };
}

async function expectNowhere(page: Page, forms: readonly string[], where: string): Promise<void> {
  const text = await everything(page);
  expect(
    forms.filter(form => text.includes(form)),
    where,
  ).toEqual([]);
}

test('the true value is nowhere in the document before it is shown, and is there afterwards', async ({
  page,
}) => {
  const { value, forms } = await truth(page);
  await page.goto('about:blank');
  await open(page, link);
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expectNowhere(page, forms, 'at the opening');

  await page.locator('[data-node="c"] [data-unit="5"]').first().hover({ force: true });
  await expectNowhere(page, forms, 'with the pointer on its crate');
  const strip = page.getByRole('slider', { name: 'Time step' });
  for (const x of [360, 500]) await strip.hover({ position: { x, y: 54 } });
  await expectNowhere(page, forms, 'with the pointer on its cells of the strip');
  await page.locator('.icon.table').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNowhere(page, forms, 'in the tables');
  await page.keyboard.press('Escape');
  for (const tab of ['Equations', 'Code', 'Card', 'Changes', 'Now']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expectNowhere(page, forms, tab);
  }
  for (const jump of ['To end', 'Next token']) await page.getByRole('button', { name: jump }).click();
  await strip.click({ position: { x: 700, y: 54 } });
  await expectNowhere(page, forms, 'after every jump');
  expect(placeOf(page)).toMatchObject({ step: 'candidate' });

  const field = page.getByRole('textbox', { name: 'Your guess' });
  await field.fill('0.5');
  await expectNowhere(page, forms, 'with a guess');
  await page.getByRole('button', { name: 'Reveal' }).click();
  await settled(page);
  const text = await everything(page);
  expect(text).toContain(shown(value));
  expect(text).toContain(String(value));
  await expect(page.locator('.told')).toContainText(`Your guess was ${shown(Math.abs(value - 0.5))} off.`);
  await expect(page.locator('.score')).toContainText('0 of 1');
});

test('a link that predicts is covered from the first paint', async ({ page }) => {
  const { forms } = await truth(page);
  await page.goto('about:blank');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.documentElement.outerHTML)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await open(page, link);
  await expect(page.locator('.figure-mask')).toBeVisible();
  const states = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(states.length).toBeGreaterThan(2);
  for (const form of forms)
    expect(
      states.some(state => state.includes(form)),
      form,
    ).toBe(false);
});

test('by keys alone: guess, reveal, go on; a guess near enough fills its square', async ({ page }) => {
  const { value } = await truth(page);
  await page.goto('about:blank');
  await open(page, link);
  const handle = page.getByRole('slider', { name: /^Your guess for/ });
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuetext', /0\.05 down$/);
  const start = Number(await handle.getAttribute('aria-valuenow'));
  for (let k = 0; k < Math.round((start - value) / 0.05); k++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  for (let k = 0; k < 3; k++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Right.' })).toBeVisible();
  await expect(page.locator('.square.hit')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Next guess' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Will the output gate open?' })).toBeVisible();
  expect(placeOf(page)).toMatchObject({ unit: 5 });
});

test('the handle is dragged, and Play shows what was guessed', async ({ page }) => {
  await open(page, link);
  const handle = page.getByRole('slider', { name: /^Your guess for/ });
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no place');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height / 2 + 64, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveClass(/guessed/);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.locator('.told')).toContainText('The cell state of unit 5');
  await expect(page.locator('.square')).toHaveCount(1);
});

for (const [name, size] of [
  ['on a desk', { width: 1366, height: 768 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing while it is asked and once it is shown, ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize(size);
    await open(page, link);
    const handle = page.getByRole('slider', { name: /^Your guess for/ });
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    expect(await barriers(page), 'asked').toEqual([]);
    expect(await faintTexts(page), 'asked').toEqual([]);
    await page.getByRole('button', { name: 'Reveal' }).click();
    await settled(page);
    await expect(figureOf(page)).toBeVisible();
    expect(await barriers(page), 'shown').toEqual([]);
    expect(await faintTexts(page), 'shown').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
