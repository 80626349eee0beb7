// The page under the headers of public/deploy/nginx.conf: everything is opened once, and the policy forbids nothing of it.
import { test as base, mergeTests, type Page } from '@playwright/test';
import { familyNames } from '../../src/cells/catalog.ts';
import { lenses, views } from '../../src/state/looks.ts';
import { taskIds } from '../../src/tasks/catalog.ts';
import { madeByPyTorch } from '../state/opening.ts';
import { expect, figureOf, open, settled, test as watched } from './explorer.ts';
import { serveAsNginx } from './nginxServer.ts';

/** A list that fills with what the policy forbids, in frames too. */
async function guard(page: Page): Promise<string[]> {
  const forbidden: string[] = [];
  await page.exposeFunction('forbid', (what: string) => forbidden.push(what));
  await page.addInitScript(() => {
    const { forbid } = globalThis as unknown as { forbid: (what: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
      forbid([effectiveDirective, blockedURI, sourceFile, sample].join(' ')),
    );
  });
  return forbidden;
}

/** The page as nginx serves it, one server for each worker of the tests. */
const served = base.extend<object, { address: string }>({
  address: [
    async ({ browserName: _ }, use) => {
      const server = await serveAsNginx();
      await use(server.address);
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, use) => use(address),
});
const test = mergeTests(served, watched).extend<{ guarded: undefined }>({
  guarded: [
    async ({ page }, use) => {
      const forbidden = await guard(page);
      await use(undefined);
      expect(forbidden, 'what the policy forbids').toEqual([]);
    },
    { auto: true },
  ],
});

test.setTimeout(90_000);

/** Goes on to a link within the open page. */
async function go(page: Page, query: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/explore?v=1&${query}`);
  await expect(page).toHaveURL(url => url.hash.includes(query));
}

served('the policy is in force: inline script and style are refused, and another host', async ({ page }) => {
  const forbidden = await guard(page);
  await open(page);
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    document.body.setAttribute('style', 'margin: 7px');
    await fetch('https://example.org/').catch(() => undefined);
  });
  await expect
    .poll(() => forbidden.map(what => what.split(' ')[0]))
    .toEqual(['script-src-elem', 'style-src-attr', 'connect-src']);
  await expect(page).not.toHaveTitle('ran');
});

test('every task and every family', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  for (const task of taskIds) {
    await go(page, `task=${task}&view=now`);
    await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue(task);
    await settled(page);
  }
  for (const cell of familyNames) {
    await go(page, `cell=${cell}&unit=2`);
    await settled(page);
    await page.getByRole('button', { name: 'Next step' }).click();
    await settled(page);
  }
  await page.getByRole('button', { name: 'all cells and toggles' }).click();
  await expect(page.locator('.cell-menu legend').first()).toBeVisible();
});

test('every tab, lens and table, the depths, a comparison, a guess, a change', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  for (const view of views) {
    await go(page, `t=4&view=${view}`);
    await expect(page.getByRole('tab', { selected: true })).toBeVisible();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
  }
  for (const lens of lenses.filter(name => name !== 'values')) {
    await go(page, `lens=${lens}`);
    await expect(page.locator('.lens-rows')).toBeVisible();
  }
  for (const drill of ['sentence', 'forget', 'forget.unit']) {
    await go(page, `step=hidden&drill=${drill}`);
    await expect(page.getByRole('navigation', { name: 'Where you are' })).toBeVisible();
  }
  await go(page, 'clamps=forget_1_5_1&step=hidden&view=changes');
  await expect(page.locator('.ghost').first()).toBeAttached();
  await go(page, 'step=candidate&unit=5&predict=1');
  await page.getByRole('textbox', { name: 'Your guess' }).fill('0.5');
  await page.getByRole('button', { name: 'Reveal' }).click();
  await settled(page);
  await go(page, 'with=gru');
  await expect(page.locator('svg.figure[data-progress="1"]')).toHaveCount(2);
  await go(page, 'unit=1');
  await settled(page);
  for (const opener of ['as table', 'View the strip as a table']) {
    await page.getByRole('button', { name: opener, exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('what is used: words, files, data of one’s own, a toggle in motion, playing, sharing, themes', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page).toHaveURL(/peepholes=1&.*step=/);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'About this task' }).click();
  await expect(page.getByRole('group', { name: 'About this task' }).getByRole('row')).toHaveCount(9);
  await page.keyboard.press('Escape');
  for (const theme of ['as the device', 'light', 'dark'])
    await page.getByRole('button', { name: `Theme: ${theme}` }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  for (const tab of await page.getByRole('dialog').getByRole('tab').all()) await tab.click();
  await page.getByRole('tab', { name: 'Picture' }).click();
  for (const format of ['SVG', 'PNG']) {
    await page.getByRole('radio', { name: format }).check({ force: true });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    await coming;
  }
  await page.getByRole('tab', { name: 'Embed' }).click();
  await expect(page.frameLocator('.preview iframe').locator('svg.figure')).toBeVisible();
  await page.getByRole('tab', { name: 'Link' }).click();
  await page.getByRole('button', { name: 'Show large' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'add a word' }).click();
  await page.keyboard.type('zebra');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const menu = page.getByRole('button', { name: /all cells and toggles/ });
  await menu.click();
  const buffer = Buffer.from(madeByPyTorch('lstm').bytes);
  await page
    .getByLabel('Open a file…')
    .setInputFiles({ name: 'lstm.safetensors', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await menu.click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save with our names' }).click();
  expect(await (await saved).failure()).toBeNull();

  await go(page, 'task=numbers');
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('numbers');
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('button', { name: 'Paste or open a file…' }).click();
  await page.getByRole('textbox', { name: 'Numbers' }).fill('1\n2\n3');
  await page.getByRole('button', { name: 'Use it' }).click();
  await settled(page);
});

test('frames: the example’s sandboxed ones, and one in the page itself', async ({ page }) => {
  await page.goto('/embed-example.html');
  for (const id of ['#first', '#second'])
    await expect(page.frameLocator(id).locator('svg.figure')).toHaveAttribute('data-progress', '1');
  await page.getByRole('slider', { name: 'Word' }).fill('8');
  await expect(page.locator('#link')).toHaveText(/&t=8/);

  await open(page);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './#/explore?v=1&embed=1&play=click';
    frame.title = 'a frame';
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.append(frame);
  });
  const figure = page.frameLocator('iframe').locator('svg.figure');
  await expect(figure).toHaveAttribute('data-progress', '1');
  await expect(figureOf(page)).toBeVisible();
});

test('the rooms of the classroom: learning, presenting, speaking, writing, printing', async ({ page }) => {
  await open(page, '#/learn/forget/5');
  await page.getByRole('button', { name: 'Hold the valve open' }).click();
  await page.goto('#/present/forget/4');
  await expect(page.locator('.present-stage .slide h1')).toBeVisible();
  for (const key of ['PageDown', 'o', 'Escape', 'q', 'Escape', '?', 'Escape', 'l', 'b', 'b'])
    await page.keyboard.press(key);
  await page.goto('#/speaker/forget/2');
  await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible();
  await page.goto('#/edit/own');
  await page.getByRole('textbox', { name: /deck/i }).first().press('End');
  await expect(page.getByRole('button', { name: 'Insert the state of the figure' })).toBeVisible();
  await page.goto('#/print/forget');
  await expect(page.getByText(/^Ready/)).toBeVisible();
});
