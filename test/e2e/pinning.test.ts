// One thing, lit everywhere: pointing lights a node's marks, a click keeps them lit, Escape lets go.
import { expect, open, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

test('a click on a symbol keeps its wires lit until Escape, whatever is pointed at between', async ({
  page,
}) => {
  await open(page);
  const symbol = page.locator('.equation [data-of="forget"]').first();
  const wire = page.locator('.wires .wire[data-of="forget"]').first();
  await expect(wire).not.toHaveClass(/lit/);
  await symbol.hover();
  await expect(wire).toHaveClass(/lit/);
  await symbol.click();
  await page.getByRole('button', { name: 'Play' }).focus();
  await page.mouse.move(2, 2);
  await expect(wire).toHaveClass(/lit/);
  await page.locator('.equation [data-of="candidate"]').first().hover();
  await expect(wire).not.toHaveClass(/lit/);
  await page.mouse.move(2, 2);
  await expect(wire).toHaveClass(/lit/);
  await page.getByRole('radio', { name: 'GRU' }).click({ force: true });
  await expect(page.locator('[data-node="update"]')).toBeVisible();
  await expect(page.locator('.figure.has-lit')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(wire).toHaveClass(/lit/);
  await page.getByRole('button', { name: 'Play' }).focus();
  await page.keyboard.press('Escape');
  await expect(wire).not.toHaveClass(/lit/);
});

const marks = {
  'box in the figure': '.figure [data-node="forget"]',
  wire: '.wires .wire[data-of="forget"] .reach',
  valve: '.figure .valves[data-of="forget"] .door',
  symbol: '.equation [data-of="forget"]',
  word: '.story [data-of="forget"]',
  'bar in the strip': '.memory [data-of="forget"]',
};

for (const [name, place] of Object.entries(marks))
  test(`pointing at a ${name} lights symbol, word, wires and the strip’s name`, async ({ page }) => {
    await open(page);
    const lit = ['.equation', '.story', '.wires', '.names'].map(room =>
      page.locator(`${room} .lit[data-of="forget"], ${room} [data-of="forget"].lit`).first(),
    );
    for (const mark of lit) await expect(mark).toHaveCount(0);
    await page.locator(place).first().hover({ force: true });
    for (const mark of lit) await expect(mark).toBeAttached();
    await page.mouse.move(2, 2);
    for (const mark of lit) await expect(mark).toHaveCount(0);
  });

test('a line of code and the figure light each other', async ({ page }) => {
  await open(page, '#/explore?v=1&view=code');
  const line = page.getByRole('tabpanel').locator('[data-of="forget"]').first();
  const wire = page.locator('.wires .wire[data-of="forget"]').first();
  await line.hover();
  await expect(wire).toHaveClass(/lit/);
  await page.locator('.figure [data-node="forget"]').hover({ force: true });
  await expect(line).toHaveClass(/lit/);
});

test('a row of a table of terms and the figure light each other', async ({ page }) => {
  await open(page, '#/explore?v=1&drill=forget.unit');
  await page.getByRole('button', { name: 'As table' }).click();
  const row = page.locator('.terms-table [data-of="hPrev"]').first();
  const wire = page.locator('.wires .wire.lit');
  await row.hover();
  await expect(wire.first()).toBeAttached();
  await page.mouse.move(700, 20);
  await page.locator('.drilled .equation [data-of="hPrev"]').hover();
  await expect(row).toHaveClass(/lit/);
});
