// Holds the geometry of the figure of every legal choice: every told node at home, no wire through a box, no label upon another.
import { describe, expect, it, vi } from 'vitest';
import { type Choice, cellOf, choiceOf, legalChoices } from '../../src/cells/catalog.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { edgesOf, toldNodes } from '../../src/readings/graph.ts';
import { type Layout, layoutOf } from '../../src/readings/layout.ts';
import { legsOf } from '../../src/readings/routes.ts';
import { slideLayoutOf } from '../../src/readings/slideLayout.ts';
import { leastHeight } from '../../src/readings/slideStage.ts';
import { labelBox } from '../../src/readings/text.ts';
import type { Wire } from '../../src/readings/wires.ts';
import { en } from '../../src/words/en.ts';
import { type Area, crossed, named, overlap, shrunk, within } from './areas.ts';

vi.setConfig({ testTimeout: 120_000 });

const arrangements = ['page', 'compact', 'slide'] as const;
const sizes = [1, 4, 8, 12, 32, 64];
const all = legalChoices();
const choices = process.env.FULL ? all : all.filter((choice, k) => choice.cell !== 'lstm' || k % 7 === 0);

/** Every size for the small families, and in the full run for all; else a size in turn. */
const cases = choices.flatMap((choice, k) =>
  sizes.flatMap((units, j) => {
    const isShort = !process.env.FULL && choice.cell === 'lstm' && j !== k % sizes.length;
    return isShort ? [] : arrangements.map(arrangement => ({ choice, arrangement, units }));
  }),
);

describe.each(arrangements)('the %s figure of every legal choice', arrangement => {
  const own = cases.filter(one => one.arrangement === arrangement);

  /** Complaints of a rule about all choices, each with the choice and the size. */
  function complaints(rule: (layout: Layout, cell: Cell) => readonly string[]): string[] {
    return own.flatMap(({ choice, units }, k) => {
      for (const I of k % 2 ? [units] : [units + 3]) {
        const cell = cellOf(choice, { I, H: units });
        const layout = laidOut(cell, arrangement, units, k % 2 === 1);
        const found = rule(layout, cell);
        if (found.length > 0) return [`${told(choice)} H ${units}: ${found.join('; ')}`];
      }
      return [];
    });
  }

  it('gives every told node one home and keeps homes and second marks apart', () => {
    expect(
      complaints((layout, cell) => {
        const homes = layout.homes.map(({ node }) => node).sort();
        const wanted = toldNodes(cell).sort();
        return [
          ...(homes.join(' ') === wanted.join(' ') ? [] : [`homes of ${homes}`]),
          ...overlapping(places(layout)),
        ];
      }),
    ).toEqual([]);
  });

  it('turns wires at right angles and leads none through a place that it does not end at', () => {
    expect(
      complaints(layout =>
        layout.wires.flatMap(wire => [
          ...legsOf(wire)
            .filter(([[ax, ay], [bx, by]]) => ax !== bx && ay !== by)
            .map(() => `${name(wire)} is slanted`),
          ...places(layout)
            .filter(({ area }) => legsOf(wire).some(leg => crossed(leg, shrunk(area, 1))))
            .map(place => `${name(wire)} runs through ${place.name}`),
        ]),
      ),
    ).toEqual([]);
  });

  it('lays no two nets along the same line', () => {
    expect(
      complaints(({ wires }) =>
        wires.flatMap((one, k) =>
          wires
            .slice(k + 1)
            .filter(other => one.carries.join() !== other.carries.join() && alongside(one, other))
            .map(other => `${name(one)} lies on ${name(other)}`),
        ),
      ),
    ).toEqual([]);
  });

  it('draws only edges of the graph, and every edge that has room', () => {
    expect(
      complaints((layout, cell) => {
        const edges = edgesOf(cell).map(({ from, to }) => `${from} ${to}`);
        const drawn = new Set(
          layout.wires.flatMap(({ carries, to }) => carries.map(from => `${from} ${to}`)),
        );
        const invented = [...drawn].filter(pair => {
          const [from, to] = pair.split(' ');
          return from !== to && !edges.includes(pair);
        });
        const missing = edges.filter(edge => !drawn.has(edge) && !standsOnBelt(cell, edge));
        const rows = new Set(layout.homes.filter(({ slot }) => slot === undefined).map(({ node }) => node));
        const unseen = missing.filter(
          edge => arrangement === 'page' || !edge.split(' ').some(node => rows.has(node)),
        );
        return [...invented.map(edge => `no edge ${edge}`), ...unseen.map(edge => `${edge} is not drawn`)];
      }),
    ).toEqual([]);
  });

  it('writes no label upon another, upon a place, an operator or a pill', () => {
    expect(
      complaints(layout => {
        const labels = written(layout);
        const heads = new Set(
          layout.labels.filter(({ kind }) => kind === 'letter' || kind === 'value').map(({ id }) => id),
        );
        const outside = labels.filter(label => !heads.has(label.name));
        const things = [...places(layout), ...operators(layout), ...keyOf(layout)];
        return [
          ...overlapping(labels),
          ...outside.flatMap(label =>
            things
              .filter(({ area }) => overlap(shrunk(label.area, 1), area))
              .map(thing => `"${label.name}" stands on ${thing.name}`),
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('writes no label across a wire', () => {
    expect(
      complaints(layout =>
        written(layout).flatMap(label =>
          layout.wires
            .filter(wire => legsOf(wire).some(leg => crossed(leg, shrunk(label.area, 2))))
            .map(wire => `"${label.name}" stands on ${name(wire)}`),
        ),
      ),
    ).toEqual([]);
  });

  it('keeps operators off the places and everything inside the drawing', () => {
    expect(
      complaints(layout => {
        const { stage } = layout;
        const drawing = { x: 0, y: 0, width: stage.width, height: stage.height };
        const marks = [...places(layout), ...operators(layout), ...written(layout)];
        return [
          ...marks
            .filter(({ area }) => !within(area, drawing))
            .map(mark => `${mark.name} leaves the drawing`),
          ...operators(layout).flatMap(({ name: operator, area }) =>
            places(layout)
              .filter(place => overlap(shrunk(area, 3), place.area))
              .map(place => `${operator} stands on ${place.name}`),
          ),
        ];
      }),
    ).toEqual([]);
  });

  it.each(sizes)('keeps a slot in its place, whatever the choice, with %i units', units => {
    const spots = new Map<string, string>();
    for (const choice of choices) {
      const cell = cellOf(choice, { I: 5, H: units });
      for (const { slot, spot } of laidOut(cell, arrangement, units, false).homes) {
        if (slot === undefined) continue;
        const place = JSON.stringify(spot);
        expect([slot, spots.get(slot) ?? place]).toEqual([slot, place]);
        spots.set(slot, place);
      }
    }
  });
});

describe('the inputs of numbers', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('have each a name beside its cell, on nothing else: %i', count => {
    const names = Array.from({ length: count }, (_, k) => (k % 2 ? 'marker' : `x${k + 1}`));
    for (const units of sizes) {
      const cell = cellOf(choiceOf('lstm'), { I: count, H: units });
      const layout = layoutOf(cell, 'page', units, 0, en.figure, names);
      const x = layout.homes.find(({ node }) => node === 'x')?.spot;
      const labels = layout.labels.filter(({ kind }) => kind === 'input');
      expect(layout.labels.some(({ kind }) => kind === 'token')).toBe(false);
      expect(labels).toHaveLength(count);
      const things = [...places(layout), ...written(layout).filter(({ name }) => !name.startsWith('input '))];
      labels.forEach((label, k) => {
        const row = (x?.height ?? 0) / count;
        const box = labelBox(label);
        const middle = box.y + box.height / 2;
        expect(Math.abs(middle - ((x?.y ?? 0) + (k + 0.5) * row))).toBeLessThan(2);
        expect(label.size).toBeLessThanOrEqual(row * 1.15);
        for (const { name, area } of things)
          expect([name, overlap(shrunk(box, 1), area)]).toEqual([name, false]);
        expect(box.x).toBeGreaterThanOrEqual(22);
      });
      expect(
        layoutOf(cell, 'compact', units, 0, en.figure, names).labels.map(({ kind }) => kind),
      ).not.toContain('input');
    }
  });
});

/** A layout at its usual size, or as large as it gets; a slide's as low as it gets, or with room. */
function laidOut(
  cell: Cell,
  arrangement: (typeof arrangements)[number],
  units: number,
  isLarge: boolean,
): Layout {
  if (arrangement === 'slide')
    return slideLayoutOf(cell, units, { width: 698, height: leastHeight + (isLarge ? 50 : 0) }, en.figure);
  const width = arrangement === 'page' ? 1200 : 560;
  return layoutOf(cell, arrangement, units, isLarge ? width : 0, en.figure);
}

function told(choice: Choice): string {
  const initial = choiceOf(choice.cell);
  const changed = Object.entries(choice).filter(([key, value]) => initial[key as keyof Choice] !== value);
  return [choice.cell, ...changed.map(([key, value]) => `${key}=${value}`)].join(' ');
}

const name = ({ from, to }: Wire): string => `the wire from ${from} to ${to}`;

/** Whether an edge is drawn by the belt itself: what rolls on from crate to crate. */
function standsOnBelt(cell: Cell, edge: string): boolean {
  const [from = '', to = ''] = edge.split(' ').map(id => nodeOf(cell, id).slot);
  const belt = ['beltBefore', 'kept', 'beltAfter'];
  return belt.includes(from) && belt.includes(to);
}

function places({ homes, copies }: Layout) {
  return [...homes, ...copies].map(({ node, spot }) => named(`the place of ${node}`, spot));
}

function operators({ circles, pills, stage, valves }: Layout) {
  const r = stage.circle;
  return [
    ...circles.map(({ of, sign, at: [x, y] }) =>
      named(`${sign} of ${of}`, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
    ),
    ...pills.map(({ at: [x, y], width, height, parts }) =>
      named(`the pill ${JSON.stringify(parts)}`, { x: x - width / 2, y: y - height / 2, width, height }),
    ),
    ...valves.map(({ of, kind, box }) => named(`the ${kind} valve of ${of}`, box)),
  ];
}

function keyOf({ key }: Layout) {
  return key ? [named('the key', { x: key[0], y: key[1] - 12, width: 116, height: 110 })] : [];
}

function written({ labels, stage }: Layout) {
  const token = stage.arrangement === 'page' ? [{ text: 'because' }] : [];
  return labels.map(label =>
    named(label.id, labelBox(label.kind === 'token' ? { ...label, parts: token } : label)),
  );
}

function overlapping(things: readonly { readonly name: string; readonly area: Area }[]): string[] {
  return things.flatMap((one, k) =>
    things
      .slice(k + 1)
      .filter(other => overlap(one.area, other.area))
      .map(other => `${one.name} lies on ${other.name}`),
  );
}

/** Whether two wires share more of a line than a point. */
function alongside(one: Wire, other: Wire): boolean {
  return legsOf(one).some(([a, b]) =>
    legsOf(other).some(([c, d]) =>
      [0, 1].some(axis => {
        const level = axis === 0 ? 1 : 0;
        const isLine = [b, c, d].every(point => point[level] === a[level]);
        const from = Math.max(Math.min(a[axis] ?? 0, b[axis] ?? 0), Math.min(c[axis] ?? 0, d[axis] ?? 0));
        const to = Math.min(Math.max(a[axis] ?? 0, b[axis] ?? 0), Math.max(c[axis] ?? 0, d[axis] ?? 0));
        return isLine && to - from > 1;
      }),
    ),
  );
}
