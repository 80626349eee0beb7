// Every preset and family, at every level, through every lens, beside another and changed by hand, at every size: no text lies on another, none is cut.
import { expect, sentence, test } from './explorer.ts';
import { layersOf } from './graphParts.ts';
import { graphOf } from './graphReader.ts';
import { overlaps } from './overlaps.ts';
import { keysOf, presetsFor } from './presetList.ts';

test.use({ reducedMotion: 'reduce' });

/** All that is found is told, once the strip has come to its place. */
const softly = expect.configure({ soft: true, timeout: 3000 });

const sizes = [
  [1366, 768],
  [390, 844],
  [1366, 625],
  [1280, 720],
  [390, 664],
] as const;

for (const [width, height] of process.env.FULL ? sizes : [sizes[0], sizes[4]])
  for (const [choice, seed] of presetsFor('looks'))
    test(`${keysOf(choice)} at ${width} by ${height}: no text lies on another, none is cut`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      const graph = graphOf(choice);
      const { steps } = graph.cell;
      const [layer] = layersOf(graph);
      const link = `#/explore?v=1&${keysOf(choice)}&text=${encodeURIComponent(sentence)}&t=5&unit=${1 + (seed % graph.hidden)}`;
      const last = steps.at(-1)?.id;
      const states: readonly (readonly [query: string, sign: string])[] = [
        ...steps.map(({ id }) => [`step=${id}`, '.steps [aria-current="step"]'] as const),
        [`step=${last}&drill=sentence`, '.whole'],
        [`step=${last}&drill=${layer}`, '.drilled'],
        [`step=${last}&drill=${layer}.unit`, '.drilled'],
        [`step=${last}&lens=gradient`, '.lens-rows'],
        [`step=${last}&lens=lineage`, '.lens'],
        [`step=${last}&with=${choice.cell === 'lstm' ? 'gru' : 'lstm'}`, '.both-step'],
        [`step=${last}&clamps=h_2_all_0&view=changes`, '.changes'],
        [`step=${last}&clamps=${layer}_all_all_0.6`, '.figure .pin'],
      ];
      for (const [query, sign] of states) {
        await page.goto(`/${link}&${query}`);
        await expect(page.locator(sign).first()).toBeAttached();
        const figures = page.locator('svg.figure[data-progress="1"]');
        await expect(figures).toHaveCount(query.includes('with=') ? 2 : 1);
        await expect(page.locator('.reasons-room')).toHaveCount(0);
        await page.evaluate(() => document.fonts.ready);
        await softly.poll(() => overlaps(page), { message: `${query} at ${width} by ${height}` }).toEqual([]);
        await page.goto('about:blank');
      }
    });
