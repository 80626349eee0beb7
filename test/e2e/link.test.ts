// A link shows exactly what its sender saw, in another browser, after Back, and after its address was edited.
import type { BrowserContext, Page } from '@playwright/test';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import {
  boys,
  expect,
  expectPlace,
  figureOf,
  open,
  placeOf,
  saidBy,
  settled,
  test,
  watch,
} from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

test('a link copied in one context opens in another with the same place, numbers and picture', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(60_000); // two browser contexts, three page loads
  await open(page, boys);
  await page.getByRole('button', { name: 'Edit the sentence' }).click();
  await page
    .getByRole('textbox', { name: 'The whole sentence' })
    .fill('mary smiled when the boy came & left');
  await page.keyboard.press('Enter');
  await figureOf(page).locator('[data-node="c"] [data-unit="3"]').click();
  await page.getByRole('button', { name: 'Next token' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  const link = await share(page, context);
  await expectPlace(page, { t: 6, step: 'output', unit: 3 });
  await page.mouse.move(1, 1); // both pages have the same past: no button is pointed at or holds the focus
  await page.reload();
  await settled(page);

  const other = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
  const there = await other.newPage();
  const complaints = watch(there);
  await there.mouse.move(1, 1);
  await there.goto(link);
  await settled(there);
  expect(placeOf(there)).toEqual(placeOf(page));
  expect(placeOf(there)).toEqual({ t: 6, step: 'output', unit: 3 });
  expect(await saidBy(there)).toEqual(await saidBy(page));
  const picture = await there.screenshot();
  expect(picture.equals(await page.screenshot()), 'the two pages are alike in every pixel').toBe(true);
  expect(complaints).toEqual([]);
  await other.close();
});

test('Back and Forward restore the view of each entry', async ({ page }) => {
  await open(page, boys);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expectPlace(page, { t: 5, step: 'output' });
  const first = await saidBy(page);
  await page.getByRole('combobox', { name: 'Task' }).selectOption('flip-flop');
  await expect(page).toHaveURL(/task=flipflop/);
  await settled(page);
  await page.getByRole('button', { name: 'Next token' }).click();
  await expectPlace(page, { t: tasks.flipflop.opens.t + 2, step: tasks.flipflop.opens.step });
  const second = await saidBy(page);
  await page.goBack();
  await settled(page);
  await expect.poll(() => saidBy(page)).toEqual(first);
  await page.goForward();
  await settled(page);
  await expect.poll(() => saidBy(page)).toEqual(second);
});

test('a reload right after a step or an edit opens what stood before it', async ({ page }) => {
  await open(page, boys);
  for (const [name, step] of [
    ['Next step', 'output'],
    ['Next step', 'hidden'],
    ['Previous step', 'output'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await page.reload();
    await settled(page);
    expect(placeOf(page)).toMatchObject({ t: 5, step });
    await expect(page.locator('.steps [aria-current="step"]')).toHaveText(new RegExp(step));
  }
});

test('Back after an example returns to the sentence and the place before it', async ({ page }) => {
  await open(page, boys);
  const before = await saidBy(page);
  const example = tasks.agreement.texts[1] ?? '';
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('button', { name: example, exact: true }).click();
  await expectPlace(page, { t: 1 });
  await page.goBack();
  await settled(page);
  await expect.poll(() => saidBy(page)).toEqual(before);
});

test('an edited hash restores the view that it names', async ({ page }) => {
  await open(page, '#/explore?v=1&text=tom%20left%20town&t=3&step=forget&unit=2');
  const wanted = await saidBy(page);
  await open(page);
  await page.evaluate(() => {
    location.hash = '#/explore?v=1&text=tom%20left%20town&t=3&step=forget&unit=2';
  });
  await expect.poll(() => saidBy(page)).toEqual(wanted);
});

/** Views of every kind that a link may hold, each with what tells that it is there. */
const views: readonly (readonly [string, string, string])[] = [
  [
    'what was changed by hand',
    'clamps=forget_1_6_1,h_2_all_0&edits=forget.W_1_3_-2.5&view=changes',
    '.app:has(.change-count) .change-list',
  ],
  ['a unit’s sum', 'drill=forget.unit&precision=4&t=4&step=forget', '.drill-area'],
  ['the gradient', 'lens=gradient&of=3&t=6&traced=h', '.lens-names >> text=RNN'],
  ['two cells', 'cell=lstm&with=gru&t=4&step=cell', '.compare'],
  ['a masked step', 'predict=1&t=4&step=forget', '.asked'],
  ['a table over a pinned node', 'cell=gru&pinned=reset&table=figure&t=3&step=candidate', 'dialog.tables'],
];

for (const [what, keys, sign] of views)
  test(`${what}: reload, another tab, and Back restore the view exactly`, async ({ page, context }) => {
    const hash = `#/explore?v=1&${keys}`;
    await open(page, hash);
    await expect(page.locator(sign).first()).toBeAttached();
    const told = await saidBy(page);
    await page.reload();
    await settled(page);
    await expect.poll(() => saidBy(page)).toEqual(told);
    const coming = context.waitForEvent('page');
    await page.evaluate(() => void window.open(location.href));
    const there = await coming;
    await settled(there);
    await expect.poll(() => saidBy(there)).toEqual(told);
    await there.close();
    await page.evaluate(() => {
      location.hash = '#/explore?v=1&task=flipflop&t=2';
    });
    await expect(page.locator(sign)).toHaveCount(0);
    await page.goBack();
    await settled(page);
    await expect.poll(() => saidBy(page)).toEqual(told);
    expect(new URL(page.url()).hash).toBe(hash);
  });

test('the link of a slide opens its word, step and unit', async ({ page }) => {
  await open(page, '#/explore?v=1&text=anna%20came%20home%20late&t=4&step=forget&unit=3');
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 4, “late”/);
  await expect(page.getByRole('button', { name: 'late, word 4' })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.steps [aria-current="step"]')).toHaveText(/forget/);
  await expect(figureOf(page).locator('[data-node="forget"] [data-unit="3"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(figureOf(page).locator('[data-node="input"]')).toHaveAttribute(
    'aria-label',
    /not yet computed$/,
  );
});

for (const [what, hash] of [
  ['keys that nobody knows', '#/explore?v=1&cat=7&t=banana&step=%E0%A4%A&unit=99999'],
  ['another place', '#/nowhere/at/all'],
  ['a newer version', '#/explore?v=999&t=2'],
  ['no sense at all', '#/%%%?&&&===&%00'],
] as const)
  test(`a link with ${what} says so, and the page works`, async ({ page }) => {
    await open(page, hash);
    const notices = page.getByRole('status', { name: 'Notices' });
    await expect(notices).toBeVisible();
    await expect(notices.locator('.notice')).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Next step' }).click();
    await settled(page);
    for (let left = await notices.locator('.notice').count(); left > 0; left--) {
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
      await expect(notices.locator('.notice')).toHaveCount(left - 1);
    }
  });

test('script in the words of a link stays words', async ({ page }) => {
  const hostile = '<img_src=x_onerror=alert(1)>_"><script>alert(2)</script>';
  page.on('dialog', dialog => {
    throw new Error(`a script ran: ${dialog.message()}`);
  });
  await open(page, `#/explore?v=1&text=${encodeURIComponent(hostile)}&t=1`);
  await expect(page.locator('.strip .token').filter({ hasText: '<script>alert(2)' })).toHaveCount(1);
  expect(await page.locator('body script, img').count()).toBe(0);
});

test('a link with 100,000 characters says so, and the page works', async ({ page }) => {
  await open(page, `#/explore?v=1&text=${'a'.repeat(100_000)}`);
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('characters');
  const { t, step, unit } = tasks.agreement.opens;
  await expectPlace(page, { t: t + 1, step, unit: unit + 1 });
});

/** Presses "Share" and "Copy", gives what lies on the clipboard, and closes the dialog. */
async function share(page: Page, context: BrowserContext): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share what you see' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link with sixty values held is packed, and opens alike after a reload and elsewhere; cut, it says so', async ({
  page,
}) => {
  const clamps = Array.from({ length: 60 }, (_, k) => `forget_${1 + (k % 8)}_${1 + (k % 9)}_${k / 64}`).join(
    ',',
  );
  await open(page, `#/explore?v=1&t=6&step=hidden&clamps=${clamps}`);
  await page.getByRole('button', { name: 'Previous token' }).click();
  await expect(page).toHaveURL(/&z=d[\w-]+/);
  await expect(page.locator('.ghosts, .ghost').first()).toBeAttached();
  const first = await saidBy(page);
  const address = page.url();
  await page.reload();
  await settled(page);
  await expect.poll(() => saidBy(page)).toEqual(first); // ghosts come a moment later
  expect(page.url()).toBe(address);
  await page.goto('about:blank');
  await page.goBack();
  await settled(page);
  await expect.poll(() => saidBy(page)).toEqual(first); // ghosts come a moment later
  await page.goto('about:blank');
  await page.goto(address.slice(0, -12));
  await settled(page);
  await expect(page.getByText('This link looks cut off')).toBeVisible();
  expect(await saidBy(page)).not.toEqual(first);
});
