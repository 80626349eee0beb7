// The page in one file, opened from a disk: it has its models, parts and typefaces within, and asks for nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { releasedModel } from '../../src/models/released.ts';
import { expect, expectPlace, settled, test } from './explorer.ts';
import { expectTrained } from './hidden.ts';

test.use({ reducedMotion: 'reduce' });

const path = join(import.meta.dirname, '../../dist/lstm-explainer.html');
const { href } = pathToFileURL(path);

test.beforeAll(() => {
  if (!existsSync(path)) throw new Error(`expected ${path}, which npm run build:single writes`);
});

/** Opens the file at a hash; the returned list fills with whatever is asked for beside it. */
async function openFile(page: Page, hash: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.isNavigationRequest()) asked.push(request.url());
  });
  await page.goto(href + hash);
  await settled(page);
  return asked;
}

test('from a disk it steps, fetches trained weights, tasks, scores and parts from itself', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const asked = await openFile(page, '#/explore?v=1&t=3&step=hidden');
  await expectTrained(page, 'lstm', 3);
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await expect(page).toHaveURL(/peepholes=1/);
  await expectTrained(page, 'peephole', 3);
  await page.getByRole('button', { name: 'Next token' }).click();
  await expectPlace(page, { t: 4 });
  await page.getByRole('combobox', { name: 'Task' }).selectOption('names');
  await expect(page).toHaveURL(/task=names/);
  await settled(page);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('agreement');
  await expectPlace(page, { t: 4 });
  await settled(page);

  const { score } = releasedModel('agreement', 'rnn').metadata;
  await page.getByRole('button', { name: 'About this task' }).click();
  const note = page.getByRole('group', { name: 'About this task' });
  await expect(note.getByRole('row', { name: /^RNN/ })).toContainText(`${(100 * score).toFixed(2)} %`);
  await page.keyboard.press('Escape');
  for (const tab of ['Equations', 'Code', 'Card', 'Changes', 'Now']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
  }
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, style, status }) => `${family} ${style} ${status}`),
  );
  expect(faces.filter(face => face.endsWith(' loaded')).length).toBeGreaterThan(1);
  expect(faces.filter(face => face.endsWith(' error'))).toEqual([]);
  expect(asked).toEqual([]);
});

test('its links open the same place, packed ones too, and it stands in a frame of itself', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const clamps = Array.from({ length: 60 }, (_, k) => `forget_${1 + (k % 8)}_${1 + (k % 9)}_${k / 64}`);
  const asked = await openFile(page, `#/explore?v=1&t=6&step=hidden&clamps=${clamps.join(',')}`);
  await page.getByRole('button', { name: 'Previous token' }).click();
  await expect(page).toHaveURL(/&z=d[\w-]+/);
  const link = page.url();
  expect(link).toContain(href);
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page);
  await expectPlace(page, { t: 5, step: 'hidden' });
  await expect(page.getByRole('tab', { name: 'Changes 60' })).toBeVisible();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '#/explore?v=1&cell=gru&embed=1';
    document.body.append(frame);
  });
  await expect(page.frameLocator('iframe').locator('svg.figure')).toHaveAttribute('data-progress', '1');
  expect(asked).toEqual([]);
});
