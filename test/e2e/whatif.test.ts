// What if: holds and edits made in the page, their ghost, undo, the link that opens elsewhere.
import { expect, test } from '@playwright/test';
import { shown } from '../../src/readings/numbers.ts';

const place = './#/explore?v=1&view=changes';

test('a value that is held is told as held, with no sum, no curve and no word about weights', async ({
  page,
}) => {
  await page.goto('./#/explore?v=1&clamps=forget_1_5_1&step=forget');
  const panel = page.getByRole('tabpanel');
  await expect(panel.locator('.story')).toHaveText(/^You hold the forget gate of .* at 1\.00 here/);
  await expect(panel.locator('.equation')).toContainText('set by you');
  await expect(panel.locator('.sum, .curve')).toHaveCount(0);
  await expect(panel).not.toContainText('weights of its own');
  await page.keyboard.press('ArrowDown');
  await expect(panel).toContainText('weights of its own');
  await expect(panel.locator('.sum')).toBeVisible();
});

test('a held gate and a set weight change the run, leave a ghost, are undone and open elsewhere', async ({
  page,
  context,
}) => {
  await page.goto(place);
  const panel = page.getByRole('tabpanel');
  const gate = page.locator('[data-node="forget"] [data-unit="1"]').first();
  const before = Number(await gate.getAttribute('data-value'));
  await panel.getByLabel('What').selectOption({ label: 'forget gate' });
  await panel.getByRole('button', { name: 'Hold at 1' }).click();
  await expect(gate).toHaveAttribute('data-value', '1');
  await expect(page.getByRole('tab', { name: 'Changes 1' })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'forget gate' })).toContainText(
    `${before.toFixed(2)} → 1`,
  );
  await expect(page.locator('[data-node="c"] .ghost').first()).toBeVisible();

  await panel.getByLabel('Parameter').selectOption('forget.b');
  await panel.getByLabel('Place').selectOption({ index: 2 });
  await panel.getByRole('group', { name: 'Set a weight' }).getByLabel('Value').fill('-2,5');
  await panel.getByRole('button', { name: 'Set', exact: true }).click();
  await panel.getByRole('button', { name: 'Silence unit 1' }).click();
  await expect(page.getByRole('tab', { name: 'Changes 3' })).toBeVisible();
  await expect.poll(() => page.url()).toContain('edits=forget.b_3_-2.5');
  await expect.poll(() => page.url()).toContain('clamps=forget_1_5_1,h_1_all_0');

  const values = () =>
    page
      .locator('[data-node] [data-value]')
      .evaluateAll(marks => marks.map(mark => mark.getAttribute('data-value')));
  const here = await values();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('tab', { name: 'Changes 3' })).toBeVisible();
  const there = await other
    .locator('[data-node] [data-value]')
    .evaluateAll(marks => marks.map(mark => mark.getAttribute('data-value')));
  expect(there).toEqual(here);

  await page.getByRole('tab', { name: 'Now' }).click();
  await page.locator('.steps button').last().click();
  await expect(page.locator('.outputs .was').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Changes 3' }).click();

  for (const count of [2, 1]) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('tab', { name: `Changes ${count}` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: 'Changes', exact: true })).toBeVisible();
  expect(Number(await gate.getAttribute('data-value'))).toBe(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await panel.getByRole('button', { name: 'Reset all' }).press('Enter');
  await expect(panel).toContainText('Nothing is set by hand yet.');
  await expect(page.getByRole('tab', { name: 'Changes', exact: true })).toBeFocused();
});

test('the strip counts what is set by hand, opens the list, and takes it back', async ({ page }) => {
  await page.goto('./#/explore?v=1&clamps=forget_1_5_1,h_2_all_0&edits=forget.b_3_-2.5');
  const set = page.locator('.change-count');
  await set.getByRole('button', { name: '3 changes' }).click();
  await expect(page.getByRole('heading', { name: 'What if?' })).toBeVisible();
  await set.getByRole('button', { name: 'Reset all' }).click();
  await expect(set).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(set.getByRole('button', { name: '3 changes' })).toBeVisible();
});

test('a run that grows without bound is told in words, and undone', async ({ page }) => {
  const words = Array.from({ length: 80 }, (_, k) => ['anna', 'left', 'when', 'the', 'boys'][k % 5]).join(
    '_',
  );
  await page.goto(`./#/explore?v=1&text=${words}&view=changes&step=hidden&t=80`);
  const panel = page.getByRole('tabpanel');
  await panel.getByLabel('What').selectOption({ label: 'forget gate' });
  await panel.getByLabel('When').selectOption({ label: 'at every time step' });
  await panel.getByRole('group', { name: 'Hold a value' }).getByLabel('Value').fill('1000000');
  await panel.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(panel.locator('.guard')).toContainText(/From time step \d+ .* on, .* is too large/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.locator('.guard')).toHaveCount(0);
});

test('a door is dragged to where its gate is held, in one unit at one step; undo and Escape give it back', async ({
  page,
}) => {
  await page.goto('./#/explore?v=1&t=3&step=forget&unit=1');
  await expect(page.locator('svg.figure[data-progress="1"]')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const gate = page.locator('[data-node="forget"] [data-unit="3"]').first();
  const value = async () => Number(await gate.getAttribute('data-value'));
  const opening = page.locator('.valves[data-of="forget"]').first().locator('.opening').nth(2);
  await expect(opening).toBeVisible();
  const before = await value();
  const box = (await opening.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number): readonly [number, number] => [
    box.x + box.width / 2,
    box.y + box.height * share,
  ];
  const press = async () => {
    await page.mouse.move(...at(0.5));
    await page.mouse.down();
    await expect(async () => {
      await page.mouse.move(box.x + 20, box.y + box.height * 0.9);
      await page.mouse.move(...at(0.25));
      expect(await value()).toBeCloseTo(0.75, 1);
    }).toPass();
  };
  await press();
  await page.mouse.up();
  expect(await value()).toBeCloseTo(0.75, 1);
  await expect(page.getByRole('tab', { name: 'Changes 1' })).toBeVisible();
  const doors = page.locator('.valves[data-of="forget"]').first();
  await expect(doors.locator('.pin')).toHaveCount(1);
  await expect(doors.locator('.ghosts text')).toHaveText([shown(before)]);
  await expect.poll(() => page.url()).toMatch(/clamps=forget_3_3_0\.7\d?/);
  await expect.poll(() => page.url()).toContain('unit=3');
  await press();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('tab', { name: 'Changes 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await value()).toBe(before);
  await expect(page.getByRole('tab', { name: 'Changes', exact: true })).toBeVisible();

  await press();
  await page.keyboard.press('Escape');
  await page.mouse.move(...at(0.9));
  expect(await value()).toBe(before);
  await page.mouse.up();
  expect(await value()).toBe(before);
});
