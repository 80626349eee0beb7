// The shelf in the page: a toggle shows weights that were trained for it, fetched when they are needed and not before.
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { releasedModel } from '../../src/models/released.ts';
import type { ShelfName } from '../../src/models/shelved.ts';
import { shown } from '../../src/readings/numbers.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';
import { expect, figureOf, open, settled, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

/** The hidden state after the word at t (from 1), as the shelf's file of a cell gives it. */
function hiddenOf(cell: ShelfName, t: number): string[] {
  const { task, program, parameters } = releasedModel('agreement', cell);
  const trace = forward(program, parameters, vectorsOf(task, tokenize(task, task.texts[0])));
  return Array.from(vectorOf(trace, 'h', t - 1), value => shown(value));
}

test('a toggle and a family show weights trained for them, fetched once and only when needed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => {
    const [, name] = /models\/(.+)\.safetensors$/.exec(request.url()) ?? [];
    if (name) asked.push(name);
  });
  const shows = async (cell: ShelfName): Promise<void> => {
    await settled(page);
    await expect(page.locator('.weights-line')).toHaveCount(0);
    for (const [k, value] of hiddenOf(cell, 3).entries())
      await expect(
        figureOf(page).locator(`[data-node="h"] [data-unit="${k + 1}"]`),
        `unit ${k + 1} of ${cell}`,
      ).toHaveAttribute('aria-label', new RegExp(`, ${value}$`));
  };
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
