/** From gradients at some nodes of a trace to the gradients at every node and every parameter: full backpropagation through time. */
import type { Workspace } from './forward.ts';
import { accumulate } from './kernels.ts';
import { ops, type Run } from './ops.ts';
import type { Vector } from './vector.ts';

/** Gradients of the trace they are named after, laid out like its values, and of its parameters. */
export interface Gradients {
  readonly gradients: Vector;
  readonly parameterGradients: Vector;
}

/**
 * Carries the gradients already put into `work.gradients` back to all nodes, inputs, initial states and parameters.
 * The gradient of h_0 or c_0 is that of hPrev or cPrev at the first step. Parameter gradients are added up.
 */
export function backward(work: Workspace): Gradients {
  const { program, length, batch, gradients, parameterGradients } = work;
  const stride = program.frame * batch;
  const back = (phase: 'ahead' | 'loop' | 'behind'): Run[] =>
    program[phase].map(({ op }, k) => ops[op].backward(siteAt(work, phase, k))).reverse();
  for (const run of back('behind')) run(0, length);
  const loop = back('loop');
  for (let t = length - 1; t >= 0; t--) {
    const at = t * stride;
    for (const run of loop) run(at, 1);
    if (t === 0) break;
    for (const { from, to, size } of program.carries)
      accumulate(gradients, at - stride + from * batch, gradients, at + to * batch, size * batch);
  }
  for (const run of back('ahead')) run(0, length);
  for (const phase of ['ahead', 'loop', 'behind'] as const)
    program[phase].forEach(({ op }, k) => {
      ops[op as 'matmul'].learn?.(siteAt(work, phase, k))(0, length);
    });
  return { gradients, parameterGradients };
}

function siteAt(work: Workspace, phase: 'ahead' | 'loop' | 'behind', k: number) {
  const site = work.sites[phase][k];
  if (!site) throw new Error(`no instruction ${k} in ${phase}`);
  return site;
}
