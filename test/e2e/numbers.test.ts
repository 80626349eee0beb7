// Steps through whole sentences and holds every number the page shows against a plain computation from the same file.
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { boys, expect, figureOf, open, sampled, sentence, test } from './explorer.ts';
import { differs, figureComplaints, tells, toldBy } from './figures.ts';
import { panelComplaints, tableComplaints } from './panels.ts';
import { plainRun } from './plain.ts';

test.use({ reducedMotion: 'reduce' });

for (const { task, unit } of sampled(
  { task: 'agreement', unit: 3 } as const,
  { task: 'flipflop', unit: 1 } as const,
))
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
        if (t < run.moments.length - 1 || k < tells.length - 1) await next.click();
      }
    await expect(next).toHaveAttribute('aria-disabled', 'true');
  });

test('whatever unit is chosen, its numbers are the true ones', async ({ page }) => {
  const run = plainRun('agreement', sentence);
  await open(page, boys);
  for (let unit = 0; unit < run.hidden; unit++) {
    await figureOf(page)
      .locator(`[data-node="kept"] [data-unit="${unit + 1}"]`)
      .click();
    const at = { t: 4, k: 4, unit };
    expect(await figureComplaints(page, run, at)).toEqual([]);
    expect(await panelComplaints(page, run, at)).toEqual([]);
  }
});

test('the tag at a cell that is pointed at holds its true value, and there is none before it is told', async ({
  page,
}) => {
  const run = plainRun('agreement', sentence);
  await open(page, boys.replace('step=cell', 'step=candidate'));
  for (const id of tells.flatMap(([, nodes]) => nodes).filter(node => !/^(logits|prediction)$/.test(node))) {
    await figureOf(page).locator(`[data-node="${id}"] [data-unit="2"]`).hover({ force: true });
    const tags = await page.locator('.figure .tag text').allTextContents();
    if (!toldBy(3).includes(id)) expect(tags, `tag of ${id}`).toEqual([]);
    else {
      expect(tags, `tag of ${id}`).toHaveLength(1);
      expect(tags[0]).toMatch(/\d\.\d{4}$/);
      expect(differs(tags[0] ?? '', run.moments[4]?.nodes[id]?.[1], id)).toEqual([]);
    }
  }
});

test('the tag in the strip holds the true value of a step that is told', async ({ page }) => {
  const run = plainRun('agreement', sentence);
  await open(page, boys);
  const box = await page.getByRole('slider', { name: 'Time step' }).boundingBox();
  if (!box) throw new Error('there is no memory');
  const place = (t: number): [x: number, y: number] => [
    box.x + ((t + 0.5) * box.width) / run.moments.length,
    box.y + 4,
  ];
  await page.mouse.move(...place(2));
  expect(
    differs(await page.locator('.strip .tag').innerText(), run.moments[2]?.nodes.c?.[0], 'c 1 at step 3'),
  ).toEqual([]);
  await page.mouse.move(...place(7));
  await expect(page.locator('.strip .tag')).toHaveCount(0);
});
