/** The ways of the wires on the page's stage, by the slots they join. */
import { nodeOf, parameterShape } from '../cells/spec.ts';
import { parameterSymbol } from './letters.ts';
import type { Scene } from './places.ts';
import { squashPill } from './signs.ts';
import { middle, type Point, readCircle, resetCircle, type Stage, under, writeCircle } from './stage.ts';
import type { Way } from './ways.ts';
import { horizontal, type Pill, type Route, type Routes, restPill, squarePill, vertical } from './wires.ts';

const top = (stage: Stage): number => stage.spots.gateForget.y;

/** What stays on the belt needs no wire. */
const belt = (): Route[] => [];

/** The routes of the page. */
export const pageRoutes: Routes = {
  'beltBefore kept': belt,
  'kept beltAfter': belt,
  'beltBefore beltAfter': belt,

  'gateForget kept': ({ stage, cell, gating }) => {
    const x = middle(stage.spots.gateForget);
    const keep = gating('kept');
    if (nodeOf(cell, keep?.gate ?? '').op === 'oneMinus')
      return [{ points: horizontal(266, 220, x, under(stage)) }];
    if (!keep?.rest) return [{ points: vertical(x, top(stage), under(stage)) }];
    return [
      { points: vertical(x, top(stage), 298), pills: [restPill([x, 288], false)] },
      { points: vertical(x, 278, under(stage)), role: nodeOf(cell, keep.values).role },
    ];
  },

  'gateForget written': ({ stage, cell, gating }) => {
    const x = middle(stage.spots.gateForget);
    const write = gating('written');
    const [circleX, y] = writeCircle(stage);
    const end = circleX - stage.circle;
    if (!write?.rest) return [{ points: vertical(x + 32, top(stage), y, end) }];
    return [
      { points: horizontal(x, y, 328), pills: [restPill([344, y], false)] },
      { points: horizontal(360, y, end), role: nodeOf(cell, write.values).role },
    ];
  },

  'gateInput gateForget': ({ stage }) => {
    const x = middle(stage.spots.gateInput);
    return [{ points: horizontal(x, 220, 296), forks: [[x, 220]], pills: [restPill([280, 220], false)] }];
  },

  'gateInput written': ({ stage }) => {
    const x = middle(stage.spots.gateInput);
    const [circleX, y] = writeCircle(stage);
    return [{ points: vertical(x, top(stage), y, circleX - stage.circle) }];
  },

  'gateForget resetState': ({ stage }) => {
    const x = middle(stage.spots.gateForget);
    const [circleX, y] = resetCircle(stage);
    return [{ points: horizontal(x, y, circleX - stage.circle), forks: [[x, y]] }];
  },

  'gateInput resetState': ({ stage }) => {
    const [x, y] = resetCircle(stage);
    return [{ points: vertical(x, top(stage), y + stage.circle) }];
  },

  'gateCandidate written': ({ stage }) => {
    const x = middle(stage.spots.gateCandidate);
    const lane = stage.exit.readout;
    return [{ points: vertical(x, top(stage), lane, writeCircle(stage)[0] - 12) }];
  },

  'gateCandidate beltAfter': ({ stage }) => {
    const x = middle(stage.spots.gateCandidate);
    const lane = stage.exit.readout;
    return [{ points: vertical(x, top(stage), lane, stage.plus, under(stage)) }];
  },

  'written beltAfter': ({ stage }) => {
    const { written } = stage.spots;
    const lane = stage.exit.readout;
    return [{ points: horizontal(written.x + written.width, lane, stage.plus, under(stage)) }];
  },

  'beltBefore gateForget': ({ stage }) => {
    const { peep } = stage.taps;
    return [
      {
        points: vertical(peep, stage.rails.bottom, top(stage)),
        arrow: true,
        forks: [[peep, stage.rails.bottom]],
        weight: { at: [peep - 8, 308], anchor: 'end' },
      },
    ];
  },

  'beltBefore gateInput': ({ stage }) => {
    const { peep } = stage.taps;
    const x = middle(stage.spots.gateInput) - 40;
    return [
      {
        points: vertical(peep, stage.rails.bottom, 284, x, top(stage)),
        arrow: true,
        forks: [
          [peep, stage.rails.bottom],
          [peep, 284],
        ],
        weight: { at: [x - 8, 308], anchor: 'end' },
      },
    ];
  },

  'beltAfter gateOutput': ({ stage }) => {
    const { out } = stage.taps;
    const x = middle(stage.spots.gateOutput) - 32;
    return [
      {
        points: vertical(out, stage.rails.bottom, 308, x, top(stage)),
        arrow: true,
        forks: [[out, stage.rails.bottom]],
        weight: { at: [out - 8, 292], anchor: 'end' },
      },
    ];
  },

  'beltBefore resetState': (scene, way) => {
    const { stage } = scene;
    const { reset } = stage.taps;
    const lane = stage.exit.readout;
    return [
      {
        points: vertical(reset, stage.rails.bottom, lane, resetCircle(stage)[0] - 12),
        forks: [[reset, stage.rails.bottom]],
        pills: weightPill(scene, way, [280, lane]),
      },
    ];
  },

  'resetState gateCandidate': ({ stage }) => {
    const { resetState, gateCandidate } = stage.spots;
    const x = middle(gateCandidate) - 32;
    const lane = stage.exit.readout;
    return [{ points: horizontal(resetState.x + resetState.width, lane, x, gateCandidate.y), arrow: true }];
  },

  'beltAfter squash': (scene, way) => {
    const { stage } = scene;
    const { squash } = stage.taps;
    return [
      {
        points: vertical(squash, stage.rails.bottom, stage.spots.squash.y),
        forks: [[squash, stage.rails.bottom]],
        pills: squashPill(scene, way.to, [squash, 217]),
      },
    ];
  },

  'squash hiddenOut': ({ stage }) => {
    const { squash } = stage.spots;
    const lane = stage.exit.readout;
    return [{ points: horizontal(squash.x + squash.width, lane, readCircle(stage)[0] - 12) }];
  },

  'beltAfter hiddenOut': (scene, way) => {
    const { stage } = scene;
    const { squash } = stage.taps;
    const lane = stage.exit.readout;
    const end = scene.gating('hiddenOut') ? readCircle(stage)[0] - 12 : stage.spots.hiddenOut.x - 4;
    return [
      {
        points: vertical(squash, stage.rails.bottom, lane, end),
        forks: [[squash, stage.rails.bottom]],
        pills: squashPill(scene, way.to, [squash, 217]),
      },
    ];
  },

  'gateOutput hiddenOut': ({ stage }) => {
    const [x, y] = readCircle(stage);
    return [{ points: vertical(x, top(stage), y + stage.circle) }];
  },
};

/** A pill with the matrix on a way, if there is one. */
function weightPill({ cell }: Scene, { weights }: Way, at: Point): Pill[] {
  const matrix = weights.find(name => parameterShape(cell, name)?.length === 2);
  return matrix
    ? [squarePill(at, [{ symbol: parameterSymbol(cell, matrix) ?? { letter: matrix }, size: 15 }], 36, false)]
    : [];
}
