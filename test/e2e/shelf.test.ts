// The shelf in the page: a toggle shows weights that were trained for it, fetched when they are needed and not before.
import { releasedModel } from '../../src/models/released.ts';
import type { ShelfName } from '../../src/models/shelved.ts';
import { expect, open, test } from './explorer.ts';
import { expectTrained } from './hidden.ts';

test.use({ reducedMotion: 'reduce' });

test('a toggle and a family show weights trained for them, fetched once and only when needed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => {
    const [, name] = /models\/(.+)\.safetensors$/.exec(request.url()) ?? [];
    if (name) asked.push(name);
  });
  const shows = (cell: ShelfName): Promise<void> => expectTrained(page, cell, 3);
  await open(page, '#/explore?v=1&t=3&step=hidden');
  expect(asked).toEqual(['agreement-lstm.1']);
  await shows('lstm');
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await expect(page).toHaveURL(/peepholes=1/);
  await shows('peephole');
  await page.getByRole('radio', { name: 'GRU' }).click();
  await expect(page).toHaveURL(/cell=gru/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.steps button').last().click();
  await shows('lstm');
  expect(asked).toEqual(['agreement-lstm.1', 'agreement-peephole.1', 'agreement-gru.1']);
});

test('the note on the task says what to look for and what every trained cell reaches', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'About this task' }).click();
  const note = page.getByRole('group', { name: 'About this task' });
  await expect(note).toContainText('Look for');
  const { score } = releasedModel('agreement', 'rnn').metadata;
  await expect(note.getByRole('row', { name: /^RNN/ })).toContainText(`${(100 * score).toFixed(2)} %`);
  await expect(note.getByRole('row')).toHaveCount(9);
});
