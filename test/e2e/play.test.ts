// Playing, its interruptions and its end; words that are typed, unknown ones too.
import type { Page } from '@playwright/test';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { boys, expect, figureOf, open, settled, test } from './explorer.ts';
import { readNumber } from './figures.ts';
import { plainRun } from './plain.ts';

const second = 1000;

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
  });

  test('the page opens at rest on the telling moment, with the focus on Play', async ({ page }) => {
    await open(page);
    const { opens, texts } = tasks.agreement;
    expect(await wordsOf(page)).toEqual(texts[0].split(' '));
    await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
    await expect(figureOf(page)).toHaveAttribute('aria-label', new RegExp(`at step ${opens.t + 1},`));
    const stands = await momentOf(page);
    await run(page, 6 * second);
    expect(await momentOf(page)).toBe(stands);
  });

  test('Play runs on by itself, and Pause stops it', async ({ page }) => {
    await open(page, boys);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    const from = await momentOf(page);
    await until(page, async () => (await momentOf(page)) !== from);
    const next = await momentOf(page);
    await until(page, async () => (await momentOf(page)) !== next);
    await page.getByRole('button', { name: 'Pause' }).click();
    const stopped = await momentOf(page);
    await run(page, 10 * second);
    expect(await momentOf(page)).toBe(stopped);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  for (const key of ['ArrowLeft', 'Space', 'Home', 'Shift+ArrowLeft'])
    test(`${key} interrupts the playing`, async ({ page }) => {
      await open(page, boys);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.clock.runFor(200);
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
      const stopped = await momentOf(page);
      await run(page, 6 * second);
      expect(await momentOf(page)).toBe(stopped);
    });

  test('a key in the middle of a motion leads on at once', async ({ page }) => {
    await open(page, boys);
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(100);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.steps [aria-current="step"]')).toHaveText(/hidden/);
    await page.keyboard.press('ArrowLeft');
    await expect(figureOf(page)).toHaveAttribute('data-progress', '1');
    await expect(page.locator('.steps [aria-current="step"]')).toHaveText(/output/);
  });

  test('at the end the playing stops, and Play begins again at the start', async ({ page }) => {
    await open(page, '#/explore?v=1&text=anna%20left&t=2&step=output');
    await page.getByRole('button', { name: 'Play' }).click();
    await until(page, async () => (await page.getByRole('button', { name: 'Play' }).count()) > 0);
    await expect(page.locator('.steps [aria-current="step"]')).toHaveText(/hidden/);
    await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 2/);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 1/);
  });

  test('every step ends exactly at the picture that stands without motion', async ({ page, browser }) => {
    test.setTimeout(60_000);
    const start = '#/explore?v=1&text=anna%20left&t=1&step=join';
    const still = await (
      await browser.newContext({ reducedMotion: 'reduce', viewport: page.viewportSize() })
    ).newPage();
    await open(still, start);
    await open(page, start);
    for (let step = 0; step < 13; step++) {
      for (const one of [page, still]) await one.getByRole('button', { name: 'Next step' }).click();
      await until(page, async () => (await figureOf(page).getAttribute('data-progress')) === '1');
      await settled(still);
      expect(await marksOf(page), `after step ${step + 1}`).toEqual(await marksOf(still));
    }
    await still.context().close();
  });
});

test.describe('words', () => {
  test.use({ reducedMotion: 'reduce' });

  test('typing another sentence computes it anew', async ({ page }) => {
    await open(page, boys);
    await typeSentence(page, 'the man who smiled was sad');
    const { moments } = plainRun('agreement', 'the man who smiled was sad');
    await page.keyboard.press('End');
    const units = await figureOf(page)
      .locator('[data-node="h"] [data-unit]')
      .evaluateAll(all => all.map(unit => Number(unit.getAttribute('data-value'))));
    units.forEach((value, k) => {
      expect(value).toBeCloseTo(moments.at(-1)?.nodes.h?.[k] ?? Number.NaN, 9);
    });
  });

  test('an unknown word keeps its place, is marked, and one click puts a known one there', async ({
    page,
  }) => {
    await open(page, boys);
    await typeSentence(page, 'anna lefft when the zebra came');
    const unknown = page.getByRole('button', { name: 'lefft, word 2, not in the vocabulary' });
    await expect(unknown).toBeVisible();
    await expect(page.getByRole('button', { name: 'zebra, word 5, not in the vocabulary' })).toBeVisible();
    const help = page.getByRole('group', { name: 'Nearest known words' });
    await expect(help).toContainText('“lefft” is not in this cell’s vocabulary');
    await help.getByRole('button', { name: 'left', exact: true }).click();
    await expect(page.getByRole('button', { name: 'left, word 2', exact: true })).toBeVisible();
    await expect(unknown).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'zebra, word 5, not in the vocabulary' })).toBeVisible();
  });

  test('an unknown word is read as zeros', async ({ page }) => {
    await open(page, '#/explore?v=1&text=anna%20lefft&t=2&step=hidden');
    const { moments } = plainRun('agreement', 'anna lefft');
    const name = await figureOf(page).locator('[data-node="h"] [data-unit="1"]').getAttribute('aria-label');
    expect(readNumber(name ?? '').value).toBeCloseTo(moments[1]?.nodes.h?.[0] ?? Number.NaN, 2);
    const units = figureOf(page).locator('[data-node="x"] [data-unit]');
    expect(await units.evaluateAll(all => all.map(unit => unit.getAttribute('data-value')))).toEqual(
      Array.from({ length: await units.count() }, () => '0'),
    );
  });

  test('the whole vocabulary is one click away from the help, and its word goes where it was asked', async ({
    page,
  }) => {
    await open(page, boys);
    await typeSentence(page, 'anna lefft when the boys came');
    await page.getByRole('button', { name: 'All the words it knows' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'smiled', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'smiled, word 2', exact: true })).toBeVisible();
  });

  test('Escape loses nothing: the sentence stays as it was', async ({ page }) => {
    await open(page, boys);
    const before = await wordsOf(page);
    await page.getByRole('button', { name: 'Edit the sentence' }).click();
    await expect(page.getByRole('textbox', { name: 'The whole sentence' })).toBeFocused();
    await page.keyboard.type('something else');
    await page.keyboard.press('Escape');
    await expect.poll(() => wordsOf(page)).toEqual(before);
    await page.getByRole('button', { name: 'anna, word 1' }).dblclick();
    await expect(page.getByRole('textbox', { name: 'Word 1' })).toBeFocused();
    await page.keyboard.type('zzz');
    await page.keyboard.press('Escape');
    expect(await wordsOf(page)).toEqual(before);
    await typeSentence(page, 'anna lefft');
    await page.keyboard.press('Escape');
    expect(await wordsOf(page)).toEqual(['anna', 'lefft']);
  });

  test('a word is added at the end, and an example is taken with one click', async ({ page }) => {
    await open(page, boys);
    const before = await wordsOf(page);
    await page.getByRole('button', { name: 'add a word' }).click();
    await page.keyboard.type('and');
    await page.keyboard.press('Enter');
    expect(await wordsOf(page)).toEqual([...before, 'and']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('button', { name: /^tom came home/ }).click();
    await expect
      .poll(() => wordsOf(page))
      .toEqual('tom came home . the bus left . he never was late'.split(' '));
  });

  test('without any word the page invites to type one, and goes on when it is typed', async ({ page }) => {
    await open(page, boys);
    await typeSentence(page, '');
    expect(await wordsOf(page)).toEqual([]);
    await page.getByPlaceholder('Type a word, or take an example').fill('anna');
    await page.keyboard.press('Enter');
    expect(await wordsOf(page)).toEqual(['anna']);
    await expect(figureOf(page)).toHaveAttribute('aria-label', /“anna”/);
  });
});

async function typeSentence(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit the sentence' }).click();
  await page.getByRole('textbox', { name: 'The whole sentence' }).fill(text);
  await page.keyboard.press('Enter');
}

async function wordsOf(page: Page): Promise<string[]> {
  return page.locator('.tokens .token').allInnerTexts();
}

/** Where the page stands, by what it says itself. */
async function momentOf(page: Page): Promise<string> {
  const step = await page.locator('.steps [aria-current="step"]').innerText();
  return `${await figureOf(page).getAttribute('aria-label')} ${step}`;
}

/** Lets the page's clock run, with pauses in which the page answers. */
async function run(page: Page, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 250) await page.clock.runFor(250);
}

/** Lets the page's clock run until something holds, 20 seconds at most. */
async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let passed = 0; passed < 20 * second && !(await holds()); passed += 250) await page.clock.runFor(250);
  expect(await holds()).toBe(true);
}

/** Every mark of the figure with all its attributes, in the order of their names, and its texts. */
async function marksOf(page: Page): Promise<string[]> {
  return figureOf(page)
    .locator('*')
    .evaluateAll(all =>
      all.map(mark =>
        [
          mark.tagName,
          ...[...mark.attributes].map(({ name, value }) => `${name}="${value}"`).sort(),
          mark.children.length === 0 ? mark.textContent : '',
        ].join(' '),
      ),
    );
}
