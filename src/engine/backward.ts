/** From gradients at some nodes of a trace to the gradients at every node and every parameter: full backpropagation through time. */
import { held, holdLeaves } from './clamps.ts';
import type { Instruction } from './compile.ts';
import type { Extent } from './extent.ts';
import { siteOf, type Workspace } from './forward.ts';
import type { Phase } from './groups.ts';
import { accumulate } from './kernels.ts';
import { wayBack } from './learning.ts';
import { type OpBack, opsBack } from './opsBack.ts';
import { nothing, type Run } from './site.ts';
import type { Vector } from './vector.ts';

/** Gradients of the trace they are named after, laid out like its values, and of its parameters. */
export interface Gradients {
  readonly gradients: Vector;
  readonly parameterGradients: Vector;
}

/** What a workspace does on the way back: per phase from the last instruction to the first, then what its parameters learn. */
interface Prepared {
  readonly back: Readonly<Record<Phase, readonly Run[]>>;
  readonly learn: readonly Run[];
}

const prepared = { all: new WeakMap<Workspace, Prepared>(), learning: new WeakMap<Workspace, Prepared>() };

/**
 * Carries the gradients already put into `work.gradients` back to all nodes, inputs, initial states and parameters.
 * A value that is held passes none. The gradient of h_0 or c_0 is that of hPrev or cPrev at the first step. Parameter gradients are added up.
 * To the extent of learning, nodes from outside, products in sums and what is behind the logits are left out.
 */
export function backward(work: Workspace, extent: Extent = 'all'): Gradients {
  const { program, length, batch, gradients, parameterGradients, holds } = work;
  const stride = program.frame * batch;
  const { back, learn } = prepared[extent].get(work) ?? prepare(work, extent);
  for (const run of back.behind) run.many(0, length);
  for (let t = length - 1; t >= 0; t--) {
    const at = t * stride;
    for (const run of back.loop) run.one(at);
    holdLeaves(gradients, program, holds, at, true);
    if (t === 0) break;
    for (const { from, to, size, stop } of program.carries)
      if (!stop) accumulate(gradients, at - stride + from * batch, gradients, at + to * batch, size * batch);
  }
  for (const run of back.ahead) run.many(0, length);
  holdLeaves(gradients, program, holds, undefined, true);
  for (const run of learn) run.many(0, length);
  return { gradients, parameterGradients };
}

function prepare(work: Workspace, extent: Extent): Prepared {
  const { back, learn } = wayBack(work.program, extent);
  const stopped = { into: work.gradients, when: 'before', zero: true } as const;
  const backOf = (instructions: readonly Instruction[]): Run[] =>
    instructions
      .map(instruction => {
        const run = opsBack[instruction.op].backward(siteOf(work, instruction));
        return held(run, instruction, work.holds, work.program.frame * work.batch, stopped);
      })
      .filter(run => run !== nothing)
      .reverse();
  const made: Prepared = {
    back: { ahead: backOf(back.ahead), loop: backOf(back.loop), behind: backOf(back.behind) },
    learn: learn.flatMap(instruction => {
      const op: OpBack = opsBack[instruction.op];
      return op.learn?.(siteOf(work, instruction)) ?? [];
    }),
  };
  prepared[extent].set(work, made);
  return made;
}
