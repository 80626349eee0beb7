// Any cell's card held against its graph and the other's: parameters counted, numbers of the same word, guesses of both.
import type { Page } from '@playwright/test';
import { choiceOf } from '../../src/cells/catalog.ts';
import { usualComparison } from '../../src/cells/names.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import { differs } from './figures.ts';
import { type Graph, graphOf, type Reading, readGraph } from './graphReader.ts';
import { isShare } from './panels.ts';
import type { At } from './presetFigure.ts';

/** Parameters of the cell, without the head's. */
function countOf({ weights }: Graph): number {
  return [...weights].reduce((sum, [name, row]) => sum + (name.startsWith('head.') ? 0 : row.length), 0);
}

/** Complaints about the card, which holds the cell against the one it is usually held against, and numbers of kept weights against those of its family's plain cell. */
export async function cardComplaints(
  page: Page,
  graph: Graph,
  run: readonly Reading[],
  at: At,
  text: string,
) {
  const other = graphOf(usualComparison(graph.choice));
  const both = [readGraph(other, text)[at.t], run[at.t]];
  const kept = [readGraph(graphOf(choiceOf(graph.choice.cell)), text)[at.t], run[at.t]];
  const rows = await page.locator('.card tbody tr').evaluateAll(all =>
    all.map(row => ({
      name: row.querySelector('th')?.textContent ?? '',
      of: row.getAttribute('data-of'),
      cells: [...row.querySelectorAll('td')].map(cell => cell.textContent ?? ''),
    })),
  );
  const counts = [countOf(other), countOf(graph)];
  const counted = rows.find(({ name }) => name === 'parameters')?.cells ?? [];
  const complaints = counted.join() === counts.join() ? [] : [`${counted} parameters, not ${counts}`];
  const cost = (await page.locator('.card .amounts').allTextContents())[0];
  const more = (counts[1] ?? 0) - (counts[0] ?? 0);
  if (more !== 0 && cost?.split('= ')[1] !== String(more).replace('-', '−'))
    complaints.push(`the cost is "${cost}", not ${more}`);
  for (const { of, name, cells } of rows) {
    if (of !== null)
      cells.forEach((cell, side) => {
        complaints.push(...differs(cell, kept[side]?.get(of)?.[at.unit], `${of} on side ${side + 1}`));
      });
    if (name.startsWith('guess after'))
      cells.forEach((cell, side) => {
        const guess = both[side]?.get('prediction') ?? [];
        const best = Math.max(...guess);
        const [word = '', share = ''] = cell.split(/ (?=[<>]? ?\d+ %)/);
        if (word !== agreement.outputs[guess.indexOf(best)] || !isShare(share, 100 * best))
          complaints.push(`the guess on side ${side + 1} is "${cell}", not ${best}`);
      });
  }
  return complaints;
}
