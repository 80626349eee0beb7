// Holds the geometry of the figure: every told node at home, no wire through a box, nothing upon something else.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import type { Wire } from '../../src/readings/routes.ts';

const cases = (['page', 'compact'] as const).flatMap(arrangement =>
  [0, 560, 1400].flatMap(width => [1, 2, 4, 8, 12].map(units => ({ arrangement, units, width }))),
);

describe.each(cases)('the $arrangement stage of $units units, $width wide', given => {
  const { arrangement, units, width } = given;
  const cell = lstm();
  const layout = layoutOf(cell, arrangement, units, width);
  const { stage, homes, wires, circles } = layout;

  it('gives every told node one home', () => {
    expect(homes.map(home => home.node).sort()).toEqual(toldNodes(cell).sort());
  });

  it('keeps homes apart', () => {
    for (const one of homes)
      for (const other of homes)
        if (one.node < other.node) expect(overlap(area(one.node), area(other.node))).toBe(false);
  });

  it('leads no wire through a box', () => {
    for (const wire of wires)
      for (const home of homes.filter(({ spot }) => spot.mark === 'box'))
        for (const leg of legs(wire))
          expect([wire.from, wire.to, crosses(leg, shrunk(area(home.node)))]).toContain(false);
  });

  it('turns wires at right angles only', () => {
    for (const wire of wires)
      for (const [[ax, ay], [bx, by]] of legs(wire)) expect(ax === bx || ay === by).toBe(true);
  });

  it('stays within the drawing', () => {
    for (const { node } of homes) {
      const box = area(node);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(stage.width);
      expect(box.y + box.height).toBeLessThanOrEqual(stage.height);
    }
  });

  it('keeps the operators off the homes', () => {
    for (const { at } of circles)
      for (const { node } of homes) expect(inside(at, shrunk(area(node)))).toBe(false);
  });

  function area(node: string) {
    const home = homes.find(other => other.node === node);
    if (!home) throw new Error(node);
    const { x, y, width, row, mark } = home.spot;
    const height = mark === 'box' ? stage.boxHeight : mark === 'row' ? row : row * units;
    return { x, y, width, height };
  }
});

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Leg = readonly [readonly [number, number], readonly [number, number]];

function legs({ points }: Wire): Leg[] {
  return points.slice(1).map((point, k) => [points[k] ?? point, point]);
}

function shrunk({ x, y, width, height }: Area): Area {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function crosses([[ax, ay], [bx, by]]: Leg, box: Area): boolean {
  const leg = {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.abs(ax - bx) || 0.1,
    height: Math.abs(ay - by) || 0.1,
  };
  return overlap(leg, box);
}

function inside([x, y]: readonly [number, number], box: Area): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
