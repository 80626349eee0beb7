// Every preset and family: stepped through, each level opened on a random unit, and every number that is shown held against the graph read by itself.
import type { Page } from '@playwright/test';
import { random } from '../../src/engine/random.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import { expect, open, sentence, settled, test } from './explorer.ts';
import { layersOf } from './graphParts.ts';
import { graphOf, readGraph } from './graphReader.ts';
import { cardComplaints } from './presetCard.ts';
import { figureComplaints, tableComplaints } from './presetFigure.ts';
import { layerComplaints, sentenceComplaints, sumComplaints } from './presetLevels.ts';
import { keysOf, presetsFor } from './presetList.ts';
import { panelComplaints } from './presetPanel.ts';

test.use({ reducedMotion: 'reduce' });

const words = sentence.split(' ').length;
const parent = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
};

for (const [choice, seed] of presetsFor('numbers'))
  test(`${keysOf(choice)}: steps through and opens on a unit with true numbers`, async ({ page }) => {
    test.setTimeout(90_000);
    const graph = graphOf(choice);
    const run = readGraph(graph, sentence);
    const chance = random(seed);
    const [unit, t] = [chance.below(agreement.hidden), 1 + chance.below(words - 2)];
    const place = `t=${t + 1}&unit=${unit + 1}&text=${encodeURIComponent(sentence)}`;
    const { steps } = graph.cell;
    await open(page, `#/explore?v=1&${keysOf(choice)}&${place}&step=${steps[0]?.id}`);
    await expect(page.locator('.notice')).toHaveCount(0);
    for (const [k, { id }] of steps.entries()) {
      if (k > 0) await page.getByRole('button', { name: 'Next step' }).click();
      await expect(page.locator('.steps [aria-current="step"] .disc')).toHaveText(`${k + 1}`);
      await settled(page);
      const at = { t, k, unit };
      expect.soft(await figureComplaints(page, graph, run, at), `figure and strip, ${id}`).toEqual([]);
      expect.soft(await panelComplaints(page, graph, run, at), `panel, ${id}`).toEqual([]);
    }
    const at = { t, k: steps.length - 1, unit };
    expect.soft(await tableComplaints(page, graph, run, at), 'tables').toEqual([]);

    await page.getByRole('tab', { name: 'Card' }).click();
    await expect(page.locator('.panel .card')).toBeVisible();
    expect.soft(await cardComplaints(page, graph, run, at, sentence), 'the card').toEqual([]);
    await page.getByRole('tab', { name: 'Now' }).click();

    await page.getByRole('button', { name: 'whole sentence' }).click();
    expect.soft(await sentenceComplaints(page, run), 'the sentence').toEqual([]);
    await parent(page);
    for (const layer of layersOf(graph)) {
      await page.goto(`/#/explore?v=1&${keysOf(choice)}&${place}&step=${steps.at(-1)?.id}&drill=${layer}`);
      await settled(page);
      const row = layer === 'logits' ? chance.below(agreement.outputs.length) : unit;
      expect.soft(await layerComplaints(page, graph, run, at, layer), `all of ${layer}`).toEqual([]);
      await page.locator(`.drill-area .results [data-row="${row + 1}"]`).press('Enter');
      await expect(page.getByRole('navigation', { name: 'Where you are' })).toContainText(` ${row + 1}`);
      if ((await page.locator('.drill-area .terms').count()) === 0)
        await page.locator(`.drill-area .results [data-row="${row + 1}"]`).press('Enter');
      const one = { ...at, unit: row };
      expect.soft(await sumComplaints(page, graph, run, one, layer), `the sum of ${layer}`).toEqual([]);
    }
  });
