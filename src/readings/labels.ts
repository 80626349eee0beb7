/** Everything written in the figure that does not change with time, as data: where it stands, and what it says. */
import { hasHead } from '../cells/head.ts';
import { nodeOf } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import { busesOf } from './buses.ts';
import { fitsNumber } from './extent.ts';
import { hasLanesAbove } from './freeRoutes.ts';
import { boxLabels } from './heads.ts';
import { parameterSymbol } from './letters.ts';
import { outlinesOf } from './outlines.ts';
import { gateColumns, type Scene } from './places.ts';
import type { Routed } from './routes.ts';
import { factorParts, productParts, squashParts } from './signs.ts';
import { bottom, middle, type Stage } from './stage.ts';
import type { Label } from './text.ts';
import type { Part } from './wires.ts';

/** From this spread on the compact stage has room behind its rows, where wires leave them. */
const roomy = 1.3;

type FigureWords = Words['figure'];

/** All labels of a scene; of inputs that are numbers each has its name. */
export function labelsOf(
  scene: Scene,
  routed: readonly Routed[],
  words: FigureWords,
  inputs: readonly string[],
): Label[] {
  return [
    ...beltLabels(scene, words),
    ...columnLabels(scene, words, inputs),
    ...squashLabels(scene),
    ...productLabels(scene),
    ...weightLabels(scene, routed),
    ...busLabels(scene, words),
    ...outlinesOf(scene, words).labels,
    ...boxLabels(scene, words),
    ...(scene.cut ? cutLabels(scene, words) : []),
  ];
}

const label = (kind: Label['kind'], id: string, at: Label['at'], parts: readonly Part[]): Label => ({
  kind,
  id,
  at,
  parts,
  size: 12,
  anchor: 'middle',
  step: 0,
});

const word = (text: string, gap = 6): Part => ({ text, tone: 'word', gap });

/** What stands over each station of the belt. */
function beltLabels(scene: Scene, words: FigureWords): Label[] {
  const { stage, at, cell, addend, gating } = scene;
  const page = stage.arrangement === 'page';
  const size = page ? 18 : 17;
  const keep = gating('kept');
  const valve = stage.keepValve.x + stage.keepValve.width / 2;
  const before = at('beltBefore');
  const after = at('beltAfter');
  const kept = at('kept');
  const place = (id: string, x: number, parts: readonly Part[]): Label =>
    label('belt', id, [x, stage.label], parts);
  const named = (id: string, text: string): Part[] => [
    ...factorParts(cell, id, size).map((part): Part => ({ ...part, role: nodeOf(cell, id).role })),
    ...(page ? [word(text)] : []),
  ];
  const product = addend === undefined ? [] : productParts(cell, addend, size);
  const written = page
    ? [word(`+ ${words.written}`, 0)]
    : product.length < 4
      ? [word('+ ', 0), ...product]
      : [word(`+ ${words.written}`, 0)];
  return [
    ...(before ? [place('before', middle(before.spot), named(before.node, words.before))] : []),
    ...(keep
      ? [place('keep', valve + (page ? 12 : 8), [word('× ', 0), ...named(keep.values, words.keep)])]
      : []),
    ...(kept && page ? [place('kept', middle(kept.spot), [word(words.kept, 0)])] : []),
    ...(addend === undefined ? [] : [place('written', stage.plus + 2, written)]),
    ...(after ? [place('after', middle(after.spot), named(after.node, words.after))] : []),
  ];
}

/** Symbols beside the free columns: x with its word, h before and after, the gates of t−1. */
function columnLabels(scene: Scene, words: FigureWords, inputs: readonly string[]): Label[] {
  const { stage, at, copies, cell, free } = scene;
  const { spots, exit } = stage;
  const page = stage.arrangement === 'page';
  const symbol = (id: string, node: string | undefined, x: number, y: number, step: number): Label[] => {
    const sign = node === undefined ? undefined : nodeOf(cell, node).symbol;
    return sign ? [{ ...label('side', id, [x, y], [{ symbol: sign, size: 18 }]), step }] : [];
  };
  const h = at('hiddenOut');
  const x = page ? 944 : spots.hiddenOut.x + spots.hiddenOut.width + 10;
  const hOut = h ? symbol('hOut', h.node, x, page ? 256 : stage.low ? exit.readout + 17 : 240, h.step) : [];
  if (!page) return [...hOut, ...rowLabels(scene)];
  const { y } = spots.inputColumn;
  const home = at('hiddenColumn')?.node;
  const copy = copies.find(({ spot }) => spot === spots.hiddenColumn)?.node;
  const gates = gateColumns.flatMap(slot => {
    const gate = at(slot);
    const letter = gate && nodeOf(cell, gate.node).symbol?.letter;
    if (!gate || letter === undefined) return [];
    return [
      label('side', slot, [middle(gate.spot), 270], [{ symbol: { letter }, size: 15, role: gate.role }]),
    ];
  });
  const leaves =
    at('hiddenOut') || free.length > 2 || !hasHead(cell)
      ? []
      : [note('readout', [904, exit.readout + 4], words.places.readout, 'end')];
  return [
    ...hOut,
    ...symbol('hBefore', home, 40, 368, 0),
    ...symbol('hBefore', copy, 54, 370, 0),
    ...symbol(
      'x',
      at('inputColumn')?.node,
      inputs.length > 0 ? 14 : 40,
      y + (inputs.length > 0 ? 38 : 46),
      0,
    ),
    ...(inputs.length > 0
      ? inputLabels(stage, inputs)
      : [{ ...label('token', 'token', [76, y + 26], []), anchor: 'end' as const }]),
    ...gates,
    ...(gates.length > 0 ? [note('gatesBefore', [76, 312], words.places.gatesBefore, 'end')] : []),
    ...leaves,
  ];
}

/** On a phone the letter of each row: before those of the gates of t−1 and of free places, behind h and x where there is room. */
function rowLabels({ stage, at, copies, cell, free }: Scene): Label[] {
  const { hiddenColumn, inputColumn } = stage.spots;
  const rows = [...free, ...gateColumns.flatMap(slot => at(slot) ?? [])];
  const before = at('hiddenColumn') ?? copies.find(({ spot }) => spot === hiddenColumn);
  const x = at('inputColumn');
  return [
    ...(stage.spread < roomy ? [] : [before, x])
      .flatMap(piece => piece ?? [])
      .map(piece => ({ piece, isBefore: false })),
    ...rows.map(piece => ({ piece, isBefore: true })),
  ].flatMap(({ piece: { node, role, spot }, isBefore }): Label[] => {
    const sign = nodeOf(cell, node).symbol;
    if (!sign || spot.mark !== 'row') return [];
    const { letter, sub = '' } = sign;
    const symbol = sub.startsWith('t') ? { letter } : sign;
    const place: Label['at'] = [isBefore ? spot.x - 4 : spot.x + spot.width + 3, bottom(spot) + 1];
    const id = spot === hiddenColumn ? 'hBefore' : spot === inputColumn ? 'x' : `row ${node}`;
    const part: Part = { symbol, size: 14, ...(isBefore && { role }) };
    return [{ ...label('side', id, place, [part]), anchor: isBefore ? 'end' : 'start' }];
  });
}

/** The name of each number beside its cell. */
function inputLabels({ spots }: Stage, inputs: readonly string[]): Label[] {
  const { y, height } = spots.inputColumn;
  const row = height / inputs.length;
  const size = Math.min(12, row * 1.15);
  const most = fitsNumber(row) ? 7 : 4;
  return inputs.map((name, k) => ({
    ...label(
      'input',
      `input ${k}`,
      [78, y + (k + 0.5) * row - 1 + size * 0.36],
      [word(name.length > most ? `${name.slice(0, most - 1)}…` : name, 0)],
    ),
    size,
    anchor: 'end',
  }));
}

function note(id: string, at: Label['at'], text: string, anchor: Label['anchor'] = 'middle'): Label {
  return { ...label('note', id, at, [word(text, 0)]), anchor };
}

/** On a phone the squashing stands under its column; on the page its pill says it. */
function squashLabels({ stage, at, cell }: Scene): Label[] {
  const squashed = at('squash');
  if (!squashed || stage.arrangement === 'page') return [];
  const parts = squashParts(cell, squashed.node);
  const { node, spot, step } = squashed;
  return [
    {
      ...label('side', 'squash', [middle(spot) + 14 * stage.spread, bottom(spot) + 10], parts),
      node,
      step,
      size: stage.low ? 11 : 10,
    },
  ];
}

/** The product under the written column, or beside it where wires pass beneath. */
function productLabels(scene: Scene): Label[] {
  const { stage, at, cell, gating } = scene;
  const written = at('written');
  if (!written || stage.arrangement === 'compact' || !gating('written')) return [];
  const parts = productParts(cell, written.node, 17);
  const { x, y } = written.spot;
  const wide = parts.length > 3;
  const beside = hasLanesAbove(scene);
  const place: Label['at'] = beside ? [x + 64, y + 58] : [x - (wide ? -20 : 2), y + 82];
  return [{ ...label('side', 'product', place, parts), size: 13 }];
}

/** The weights of the peepholes beside their wires. */
function weightLabels({ cell, stage }: Scene, routed: readonly Routed[]): Label[] {
  return routed.flatMap(({ way, route: { weight } }) => {
    const name = way.weights[0];
    if (!weight || name === undefined) return [];
    const size = stage.arrangement === 'page' ? 17 : 14;
    const part: Part = { symbol: parameterSymbol(cell, name) ?? { letter: name }, size };
    return [{ ...label('side', name, weight.at, [part]), anchor: weight.anchor }];
  });
}

/** What a bus carries that does not carry all, where there are several. */
function busLabels(scene: Scene, words: FigureWords): Label[] {
  const buses = busesOf(scene);
  const { spots, arrangement } = scene.stage;
  if (arrangement === 'compact' || buses.length < 2) return [];
  const right = (spots.gateInput.x + spots.gateInput.width + spots.gateCandidate.x) / 2;
  const left = (spots.gateForget.x + spots.gateForget.width + spots.gateInput.x) / 2;
  return buses.flatMap(({ kind, y }) => {
    const text = words.places.buses[kind];
    const x = kind === 'state' ? left : right;
    return text === undefined ? [] : [{ ...note(`bus ${kind}`, [x, y - 4], text), size: 11 }];
  });
}

/** In the gap of a belt that is cut. */
function cutLabels({ stage }: Scene, words: FigureWords): Label[] {
  const page = stage.arrangement === 'page';
  const { title, text } = words.places.cut;
  const x = (stage.gap[0] + stage.gap[1]) / 2;
  const head: Label = {
    ...label(
      'note',
      'cut',
      [x, page ? 112 : (stage.rails.top + stage.rails.bottom) / 2 + 4],
      [{ text: title }],
    ),
    size: page ? 20 : 15,
  };
  return page ? [head, { ...note('cut text', [x, 136], text), size: 13 }] : [head];
}
