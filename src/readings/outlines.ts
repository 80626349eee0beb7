/** Where a cell has no gate: dotted outlines in the places of the boxes, and a valve that stands open. */
import type { Slot } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import type { Scene } from './places.ts';
import { type Box, middle } from './stage.ts';
import type { Label } from './text.ts';
import type { Part } from './wires.ts';

/** A place without a node, and whether posts stand on the belt because nothing is shut there. */
export interface Outlines {
  readonly boxes: readonly Box[];
  readonly labels: readonly Label[];
  readonly posts: boolean;
}

/** The places that are empty because a gate is missing, with what they say. */
export function outlinesOf(scene: Scene, { places }: Words['figure']): Outlines {
  const { stage, at, cut } = scene;
  const missing: readonly (readonly [Slot, boolean, readonly string[]])[] = [
    ['gateForget', cut || !at('kept'), lines('gateForget', !cut)],
    ['gateInput', cut || !at('written'), lines('gateInput', !cut)],
    [
      'gateOutput',
      true,
      at('hiddenOut') ? lines('gateOutput', true) : cut ? lines('gateOutput', false) : places.noSecondBelt,
    ],
  ];
  const empty = missing.filter(([slot, isMissing]) => isMissing && !at(slot));
  return {
    boxes: empty.map(([slot]) => stage.spots[slot]),
    labels: empty.flatMap(([slot, , texts]) => labelsIn(slot, texts)),
    posts: !cut && !at('kept'),
  };

  function lines(slot: Slot, isOne: boolean): readonly string[] {
    return (isOne ? places.open[slot] : places.none[slot]) ?? [];
  }

  function labelsIn(slot: Slot, texts: readonly string[]): Label[] {
    const spot = stage.spots[slot];
    const page = stage.arrangement === 'page';
    const [first = ''] = texts;
    const isLetter = first.length === 1;
    const top = spot.y + spot.height / 2 + (page ? 0 : 1) - (texts.length - 1) * 8 + (isLetter ? 6 : 0);
    return texts.map((text, k): Label => {
      const parts: Part[] = isLetter
        ? [{ symbol: { letter: text }, size: 19 }, { text: places.isOne }]
        : [{ text, tone: 'word' }];
      return {
        kind: 'note',
        id: `${slot} ${k}`,
        at: [middle(spot), top + k * 16],
        size: isLetter ? 15 : page ? 12 : 11,
        anchor: 'middle',
        parts,
        step: 0,
      };
    });
  }
}
