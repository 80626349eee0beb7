// Frames in another page: sandboxed, apart from each other, moved by messages; and controls that a link leaves out.
import type { FrameLocator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, open, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const frameOf = (page: Page, id: string): FrameLocator => page.frameLocator(`#${id}`);

async function openExample(page: Page): Promise<void> {
  await page.goto('/embed-example.html');
  for (const id of ['first', 'second'])
    await expect(frameOf(page, id).locator('svg.figure')).toHaveAttribute('data-progress', '1');
}

test('two sandboxed frames show, step and play apart from each other', async ({ page }) => {
  await openExample(page);
  const [first, second] = [frameOf(page, 'first'), frameOf(page, 'second')];
  await expect(first.getByRole('radio', { name: 'LSTM' })).toHaveCount(0);
  await expect(first.locator('aside.panel, header.bar')).toHaveCount(0);
  await expect(page.locator('#link')).toHaveText(/^#\/explore\?v=1&cell=gru/);
  const before = await page.locator('#link').textContent();
  await first.getByRole('button', { name: 'Play the figure' }).click();
  await expect(first.getByRole('button', { name: 'Play the figure' })).toHaveCount(0);
  await first.getByRole('button', { name: 'Pause' }).click();
  await first.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('#link')).toHaveText(before ?? '');
  const on = second
    .getByRole('button', { name: 'Next token' })
    .or(second.getByRole('button', { name: 'Next step' }));
  await expect(async () => {
    await on.first().click(); // a frame that has just been told its height may move under the pointer
    await expect(page.locator('#link')).not.toHaveText(before ?? '', { timeout: 1000 });
  }).toPass();
  await expect(first.getByRole('link', { name: 'Open in LSTM Explainer' })).toHaveAttribute(
    'href',
    /^#\/explore\?v=1/,
  );
});

test('a message sets the view, a hostile one does nothing, and the height is told', async ({ page }) => {
  await openExample(page);
  await page.getByRole('slider', { name: 'Word' }).fill('8');
  await expect(page.locator('#link')).toHaveText(/&t=8/);
  const told = await page.locator('#link').textContent();
  await page.evaluate(() => {
    const target = document.querySelector<HTMLIFrameElement>('#second')?.contentWindow;
    for (const message of [
      null,
      7,
      'set',
      { type: 'lstm-explainer', set: { t: 3 } },
      { type: 'other', set: 't=3' },
      { set: 't=3' },
    ])
      target?.postMessage(message, '*');
  });
  await page.getByRole('slider', { name: 'Word' }).fill('9');
  await expect(page.locator('#link')).toHaveText((told ?? '').replace('t=8', 't=9'));
  const height = await page.locator('#second').evaluate(frame => (frame as HTMLIFrameElement).height);
  expect(Number(height)).toBeGreaterThan(400);
  expect(Number(height)).not.toBe(600);
});

test('a frame has no more than figure, strip and transport, and axe finds nothing', async ({ page }) => {
  test.setTimeout(120_000); // axe reads the page twice
  for (const viewport of [
    { width: 700, height: 500 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(viewport);
    await open(page, '#/explore?v=1&embed=1&play=click');
    await expect(page.locator('header.bar, aside.panel')).toHaveCount(0);
    await expect(page.locator('.transport')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await barriers(page)).toEqual([]);
    await page.goto('about:blank');
  }
});

test('each control that a link hides is absent, and comes back without it', async ({ page }) => {
  const controls = {
    cells: page.getByRole('radio', { name: 'LSTM' }),
    toggles: page.getByRole('switch', { name: 'Forget gate' }),
    examples: page.getByRole('combobox', { name: 'Task' }),
    settings: page.getByRole('combobox', { name: 'Speed' }),
    prediction: page.locator('.guess'),
    changes: page.getByRole('tab', { name: /Changes/ }),
    steps: page.locator('.steps'),
    share: page.getByRole('button', { name: 'Share' }),
  };
  await open(page);
  for (const control of Object.values(controls)) await expect(control).toHaveCount(1);
  for (const [name, control] of Object.entries(controls)) {
    await open(page, `#/explore?v=1&hide=${name}`);
    await expect(control, name).toHaveCount(0);
  }
  await open(page, `#/explore?v=1&view=changes&hide=${Object.keys(controls).join(',')}`);
  for (const control of Object.values(controls)) await expect(control).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Now', selected: true })).toBeVisible();
});
