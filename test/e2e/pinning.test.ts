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
