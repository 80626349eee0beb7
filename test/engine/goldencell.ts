// The field `cell` of golden cases: what it may say, and which cell of the project that is.
import {
  cellOf as catalogCell,
  choiceOf,
  type FamilyName,
  familyNames,
  type Toggles,
} from '../../src/cells/catalog.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { type Fields, fieldsOf, flagOf, oneOf } from './goldenfields.ts';
import { gates } from './goldenweights.ts';

/** What `cell` may say; a field that is left out has the value it has in the plain cell. */
export interface CellOptions {
  readonly family: FamilyName | 'lstm-layernorm';
  readonly peephole: boolean;
  readonly coupled: boolean;
  readonly resetAfter: boolean;
  readonly ablate: readonly (typeof gates)[number][];
  readonly candidateActivation: 'tanh' | 'identity' | 'g1997';
  readonly outputActivation: 'tanh' | 'identity' | 'h1997';
  readonly gateRecurrence: boolean;
  readonly gradient: 'full' | 'truncated';
}

type OptionName = Exclude<keyof CellOptions, 'family'>;

const plain: Omit<CellOptions, 'family'> = {
  peephole: false,
  coupled: false,
  resetAfter: false,
  ablate: [],
  candidateActivation: 'tanh',
  outputActivation: 'tanh',
  gateRecurrence: false,
  gradient: 'full',
};
const optionNames = Object.keys(plain) as OptionName[];

/** The toggles that a field of `cell` other than its plain value stands for. */
function togglesOf(options: CellOptions): Partial<Toggles> {
  return {
    ...(options.family === 'lstm-layernorm' && { layernorm: true }),
    ...(options.peephole && { peepholes: true }),
    ...(options.coupled && { coupled: true }),
    ...(options.gateRecurrence && { gaterecurrence: true }),
    ...(options.gradient === 'truncated' && { truncated: true }),
    ...(options.candidateActivation !== 'tanh' && { candidateactivation: options.candidateActivation }),
    ...(options.outputActivation !== 'tanh' && { outputactivation: options.outputActivation }),
    ...Object.fromEntries(options.ablate.map(gate => [`${gate}gate`, false])),
    ...(options.family === 'gru' && { reset: options.resetAfter ? 'after' : 'before' }),
  };
}

/** The field `cell`; throws at a field or value the schema does not know. */
export function readOptions(value: unknown, at: string): CellOptions {
  const fields: Fields = { ...plain, ...fieldsOf(value, at, ['family'], optionNames) };
  const flag = (key: OptionName) => flagOf(fields[key], `${at}.${key}`);
  const name = <Name extends string>(key: keyof CellOptions, names: readonly Name[]) =>
    oneOf(fields[key], `${at}.${key}`, names);
  if (!Array.isArray(fields.ablate)) throw new Error(`${at}.ablate: needs a list of gates`);
  return {
    family: name('family', [...familyNames, 'lstm-layernorm'] as const),
    peephole: flag('peephole'),
    coupled: flag('coupled'),
    resetAfter: flag('resetAfter'),
    ablate: fields.ablate.map(gate => oneOf(gate, `${at}.ablate`, gates)),
    candidateActivation: name('candidateActivation', ['tanh', 'identity', 'g1997']),
    outputActivation: name('outputActivation', ['tanh', 'identity', 'h1997']),
    gateRecurrence: flag('gateRecurrence'),
    gradient: name('gradient', ['full', 'truncated']),
  };
}

/** The cell of those options; throws, with the case's name, if the catalog refuses it. */
export function cellOf(
  name: string,
  options: CellOptions,
  sizes: { readonly I: number; readonly H: number },
): Cell {
  const family = options.family === 'lstm-layernorm' ? 'lstm' : options.family;
  if (options.resetAfter && family !== 'gru') throw new Error(`${name}: cell.resetAfter is the GRU’s`);
  try {
    return catalogCell(choiceOf(family, togglesOf(options)), sizes);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
