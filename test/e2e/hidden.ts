// The hidden state of a trained cell as its released file gives it, held against the figure.
import type { Page } from '@playwright/test';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { releasedModel } from '../../src/models/released.ts';
import type { ShelfName } from '../../src/models/shelved.ts';
import { shown } from '../../src/readings/numbers.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';
import { expect, figureOf, settled } from './explorer.ts';

/** Sees that the figure shows h after the word at t (from 1) of the first sentence, as the trained weights of the cell give it. */
export async function expectTrained(page: Page, cell: ShelfName, t: number): Promise<void> {
  const { task, program, parameters } = releasedModel('agreement', cell);
  const trace = forward(program, parameters, vectorsOf(task, tokenize(task, task.texts[0])));
  await settled(page);
  await expect(page.locator('.weights-line')).toHaveCount(0);
  for (const [k, value] of Array.from(vectorOf(trace, 'h', t - 1), one => shown(one)).entries())
    await expect(
      figureOf(page).locator(`[data-node="h"] [data-unit="${k + 1}"]`),
      `unit ${k + 1} of ${cell}`,
    ).toHaveAttribute('aria-label', new RegExp(`, ${value}$`));
}
