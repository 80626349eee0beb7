/** What is written on the layer boxes: letter, activation, the chosen unit's value, the name beneath. */
import { nodeOf } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import { squashes } from './arithmetic.ts';
import { busesOf } from './buses.ts';
import { narrowest } from './extent.ts';
import type { Piece, Scene } from './places.ts';
import { middle } from './stage.ts';
import type { Label } from './text.ts';
import type { Part } from './wires.ts';

/** The labels of all boxes; a value's label holds the widest text it is made for. */
export function boxLabels(scene: Scene, words: Words['figure']): Label[] {
  const boxes = [...scene.homes, ...scene.copies].filter(({ spot }) => spot.mark === 'box');
  const { gateNames } = scene.stage;
  const names = gateNames?.[Math.max(namesLevel(scene), busesOf(scene).length - 1)];
  return boxes.flatMap(box => [
    ...head(scene, box),
    ...(names === undefined || box.spot.width < narrowest ? [] : name(scene, box, names, words)),
  ]);
}

/** Lanes of free places push the names down. */
function namesLevel({ free, stage }: Scene): number {
  return free.some(({ spot }) => spot.width < narrowest) && stage.arrangement === 'page' ? 1 : 0;
}

function head({ cell, stage }: Scene, { node, role, spot, step }: Piece): Label[] {
  const page = stage.arrangement === 'page';
  const { symbol, op } = nodeOf(cell, node);
  const isNarrow = spot.width < narrowest;
  const activation = isNarrow || (stage.low && spot.width < 88) ? undefined : squashes[op];
  const parts: Part[] = [
    ...(symbol
      ? [
          {
            symbol: isNarrow ? symbol : { letter: symbol.letter },
            size: isNarrow ? 13 : page ? 19 : 18,
            role,
          },
        ]
      : []),
    ...(activation
      ? [
          {
            text: activation,
            tone: 'activation',
            gap: page ? 8 : 4,
            size: stage.low ? 11 : activationSize(page, activation),
          } as const,
        ]
      : []),
  ];
  const y = spot.y + stage.boxHead - 7;
  const common = { node, step, size: 13 };
  const letter: Label = isNarrow
    ? { ...common, kind: 'letter', id: `letter ${node}`, at: [middle(spot), y], anchor: 'middle', parts }
    : { ...common, kind: 'letter', id: `letter ${node}`, at: [spot.x + 8, y], anchor: 'start', parts };
  if (isNarrow) return [letter];
  const value: Label = {
    kind: 'value',
    id: `value ${node}`,
    node,
    at: [spot.x + spot.width - (page ? 8 : 7), y],
    size: page ? 13 : 12,
    anchor: 'end',
    parts: [{ text: '−0.00' }],
    step,
  };
  return [letter, value];
}

/** Long signs leave room for the value. */
function activationSize(page: boolean, { length }: string): number {
  if (page) return length > 4 ? 11 : 13;
  return length > 3 ? 10 : 11;
}

function name({ at, cell }: Scene, { node, spot, step }: Piece, y: number, words: Words['figure']): Label[] {
  const isCopy = at('beltAfter')?.node === node;
  const text = isCopy ? words.places.renewed : words.called(nodeOf(cell, node));
  return [
    {
      kind: 'name',
      id: `name ${node}`,
      node,
      at: [middle(spot), y],
      size: 13,
      anchor: 'middle',
      parts: [{ text }],
      step,
    },
  ];
}
