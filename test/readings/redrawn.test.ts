// What a toggle changes in the picture: nothing between a cell and itself, and between two what only one of them has.
import { describe, expect, it } from 'vitest';
import { choiceOf, legalChoices } from '../../src/cells/catalog.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import { cellBefore, redrawn } from '../../src/readings/redrawn.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from './seededRun.ts';

const choices = legalChoices().filter((_, k) => process.env.FULL || k % 29 === 0);
const pictureOf = (choice: (typeof choices)[number]) => {
  const run = seededRun({ choice });
  return { run, layout: layoutOf(run.cell, 'page', run.lanes.length, 968, en.figure) };
};

describe('the difference between two pictures', () => {
  it.each(choices.map(choice => [JSON.stringify(choice), choice] as const))(
    'is none to itself: %s',
    (_, choice) => {
      const { run, layout } = pictureOf(choice);
      const none = { wires: [], boxes: [] };
      expect(redrawn(cellBefore(run, choice), layout, en.figure)).toEqual({ came: none, went: none });
    },
  );

  it('is the three peepholes, there and back', () => {
    const [plain, peepholes] = [choiceOf('lstm'), choiceOf('lstm', { peepholes: true })];
    const there = redrawn(cellBefore(pictureOf(plain).run, plain), pictureOf(peepholes).layout, en.figure);
    const back = redrawn(cellBefore(pictureOf(plain).run, peepholes), pictureOf(plain).layout, en.figure);
    const ends = there.came.wires.map(({ from, to }) => `${from} ${to}`);
    expect(ends.sort()).toEqual(['c output', 'cPrev forget', 'cPrev input']);
    expect(there.went).toEqual({ wires: [], boxes: [] });
    expect(back.went.wires.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(ends);
  });

  it('takes box and wires of a gate along', () => {
    const without = choiceOf('lstm', { outputgate: false });
    const { went } = redrawn(
      cellBefore(pictureOf(without).run, choiceOf('lstm')),
      pictureOf(without).layout,
      en.figure,
    );
    expect(went.boxes).toHaveLength(1);
    expect(went.wires.map(({ to }) => to)).toContain('output');
  });
});
