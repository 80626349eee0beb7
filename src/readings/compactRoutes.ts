/** The ways of the wires on the compact stage, by the slots they join. */
import { nodeOf, parameterShape } from '../cells/spec.ts';
import { parameterSymbol } from './letters.ts';
import { squashPill } from './signs.ts';
import { levelOf, middle, readCircle, resetCircle, type Stage, under, writeCircle } from './stage.ts';
import { horizontal, type Route, type Routes, restPill, squarePill, vertical } from './wires.ts';

const top = (stage: Stage): number => stage.spots.gateForget.y;
const valve = ({ keepValve }: Stage): number => keepValve.x + keepValve.width / 2;

/** Heights of the two levels between belt and boxes: of the keep valve's wires, and of the load. */
const keepOf = (stage: Stage): number => levelOf(stage, 222);
const loadOf = (stage: Stage): number => levelOf(stage, 214);

/** What stays on the belt needs no wire. */
const belt = (): Route[] => [];

/** The routes of the compact arrangement. */
export const compactRoutes: Routes = {
  'beltBefore kept': belt,
  'kept beltAfter': belt,
  'beltBefore beltAfter': belt,

  'gateForget kept': ({ stage, cell, gating }) => {
    const x = middle(stage.spots.gateForget);
    const keep = gating('kept');
    if (nodeOf(cell, keep?.gate ?? '').op === 'oneMinus')
      return [{ points: horizontal(132 * stage.spread, keepOf(stage), valve(stage), under(stage)) }];
    if (!keep?.rest) return [{ points: vertical(x, top(stage), keepOf(stage), valve(stage), under(stage)) }];
    return [
      {
        points: vertical(x, top(stage), keepOf(stage), 75 * stage.spread),
        pills: [restPill([75 * stage.spread, keepOf(stage)], true)],
      },
      {
        points: horizontal(75 * stage.spread, keepOf(stage), valve(stage), under(stage)),
        role: nodeOf(cell, keep.values).role,
      },
    ];
  },

  'gateForget written': ({ stage, cell, gating }) => {
    const x = middle(stage.spots.gateForget);
    const write = gating('written');
    const [circleX, y] = writeCircle(stage);
    const end = circleX - stage.circle;
    if (!write?.rest)
      return [
        {
          points: horizontal(x, levelOf(stage, 234), 176 * stage.spread, y, end),
          forks: [[x, levelOf(stage, 234)]],
        },
      ];
    return [
      {
        points: horizontal(valve(stage), keepOf(stage), 147 * stage.spread),
        forks: [[valve(stage), keepOf(stage)]],
        pills: [restPill([147 * stage.spread, keepOf(stage)], true)],
      },
      {
        points: horizontal(147 * stage.spread, keepOf(stage), 176 * stage.spread, y, end),
        role: nodeOf(cell, write.values).role,
      },
    ];
  },

  'gateInput gateForget': ({ stage }) => {
    const x = middle(stage.spots.gateInput);
    return [
      {
        points: vertical(x, levelOf(stage, 240), keepOf(stage), 132 * stage.spread),
        forks: [[x, levelOf(stage, 240)]],
        pills: [restPill([132 * stage.spread, keepOf(stage)], true)],
      },
    ];
  },

  'gateInput written': ({ stage }) => {
    const [x, y] = writeCircle(stage);
    return [{ points: vertical(middle(stage.spots.gateInput), top(stage), y, x - stage.circle) }];
  },

  'gateForget resetState': ({ stage }) => {
    const [x, y] = resetCircle(stage);
    return [{ points: vertical(middle(stage.spots.gateForget), top(stage), y + stage.circle, x) }];
  },

  'gateInput resetState': ({ stage }) => {
    const [x, y] = resetCircle(stage);
    return [{ points: vertical(x, top(stage), y + stage.circle) }];
  },

  'gateCandidate written': ({ stage }) => {
    const [x, y] = writeCircle(stage);
    return [{ points: vertical(middle(stage.spots.gateCandidate), top(stage), y, x + stage.circle) }];
  },

  'gateCandidate beltAfter': ({ stage }) => {
    const x = middle(stage.spots.gateCandidate);
    return [{ points: vertical(x, top(stage), loadOf(stage), stage.plus, under(stage)) }];
  },

  'written beltAfter': ({ stage }) => {
    const [x, y] = writeCircle(stage);
    return [{ points: vertical(x, y - stage.circle, loadOf(stage), stage.plus, under(stage)) }];
  },

  'beltBefore gateForget': ({ stage }) => {
    const { peep } = stage.taps;
    return [
      {
        points: vertical(peep, stage.rails.bottom, top(stage)),
        arrow: true,
        forks: [[peep, stage.rails.bottom]],
        weight: { at: [peep - 7, levelOf(stage, 254)], anchor: 'end' },
      },
    ];
  },

  'beltBefore gateInput': ({ stage }) => {
    const { peep } = stage.taps;
    const x = middle(stage.spots.gateInput) - 24;
    return [
      {
        points: vertical(peep, stage.rails.bottom, levelOf(stage, 236), x, top(stage)),
        arrow: true,
        forks: [
          [peep, stage.rails.bottom],
          [peep, levelOf(stage, 236)],
        ],
        weight: { at: [x - 7, levelOf(stage, 254)], anchor: 'end' },
      },
    ];
  },

  'beltAfter gateOutput': ({ stage }) => {
    const { out } = stage.taps;
    return [
      {
        points: vertical(out, stage.rails.bottom, levelOf(stage, 252), out + 10, top(stage)),
        arrow: true,
        forks: [[out, stage.rails.bottom]],
        weight: { at: [out - 5, levelOf(stage, 250)], anchor: 'end' },
      },
    ];
  },

  'beltBefore resetState': ({ stage, cell }, { weights }) => {
    const { reset } = stage.taps;
    const [x, y] = resetCircle(stage);
    const matrix = weights.find(name => parameterShape(cell, name)?.length === 2);
    return [
      {
        points: vertical(reset, stage.rails.bottom, y, x - stage.circle),
        forks: [[reset, stage.rails.bottom]],
        pills: matrix
          ? [
              squarePill(
                [123 * stage.spread, y],
                [{ symbol: parameterSymbol(cell, matrix) ?? { letter: matrix }, size: 13 }],
                24,
                true,
              ),
            ]
          : [],
      },
    ];
  },

  'resetState gateCandidate': ({ stage }) => {
    const { resetState, gateCandidate } = stage.spots;
    const x = gateCandidate.x + 16;
    const y = resetState.y + resetState.height / 2 + 3;
    return [{ points: horizontal(resetState.x + resetState.width, y, x, gateCandidate.y), arrow: true }];
  },

  'beltAfter squash': ({ stage }) => {
    const { squash } = stage.taps;
    return [
      {
        points: vertical(squash, stage.rails.bottom, stage.spots.squash.y),
        forks: [[squash, stage.rails.bottom]],
      },
    ];
  },

  'squash hiddenOut': ({ stage }) => {
    const { squash } = stage.spots;
    const [x, y] = readCircle(stage);
    return [{ points: horizontal(squash.x + squash.width, y, x - stage.circle) }];
  },

  'beltAfter hiddenOut': (scene, way) => {
    const { stage } = scene;
    const { squash } = stage.taps;
    const [x, y] = readCircle(stage);
    const end = scene.gating('hiddenOut') ? x - stage.circle : stage.spots.hiddenOut.x;
    return [
      {
        points: vertical(squash, stage.rails.bottom, y, end),
        forks: [[squash, stage.rails.bottom]],
        pills: squashPill(scene, way.to, [squash, levelOf(stage, 203)]),
      },
    ];
  },

  'gateOutput hiddenOut': ({ stage }) => {
    const [x, y] = readCircle(stage);
    return [
      {
        points: vertical(
          middle(stage.spots.gateOutput),
          top(stage),
          levelOf(stage, 246),
          x,
          y + stage.circle,
        ),
      },
    ];
  },
};
