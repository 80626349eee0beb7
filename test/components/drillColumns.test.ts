// The columns of a sum: side by side within their room, all terms there, the largest with a column of their own.
import { describe, expect, it } from 'vitest';
import { blocksOf, mostFull } from '../../components/drill/columns.ts';
import { legalChoices } from '../../src/cells/catalog.ts';
import { layersOf } from '../../src/readings/depths.ts';
import { termsOf } from '../../src/readings/terms.ts';
import { seededRun } from '../readings/seededRun.ts';

const choices = legalChoices().filter((_, k) => process.env.FULL || k % 23 === 0);
const [left, right] = [246, 1160];

describe('the columns of a sum', () => {
  it.each(choices.map(choice => [JSON.stringify(choice), choice] as const))('have room: %s', (_, choice) => {
    for (const task of ['agreement', 'names', 'adding'] as const) {
      const { trace, cell } = seededRun({ choice, task, lively: true });
      for (const node of layersOf(cell)) {
        const { groups } = termsOf(trace, node, 0, 0);
        const blocks = blocksOf(groups, left, right);
        const columns = blocks.flatMap(block => block.columns);
        expect(columns.map(({ term }) => term)).toEqual(groups.flatMap(({ terms }) => terms));
        let end = left;
        for (const { x, width } of columns) {
          expect(x).toBeGreaterThanOrEqual(end - 1e-9);
          end = x + width;
        }
        const last = blocks.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0), `${node} of ${task}`).toBeLessThanOrEqual(right + 1);
        for (const { columns: own, others } of blocks) {
          const full = own.filter(({ isFull }) => isFull).map(({ term }) => Math.abs(term.value));
          const thin = own.filter(({ isFull }) => !isFull).map(({ term }) => Math.abs(term.value));
          expect(full.length).toBeLessThanOrEqual(mostFull);
          expect(Math.max(0, ...thin)).toBeLessThanOrEqual(
            Math.min(...full, Number.POSITIVE_INFINITY) + 1e-12,
          );
          if (others)
            expect(
              own.filter(({ isFull }) => !isFull).reduce((sum, { term }) => sum + term.value, 0),
            ).toBeCloseTo(others.value, 12);
        }
      }
    }
  });
});
