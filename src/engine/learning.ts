/** What learning can do without: instructions that no loss reads, and copies of gradients that are only handed on. */
import { blockOf, type Instruction, type Program } from './compile.ts';
import { behindCount, type Extent } from './extent.ts';
import type { Phase } from './groups.ts';

/** The instructions to run back, by phase in the order of running forward, and those whose parameters learn. */
export interface WayBack {
  readonly back: Readonly<Record<Phase, readonly Instruction[]>>;
  readonly learn: readonly Instruction[];
}

/**
 * The way back of a program. For learning no gradient goes to what comes from outside, and a product read by one sum
 * and nothing else takes its gradient from that sum, where it stands already.
 */
export function wayBack(program: Program, extent: Extent): WayBack {
  const { ahead, loop } = program;
  const behind = program.behind.slice(0, behindCount(program, extent));
  const learn = [...ahead, ...loop, ...behind];
  if (extent === 'all') return { back: { ahead, loop, behind }, learn };
  const sums = new Map(learn.flatMap(product => [...sumsOf(program, product)].map(sum => [product, sum])));
  const joined = (instructions: readonly Instruction[]): Instruction[] =>
    instructions.map(instruction => join(instruction, sums));
  const inner = ahead.filter(instruction => !readsOnlyOutside(program, instruction));
  return {
    back: { ahead: joined(inner), loop: joined(loop), behind: joined(behind) },
    learn: joined(learn),
  };
}

/** A product works on its sum's gradient; the sum hands nothing on to such products. */
function join(instruction: Instruction, sums: ReadonlyMap<Instruction, Instruction>): Instruction {
  const sum = sums.get(instruction);
  if (sum) return { ...instruction, out: sum.out };
  const served = [...sums].filter(([, reader]) => reader === instruction).map(([product]) => product);
  const inputs = instruction.inputs.filter(input => !served.some(product => reads(input, product)));
  return { ...instruction, inputs };
}

/** The sum that alone reads all of a product, once, and lets gradients pass; none if there is no such sum. */
function sumsOf(program: Program, product: Instruction): Instruction[] {
  const { ahead, loop, behind, carries } = program;
  const readers = [...ahead, ...loop, ...behind].filter(({ inputs }) =>
    inputs.some(input => reads(input, product)),
  );
  const [sum] = readers;
  const [place, ...more] = sum?.inputs.filter(input => reads(input, product)) ?? [];
  const { offset, size } = product.out;
  const isCarried = carries.some(({ from }) => from >= offset && from < offset + size);
  if (!['matmul', 'multiply'].includes(product.op) || sum?.op !== 'add' || readers.length > 1 || isCarried)
    return [];
  if (!place || more.length > 0 || place.stop || place.offset !== offset || sum.out.size !== size) return [];
  return [sum];
}

/** Whether an operand has to do with the block of an instruction's result. */
function reads({ kind, offset, shape }: Instruction['inputs'][number], { out }: Instruction): boolean {
  return kind === 'node' && offset < out.offset + out.size && out.offset < offset + (shape[0] ?? 0);
}

/** Whether every node an instruction reads comes from outside, so that its gradients teach nothing. */
function readsOnlyOutside(program: Program, { inputs }: Instruction): boolean {
  const given = program.cell.nodes.filter(({ op }) => op === 'given');
  const offsets = given.map(({ id }) => blockOf(program, id).offset);
  return inputs.every(({ kind, offset }) => kind === 'parameter' || offsets.includes(offset));
}
