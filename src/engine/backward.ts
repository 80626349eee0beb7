/** From gradients at some nodes of a trace to the gradients at every node and every parameter: full backpropagation through time. */
import type { Workspace } from './forward.ts';
import { accumulate } from './kernels.ts';
import { type Op, ops, type Run } from './ops.ts';
import type { Vector } from './vector.ts';

/** Gradients of the trace they are named after, laid out like its values, and of its parameters. */
export interface Gradients {
  readonly gradients: Vector;
  readonly parameterGradients: Vector;
}

type Phase = 'ahead' | 'loop' | 'behind';

/** What a workspace does on the way back: per phase from the last instruction to the first, then what its parameters learn. */
interface Prepared {
  readonly back: Readonly<Record<Phase, readonly Run[]>>;
  readonly learn: readonly Run[];
}

const prepared = new WeakMap<Workspace, Prepared>();

/**
 * Carries the gradients already put into `work.gradients` back to all nodes, inputs, initial states and parameters.
 * The gradient of h_0 or c_0 is that of hPrev or cPrev at the first step. Parameter gradients are added up.
 */
export function backward(work: Workspace): Gradients {
  const { program, length, batch, gradients, parameterGradients } = work;
  const stride = program.frame * batch;
  const { back, learn } = prepared.get(work) ?? prepare(work);
  for (const run of back.behind) run(0, length);
  for (let t = length - 1; t >= 0; t--) {
    const at = t * stride;
    for (const run of back.loop) run(at, 1);
    if (t === 0) break;
    for (const { from, to, size, stop } of program.carries)
      if (!stop) accumulate(gradients, at - stride + from * batch, gradients, at + to * batch, size * batch);
  }
  for (const run of back.ahead) run(0, length);
  for (const run of learn) run(0, length);
  return { gradients, parameterGradients };
}

function prepare(work: Workspace): Prepared {
  const rowsOf = (phase: Phase) =>
    work.sites[phase].map((site, k) => {
      const name = work.program[phase][k]?.op;
      if (!name) throw new Error(`no instruction ${k} in ${phase}`);
      const op: Op = ops[name];
      return { op, site };
    });
  const rows = { ahead: rowsOf('ahead'), loop: rowsOf('loop'), behind: rowsOf('behind') };
  const backOf = (phase: Phase): Run[] => rows[phase].map(({ op, site }) => op.backward(site)).reverse();
  const made: Prepared = {
    back: { ahead: backOf('ahead'), loop: backOf('loop'), behind: backOf('behind') },
    learn: [...rows.ahead, ...rows.loop, ...rows.behind].flatMap(({ op, site }) => op.learn?.(site) ?? []),
  };
  prepared.set(work, made);
  return made;
}
