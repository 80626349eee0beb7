// Steps through whole sentences and holds every number the page shows against a plain computation from the same file.
import { tasks } from '../../src/tasks/catalog.ts';
import { expect, figureOf, open, test } from './explorer.ts';
import { figureComplaints, tells } from './figures.ts';
import { panelComplaints, tableComplaints } from './panels.ts';
import { plainRun } from './plain.ts';

test.use({ reducedMotion: 'reduce' });

for (const [task, unit] of [
  ['agreement', 3],
  ['flipflop', 1],
] as const)
  test(`${task}: every number at every micro-step is the true one, and none comes early`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const text = tasks[task].texts[0];
    const run = plainRun(task, text);
    await open(
      page,
      `#/explore?v=1${task === 'agreement' ? '' : `&task=${task}`}&t=1&step=join&unit=${unit}`,
    );
    const next = page.getByRole('button', { name: 'Next step' });
    for (let t = 0; t < run.moments.length; t++)
      for (let k = 0; k < tells.length; k++) {
        const place = `word ${t + 1}, ${tells[k]?.[0]}`;
        await expect(figureOf(page)).toHaveAttribute('aria-label', new RegExp(`at step ${t + 1},`));
        await expect(page.locator('.steps [aria-current="step"] .disc')).toHaveText(String(k + 1));
        const at = { t, k, unit: unit - 1 };
        expect.soft(await figureComplaints(page, run, at), `figure and strip at ${place}`).toEqual([]);
        expect.soft(await panelComplaints(page, run, at), `panel at ${place}`).toEqual([]);
        expect.soft(await tableComplaints(page, run, at), `tables at ${place}`).toEqual([]);
        if (test.info().errors.length > 5) return;
        await next.click();
      }
    await expect(next).toHaveAttribute('aria-disabled', 'true');
  });

test('whatever unit is chosen, its numbers are the true ones', async ({ page }) => {
  const run = plainRun('agreement', tasks.agreement.texts[0]);
  await open(page);
  for (let unit = 0; unit < run.hidden; unit++) {
    await figureOf(page)
      .locator(`[data-node="kept"] [data-unit="${unit + 1}"]`)
      .click();
    const at = { t: tasks.agreement.opens.t, k: 4, unit };
    expect(await figureComplaints(page, run, at)).toEqual([]);
    expect(await panelComplaints(page, run, at)).toEqual([]);
  }
});
