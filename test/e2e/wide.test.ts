// Long texts and many units, and what a toggle marks: the strip as a picture, zoomed and moved; marks that end with the next step.
import { expect, expectPlace, figureOf, open, test } from './explorer.ts';

const words = Array.from({ length: 200 }, (_, k) => ['anna', 'left', 'when', 'the', 'boys'][k % 5]);
const wide = `#/explore?v=1&weights=seed&hidden=64&t=100&step=hidden&text=${words.join('_')}`;

test('200 words and 64 units: the picture is scrubbed, zoomed and moved, numbers come on demand', async ({
  page,
}) => {
  await open(page, wide);
  const picture = page.locator('.picture');
  await expect(picture).toBeVisible();
  const painted = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, k) => k % 4 === 3 && value > 0).length / (pixels.length / 4);
    });
  await expect.poll(painted).toBeGreaterThan(0.8);
  const memory = page.getByRole('slider', { name: 'Time step' });
  const box = await memory.evaluate(element => {
    const { x, width } = element.closest('.scroller')?.getBoundingClientRect() ?? { x: 0, width: 0 };
    return { x, width, y: element.getBoundingClientRect().y };
  });
  const before = Number(await memory.getAttribute('aria-valuenow'));
  await page.mouse.move(box.x + box.width * 0.3, box.y + 40);
  await expect(page.locator('.memory .tag')).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  const after = Number(await memory.getAttribute('aria-valuenow'));
  expect(after).toBeLessThan(before);
  await expect(figureOf(page)).toHaveAccessibleName(new RegExp(`step ${after}`));

  const width = () => memory.evaluate(element => element.getBoundingClientRect().width);
  const drawn = await width();
  await page.getByRole('button', { name: 'Narrower columns' }).click();
  await expect.poll(width).toBeLessThan(drawn * 0.7);
  const scroll = () => page.locator('.scroller').evaluate(element => element.scrollLeft);
  const at = await scroll();
  await page.getByRole('button', { name: 'Later words' }).click();
  await expect.poll(scroll).toBeGreaterThan(at + 100);
  await expectPlace(page, { t: after });
});

test('the picture that grew step by step is the one that is drawn at once', async ({ page }) => {
  await open(page, wide);
  const picture = page.locator('.picture');
  await expect(picture).toBeVisible();
  const drawn = () => picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const drawnAnew = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => {
      canvas.closest('.scroller')?.dispatchEvent(new Event('scroll'));
      return canvas.toDataURL();
    });
  const slider = page.getByRole('slider', { name: 'Time step' });
  const box = await page.locator('.scroller').boundingBox();
  const y = ((await slider.boundingBox())?.y ?? 0) + 40;
  const x = (share: number): number => (box?.x ?? 0) + (box?.width ?? 0) * share;
  await page.mouse.move(x(0.8), y);
  await page.mouse.down();
  const seen = new Set<string>();
  for (const share of [0.7, 0.2, 0.25, 0.6, 0.4]) {
    const before = await slider.getAttribute('aria-valuenow');
    await page.mouse.move(x(share), y);
    await expect(slider).not.toHaveAttribute('aria-valuenow', before ?? '');
    const grown = await drawn();
    expect(await drawnAnew()).toBe(grown);
    seen.add(grown);
  }
  expect(seen.size).toBe(5);
  await page.mouse.up();
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(page.locator('.steps [aria-current="step"] .disc')).toHaveText('6');
  const grown = await drawn();
  expect(await drawnAnew()).toBe(grown);
  const t = Number(await slider.getAttribute('aria-valuenow'));
  await expect(figureOf(page)).toHaveAccessibleName(new RegExp(`step ${t}`));

  await page.setViewportSize({ width: 1280, height: 640 });
  const blur = () =>
    picture.evaluate((canvas: HTMLCanvasElement) =>
      Math.abs(canvas.width - canvas.getBoundingClientRect().width),
    );
  await expect.poll(blur, 'a pixel of the picture is one of the screen').toBeLessThan(2);
});

test('a toggle marks what came, shows the card beside it, and ends with the next step', async ({ page }) => {
  await open(page, '#/explore?v=1');
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await expect(page.locator('.morph .came')).toHaveCount(3);
  await expect(page.getByRole('tab', { name: 'Card' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel')).toContainText('New wires');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('.morph')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Now' })).toHaveAttribute('aria-selected', 'true');
});
