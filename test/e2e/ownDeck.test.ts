// A teacher's own deck: opened from a file, written beside the living figure, saved, given away as a link.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../sources.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, figureOf, open, sampled, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

const template = readFileSync(join(root, 'public', 'decks', 'template.md'), 'utf8');
const mine = `deck: Mine
state: task=flipflop
---
state: t=3&step=cell
# The lane is emptied
At **reset** {f.1} is left of it.
---
state: t=6&step=cell
# Written again
Notes: for me alone
`;
const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the deck' });
const slideOf = (page: Page): Locator => page.getByRole('region', { name: 'The slide' });
const file = (text: string, name = 'mine.md') => ({
  ...{ name, mimeType: 'text/markdown' },
  buffer: Buffer.from(text),
});

/** The editor with a text that was opened from a file. */
async function write(page: Page, text: string): Promise<Locator> {
  await open(page, '#/edit/own');
  await expect(fieldOf(page)).toBeVisible();
  await page.getByLabel('Open a file…').setInputFiles(file(text));
  await expect(page.locator('article.lesson h1')).toHaveText(/The lane is emptied/);
  await page.getByRole('link', { name: 'Edit this deck' }).click();
  await expect(fieldOf(page)).toHaveValue(text);
  await settled(page);
  return fieldOf(page);
}

/** Puts the caret before the first place of some words. */
async function caretTo(field: Locator, words: string): Promise<void> {
  await field.evaluate((element: HTMLTextAreaElement, sought) => {
    const at = element.value.indexOf(sought);
    element.focus();
    element.setSelectionRange(at - 1, at - 1);
  }, words);
  await field.press('ArrowRight');
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    given => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.text], given.name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
}

test('a file that is picked while exploring opens in Learn, with its own numbers, and stays after a reload', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: 'File' }).click();
  await page.getByLabel('Open a file…').setInputFiles(file(mine));
  await expect(page.locator('.lesson .caption').first()).toHaveText('Mine, page 1 of 2');
  await expect(page.locator('.lesson')).toContainText('At reset 0.06 is left of it.');
  await expect(page).toHaveURL(/#\/learn\/own\/1\?/);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.lesson h1')).toHaveText(/Written again/);
  await expect(page).toHaveURL(/#\/learn\/own\/2\?/);
  await page.reload();
  await expect(page.locator('.lesson h1')).toHaveText(/Written again/);
  await settled(page);
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 6,/);
});

test('a dropped deck with a bad slide shows its faults, and the others stand', async ({ page }) => {
  await open(page);
  await drop(page, 'bad.md', mine.replace('{f.1}', '{nothing.1}'));
  const lesson = page.locator('.lesson');
  await expect(lesson.getByRole('alert')).toContainText('Line 6: there is no number “nothing.1”');
  await page.keyboard.press('PageDown');
  await expect(lesson.locator('h1')).toHaveText(/Written again/);
  await expect(lesson.getByRole('alert')).toHaveCount(0);
});

test('the editor shows the slide of the caret with its figure, lists faults by line, and its undo is the field’s', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const field = await write(page, mine);
  await expect(slideOf(page)).toContainText('The lane is emptied');
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 3,/);
  await caretTo(field, '# Written');
  await expect(slideOf(page)).toContainText('Written again');
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 6,/);
  await page.keyboard.press('End');
  await page.keyboard.type(' {wrong}');
  const faults = page.getByRole('region', { name: '1 fault' });
  await caretTo(field, 'state: task');
  await faults.getByRole('button', { name: /^Line 9: / }).click();
  await expect(field).toBeFocused();
  expect(
    await field.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      value.slice(selectionStart, selectionEnd),
    ),
  ).toBe('# Written again {wrong}');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(mine);
  await expect(page.getByRole('region', { name: 'No faults' })).toBeVisible();
});

test('the state of the figure goes into the slide’s line, undo takes it back, and reload loses nothing', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const field = await write(page, mine);
  await caretTo(field, '# Written');
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 6,/);
  await page.getByRole('button', { name: 'Next token' }).first().click();
  await expect(figureOf(page)).toHaveAttribute('aria-label', /at step 7,/);
  await page.getByRole('button', { name: 'Insert the state of the figure' }).click();
  const after = mine.replace('state: t=6&step=cell', 'state: t=7');
  await expect(field).toHaveValue(after);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(mine);
  await page.keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue(after);
  await page.reload();
  await expect(fieldOf(page)).toHaveValue(after);
  await expect(page.getByText('Not saved to a file, kept on this device')).toBeVisible();
});

test('it is saved as a file, and a deck that is not saved is not replaced without a word', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const field = await write(page, mine);
  await caretTo(field, '# The lane');
  await page.keyboard.type('My words. ');
  await drop(page, 'other.md', 'deck: Other\n---\n# Other');
  const dialog = page.getByRole('dialog', { name: 'Your deck is not saved' });
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(field).toHaveValue(/My words\. # The lane/);
  const text = await field.inputValue();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mine.md');
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  await expect(page.getByText('Saved, kept on this device')).toBeVisible();
  await drop(page, 'other.md', 'deck: Other\n---\n# Other');
  await expect(page.locator('article.lesson h1')).toHaveText(/Other/);
  await expect(dialog).toHaveCount(0);
});

test('the template begins a new deck, in one step of the field’s undo; the guide is at hand', async ({
  page,
}) => {
  const field = await write(page, mine);
  await page.getByRole('button', { name: 'New from template' }).click();
  await expect(field).toHaveValue(template);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(mine);
  await page.getByRole('button', { name: 'Guide' }).click();
  await expect(page.getByRole('dialog', { name: 'Guide' })).toContainText('A deck is one text file');
});

test('a link with the deck opens it on another device, whose own unsaved deck is asked for', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await write(page, mine);
  await page.getByRole('button', { name: 'Share as a link' }).click();
  const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(address.length).toBeLessThan(2000);
  const other = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await other.goto(address);
  await expect(other.locator('.lesson .caption').first()).toHaveText('Mine, page 1 of 2');
  await expect(other.locator('.lesson')).toContainText('At reset 0.06 is left of it.');
  await expect(other).toHaveURL(/#\/learn\/own\/1\?v=1&(?!.*(z|deck)=)/);
  await other.getByRole('link', { name: 'Edit this deck' }).click();
  await caretTo(fieldOf(other), 'The lane');
  await other.keyboard.type('Theirs: ');
  await other.goto('about:blank');
  await other.goto(address);
  await other.getByRole('button', { name: 'Keep mine' }).click();
  await expect(fieldOf(other)).toHaveValue(/# Theirs: The lane/);
  await other.goto('about:blank');
  await other.goto(`${address.slice(0, -30)}`);
  await expect(other.getByRole('status', { name: 'Notices' })).toContainText('cut off');
  await other.goto('about:blank');
  await other.goto(`${new URL(address).origin}/#/learn/own/2`);
  await settled(other);
  await other.getByRole('button', { name: 'Share' }).click();
  const theirs = await other.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.goto('about:blank');
  await page.goto(theirs);
  await expect(page.locator('.lesson h1')).toHaveText(/Written again/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(page.locator('.lesson h1')).toHaveText(/Theirs: The lane/);
  await other.context().close();
});

test('a deck that is too long for a link is offered as a file', async ({ page }) => {
  const noise = Array.from({ length: 900 }, (_, k) => ((k * 7919) % 104_729).toString(36)).join(' ');
  await write(page, `${mine}\n${noise}`);
  await page.getByRole('button', { name: 'Share as a link' }).click();
  const dialog = page.getByRole('dialog', { name: 'The deck as a link' });
  await expect(dialog.getByRole('alert')).toContainText('more than 2,000');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mine.md');
});

for (const colorScheme of sampled('light', 'dark'))
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the editor, nor is any text faint', async ({ page }) => {
      test.setTimeout(90_000);
      const complaints = () => barriers(page);
      await write(page, mine.replace('{f.1}', '{f.99}'));
      await expect(page.getByRole('region', { name: '1 fault' })).toBeVisible();
      expect(await complaints(), 'the editor').toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
      await page.getByRole('button', { name: 'Share as a link' }).click();
      await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
      expect(await complaints(), 'the link').toEqual([]);
    });
  });

test('two tabs do not write over each other’s deck: the other one is asked which is to stay', async ({
  page,
  context,
}) => {
  const field = await write(page, mine);
  const second = await context.newPage();
  await open(second, '#/edit/own');
  await expect(fieldOf(second)).toHaveValue(mine);
  await fieldOf(second).fill(`${mine}\nfrom the second tab`);
  const told = page.getByText('This deck was changed in another tab.');
  await expect(told).toBeVisible();
  await field.fill(`${mine}\nfrom the first tab`); // nothing of it reaches the device
  await second.reload();
  await expect(fieldOf(second)).toHaveValue(`${mine}\nfrom the second tab`);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(told).toHaveCount(0);
  await expect(second.getByText('This deck was changed in another tab.')).toBeVisible();
  await second.getByRole('button', { name: 'Take that one' }).click();
  await expect(fieldOf(second)).toHaveValue(`${mine}\nfrom the first tab`);
  await expect(field).toHaveValue(`${mine}\nfrom the first tab`);
  await expect(page.locator('.rooms [aria-current]')).toHaveCount(0);
});

test('a slide whose words do not fit the stage is told with its number, and leads there', async ({
  page,
}) => {
  const field = await write(page, mine);
  await caretTo(field, 'Notes: for me alone');
  const faults = page.locator('.deck-faults');
  await expect(faults.getByRole('status')).toHaveText('No faults');
  await page.keyboard.insertText(`${'Words that go on and on. '.repeat(40)}\n`);
  const told = faults.getByRole('button', { name: 'Slide 2: its words do not fit the stage.' });
  await expect(told).toBeVisible();
  await expect(faults.getByRole('status')).toHaveText('1 fault');
  await told.click();
  await expect(page.locator('.deck-foot')).toContainText('slide 2 of 2');
  await field.fill(mine);
  await expect(faults.getByRole('status')).toHaveText('No faults');
});
