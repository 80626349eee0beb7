/** From parameters in our names to the cell they belong to: its sizes, the choices that fit, the compiled program. */
import { type Choice, cellOf, legalChoices } from '../cells/catalog.ts';
import { withHead } from '../cells/head.ts';
import { compile, type Program } from '../engine/compile.ts';
import { type NamedParameters, packParameters } from '../engine/parameters.ts';
import { choiceName } from './choiceText.ts';
import { listed, quoted } from './quoted.ts';

/** I inputs, H units and O outputs; no O without a head. */
export interface WeightSizes {
  readonly I: number;
  readonly H: number;
  readonly O: number | null;
}

/** The sizes that the parameters' shapes tell; throws an Error that lists the names if there is no W (H, I) among them. */
export function sizesOf(tensors: NamedParameters): WeightSizes {
  const names = [...tensors.keys()];
  const [H, I] = names
    .filter(name => name.endsWith('.W'))
    .map(name => tensors.get(name)?.shape ?? [])
    .find(shape => shape.length === 2) ?? [undefined];
  if (H === undefined || I === undefined)
    throw new Error(`no recurrent layer in the file, it holds ${listed(names) || 'no tensors'}`);
  const head = tensors.get('head.V') ?? tensors.get('head.c');
  return { I, H, O: head ? (head.shape[0] ?? 0) : null };
}

/** The cell of a choice, with a head if there are outputs, compiled; which head makes no difference to its parameters. */
export function programOf(choice: Choice, { I, H, O }: WeightSizes): Program {
  const cell = cellOf(choice, { I, H });
  return compile(O === null ? cell : withHead(cell, 'identity'), { I, H, O: O ?? 0 });
}

/**
 * The choices whose parameters have exactly these names and shapes, in the catalog's order: at least one, more where
 * toggles have no parameters of their own. Throws an Error that says what the nearest choice lacks.
 */
export function choicesOf(tensors: NamedParameters, sizes: WeightSizes): [Choice, ...Choice[]] {
  const all = legalChoices().map(choice => ({ choice, misses: missesOf(choice, sizes, tensors) }));
  const [first, ...others] = all.filter(({ misses }) => misses === 0).map(({ choice }) => choice);
  if (first) return [first, ...others];
  const fewest = Math.min(...all.map(({ misses }) => misses));
  const nearest = all.find(({ misses }) => misses === fewest);
  if (nearest) checkFit(nearest.choice, sizes, tensors);
  throw new Error(`no cell has the parameters ${listed([...tensors.keys()])}`);
}

/** Throws an Error that names the first parameter of the choice that is missing, left over or of another shape. */
export function checkFit(choice: Choice, sizes: WeightSizes, tensors: NamedParameters): void {
  try {
    packParameters(programOf(choice, sizes), tensors);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the weights do not fit ${choiceName(choice)}: ${quoted(what, 120)}`, { cause });
  }
}

/** How many parameters are missing, left over or of another shape. */
function missesOf(choice: Choice, { I, H, O }: WeightSizes, tensors: NamedParameters): number {
  const cell = cellOf(choice, { I, H });
  const { parameters } = O === null ? cell : withHead(cell, 'identity');
  const lengths = { I, H, O: O ?? 0 };
  const fitting = Object.entries(parameters).flatMap(([group, { shapes }]) =>
    Object.entries(shapes).map(([name, sides]) => {
      const shape = sides.map(side => lengths[side]);
      return tensors.get(`${group}.${name}`)?.shape.join() === shape.join();
    }),
  );
  const fit = fitting.filter(Boolean).length;
  return fitting.length - fit + (tensors.size - fit);
}
