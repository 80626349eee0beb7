/** From gradients at some nodes of a trace to the gradients at every node and every parameter: full backpropagation through time. */
import { blockOf } from './compile.ts';
import type { Workspace } from './forward.ts';
import { accumulate } from './kernels.ts';
import { nothing, type Op, ops, type Run, type Site } from './ops.ts';
import type { Vector } from './vector.ts';

/** Gradients of the trace they are named after, laid out like its values, and of its parameters. */
export interface Gradients {
  readonly gradients: Vector;
  readonly parameterGradients: Vector;
}

type Phase = 'ahead' | 'loop' | 'behind';

/**
 * What a workspace does on the way back: per phase from the last instruction to the first, then what its parameters
 * learn. `outside` are the instructions of `ahead` that do nothing but carry gradients to what comes from outside.
 */
interface Prepared {
  readonly back: Readonly<Record<Phase | 'outside', readonly Run[]>>;
  readonly learn: readonly Run[];
}

const prepared = new WeakMap<Workspace, Prepared>();

/**
 * Carries the gradients already put into `work.gradients` back to all nodes, inputs, initial states and parameters.
 * The gradient of h_0 or c_0 is that of hPrev or cPrev at the first step. Parameter gradients are added up.
 * With `outside` false the nodes that come from outside get none: learning needs none there.
 */
export function backward(work: Workspace, outside = true): Gradients {
  const { program, length, batch, gradients, parameterGradients } = work;
  const stride = program.frame * batch;
  const { back, learn } = prepared.get(work) ?? prepare(work);
  for (const run of back.behind) run.many(0, length);
  for (let t = length - 1; t >= 0; t--) {
    const at = t * stride;
    for (const run of back.loop) run.one(at);
    if (t === 0) break;
    for (const { from, to, size, stop } of program.carries)
      if (!stop) accumulate(gradients, at - stride + from * batch, gradients, at + to * batch, size * batch);
  }
  for (const run of back.ahead) run.many(0, length);
  if (outside) for (const run of back.outside) run.many(0, length);
  for (const run of learn) run.many(0, length);
  return { gradients, parameterGradients };
}

interface Row {
  readonly op: Op;
  readonly site: Site;
}

function prepare(work: Workspace): Prepared {
  const rowsOf = (phase: Phase): Row[] =>
    work.sites[phase].map((site, k) => {
      const name = work.program[phase][k]?.op;
      if (!name) throw new Error(`no instruction ${k} in ${phase}`);
      const op: Op = ops[name];
      return { op, site };
    });
  const rows = { ahead: rowsOf('ahead'), loop: rowsOf('loop'), behind: rowsOf('behind') };
  const outside = rows.ahead.filter(({ site }) => readsOnlyOutside(work, site));
  const backOf = (of: readonly Row[]): Run[] =>
    of
      .map(({ op, site }) => op.backward(site))
      .filter(run => run !== nothing)
      .reverse();
  const made: Prepared = {
    back: {
      ahead: backOf(rows.ahead.filter(row => !outside.includes(row))),
      outside: backOf(outside),
      loop: backOf(rows.loop),
      behind: backOf(rows.behind),
    },
    learn: [...rows.ahead, ...rows.loop, ...rows.behind].flatMap(({ op, site }) => op.learn?.(site) ?? []),
  };
  prepared.set(work, made);
  return made;
}

/** Whether every node an instruction reads comes from outside. */
function readsOnlyOutside({ program }: Workspace, { inputs }: Site): boolean {
  const given = program.cell.nodes.filter(({ op }) => op === 'given');
  const offsets = given.map(({ id }) => blockOf(program, id).offset);
  return inputs.every(({ kind, offset }) => kind === 'parameter' || offsets.includes(offset));
}
