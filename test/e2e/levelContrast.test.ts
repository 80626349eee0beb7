// Every preset and family in every state: pointed at, looked into, through each lens, in each tab and beside another cell, each text has its contrast.
import { faintTexts } from './contrast.ts';
import { expect, figureOf, open, sampled, sentence, settled, test } from './explorer.ts';
import { layersOf } from './graphParts.ts';
import { graphOf } from './graphReader.ts';
import { keysOf, presetsFor } from './presetList.ts';

test.use({ reducedMotion: 'reduce' });

for (const colorScheme of sampled('dark', 'light'))
  for (const viewport of sampled({ width: 1366, height: 768 }, { width: 390, height: 844 }))
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      for (const [choice, seed] of presetsFor('contrast'))
        test(`${keysOf(choice)}: every text stands out in every state`, async ({ page }) => {
          test.setTimeout(180_000);
          const graph = graphOf(choice);
          const { steps } = graph.cell;
          const [layer] = layersOf(graph);
          const link = `#/explore?v=1&${keysOf(choice)}&text=${encodeURIComponent(sentence)}&t=5&unit=${1 + (seed % graph.hidden)}`;
          const last = steps.at(-1)?.id;
          const states: readonly (readonly [query: string, sign: string])[] = [
            [`step=${steps[0]?.id}`, '.panel .story'],
            [`step=${steps[1]?.id}`, '.panel .equation'],
            [`step=${last}`, '.panel .equation'],
            [`step=${last}&drill=sentence`, '.panel .whole'],
            [`step=${last}&drill=${layer}`, '.panel .drilled'],
            [`step=${last}&drill=${layer}.unit`, '.panel .drilled'],
            [`step=${last}&lens=gradient`, '.lens-rows'],
            [`step=${last}&lens=lineage`, '.panel .lens'],
            [`step=${last}&view=card`, '.panel .card'],
            [`step=${last}&view=equations`, '.panel .formulas'],
            [`step=${last}&view=code`, '.panel pre'],
            [`step=${last}&with=${choice.cell === 'lstm' ? 'gru' : 'lstm'}`, '.both-step'],
          ];
          for (const [query, sign] of states) {
            await page.goto(`/${link}&${query}`);
            await expect(page.locator(sign).first()).toBeVisible();
            const figures = page.locator('svg.figure[data-progress="1"]');
            await expect(figures).toHaveCount(query.includes('with=') ? 2 : 1);
            await expect(page.locator('.reasons-room')).toHaveCount(0);
            expect.soft(await faintTexts(page), query).toEqual([]);
          }
          await page.goto(`/${link}&step=${last}`);
          const more = page.getByRole('button', { name: /^more/ });
          if (viewport.width < 768) {
            await more.click();
            await expect(page.locator('.panel .guess .shares')).toBeVisible();
            expect.soft(await faintTexts(page), 'with more').toEqual([]);
          }
          await open(page, `${link}&step=${last}`);
          const nodes = await figureOf(page)
            .locator('[data-node]')
            .evaluateAll(all => all.map(node => node.getAttribute('data-node') ?? ''));
          for (const node of nodes) {
            await figureOf(page).locator(`[data-node="${node}"] [data-unit="1"]`).hover({ force: true });
            await settled(page);
            expect.soft(await faintTexts(page), `while ${node} is pointed at`).toEqual([]);
          }
        });
    });
