// Decks on paper: as many pages as there are slides or steps, each of a slide's size, none of them blank.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beatsOf } from '../../src/lessons/beats.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import { root } from '../sources.ts';
import { barriers } from './barriers.ts';
import { expect, open, sampled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const textOf = (id: string): string =>
  readFileSync(join(root, 'src', 'lessons', 'course', `${id}.md`), 'utf8');

/** Opens a deck to print, and waits until it says that it is ready. */
async function toPrint(page: Page, id: string): Promise<void> {
  await page.goto(`/#/print/${id}`);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator('.print')).toHaveAttribute('data-ready', 'true');
}

/** The sizes of the pages of what the browser prints, in points. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b[^s]/g)?.length ?? 0;
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim());
  expect(boxes).toHaveLength(pages);
  return boxes;
}

/** Of each page as it is printed, which share of its pixels is not white. */
async function inked(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: 'print' });
  const shares: number[] = [];
  for (const leaf of await page.locator('.leaf').all()) {
    const picture = (await leaf.screenshot()).toString('base64');
    shares.push(
      await page.evaluate(async base64 => {
        const image = await createImageBitmap(
          new Blob([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], { type: 'image/png' }),
        );
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let count = 0;
        for (let k = 0; k < data.length; k += 4) if ((data[k + 1] ?? 255) < 200) count++;
        return (4 * count) / data.length;
      }, picture),
    );
  }
  await page.emulateMedia({ media: null });
  return shares;
}

const slidePage = '0 0 960 540'; // 1280 by 720 pixels in points

for (const id of sampled('forget', 'output', 'which', 'tour'))
  test(`${id}: a page for each slide, or for each step, with or without notes`, async ({ page }) => {
    test.setTimeout(120_000);
    const deck = readDeck(textOf(id));
    const beats = deck.slides.map(slide => beatsOf(slide, slideState(deck, slide).state).length);
    const all = beats.reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(deck.slides.length);
    await toPrint(page, id);
    const told = page.locator('.print-choices [role="status"]');
    await expect(told).toContainText(`${deck.slides.length} pages`);
    expect(await printed(page)).toEqual(deck.slides.map(() => slidePage));
    for (const share of await inked(page)) expect(share).toBeGreaterThan(0.005);
    await expect(page.locator('.leaf')).not.toContainText([/\{|NaN|…\}/]);

    await page.getByRole('checkbox', { name: 'A page for each step' }).check();
    await ready(page);
    await expect(told).toContainText(`${all} pages`);
    expect(await printed(page)).toEqual(Array.from({ length: all }, () => slidePage));
    for (const share of await inked(page)) expect(share).toBeGreaterThan(0.005);
    const masks = page.locator('.leaf').filter({ has: page.locator('.figure-mask, .mask') });
    expect(await masks.count()).toBeLessThan(all);

    await page.getByRole('checkbox', { name: 'A page for each step' }).uncheck();
    await page.getByRole('checkbox', { name: 'Notes below' }).check();
    await ready(page);
    expect(await printed(page)).toEqual(deck.slides.map(() => slidePage));
    const noted = deck.slides.flatMap(({ notes }, k) => (notes.length > 0 ? [k] : []));
    expect(noted.length).toBeGreaterThan(0);
    for (const k of noted) await expect(page.locator('.leaf-notes').nth(k).locator('p')).not.toHaveCount(1);
  });

test('each page shows its own slide, and a step asked for stays what it was when the choice changes', async ({
  page,
}) => {
  const deck = readDeck(textOf('forget'));
  await toPrint(page, 'forget');
  const words = () => page.locator('.leaf').allInnerTexts();
  const before = await words();
  expect(new Set(before).size).toBe(deck.slides.length);
  const choice = page.getByRole('checkbox', { name: 'A page for each step' });
  await choice.check();
  await ready(page);
  await choice.uncheck();
  await ready(page);
  expect(await words()).toEqual(before);
});

test('its own controls are not printed, the browser’s dialog opens, and other rooms keep the printer’s paper', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await toPrint(page, 'forget');
  expect(await barriers(page, '.print-choices')).toEqual([]);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-choices')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByRole('link', { name: 'Back to the lesson' }).click();
  await expect(page.locator('.lesson h1')).toBeVisible();
  expect(await printed(page)).not.toContain(slidePage);
});

test('a lesson that is not there says so', async ({ page }) => {
  await open(page, '#/print/nothing');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('print/nothing');
});

test('with notes recall and vote slides mark the right answer, without them nothing tells it', async ({
  page,
}) => {
  const deck = readDeck(textOf('memory'));
  const asking = deck.slides.filter(({ kind }) => kind === 'recall' || kind === 'vote');
  expect(asking.length).toBeGreaterThan(3);
  const rights = asking.map(({ choices }) => choices.findIndex(({ isRight }) => isRight));
  await toPrint(page, 'memory');
  const lists = page.locator('.leaf .slide-choices:not(.row)');
  await expect(lists).toHaveCount(asking.length);
  await expect(page.locator('.leaf [data-verdict]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Notes below' }).check();
  await ready(page);
  for (const [k, right] of rights.entries()) {
    await expect(lists.nth(k).locator('li').nth(right)).toHaveAttribute('data-verdict', 'right');
    await expect(lists.nth(k).locator('[data-verdict="right"]')).toHaveCount(1);
  }
});
