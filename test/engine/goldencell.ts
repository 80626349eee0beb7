// The field `cell` of golden cases: what it may say, and which cell of the project that is.
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { type Fields, fieldsOf, flagOf, oneOf } from './goldenfields.ts';
import { gates } from './goldenweights.ts';

const families = [
  'rnn',
  'lstm',
  'lstm-layernorm',
  'gru',
  'mgu',
  'mut1',
  'mut2',
  'mut3',
  'slstm',
  'minlstm',
  'mingru',
] as const;

/** What `cell` may say; a field that is left out has the value it has in the plain cell. */
export interface CellOptions {
  readonly family: (typeof families)[number];
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

/** How a family's cell is made, and which options it understands. A new option is a word here, a new family a row. */
const made: Partial<
  Record<
    CellOptions['family'],
    { readonly takes: readonly OptionName[]; readonly cell: (options: CellOptions) => Cell }
  >
> = {
  rnn: { takes: [], cell: () => rnn() },
  lstm: { takes: [], cell: () => lstm() },
};

/** The field `cell`; throws at a field or value the schema does not know. */
export function readOptions(value: unknown, at: string): CellOptions {
  const fields: Fields = { ...plain, ...fieldsOf(value, at, ['family'], optionNames) };
  const flag = (key: OptionName) => flagOf(fields[key], `${at}.${key}`);
  const name = <Name extends string>(key: keyof CellOptions, names: readonly Name[]) =>
    oneOf(fields[key], `${at}.${key}`, names);
  if (!Array.isArray(fields.ablate)) throw new Error(`${at}.ablate: needs a list of gates`);
  return {
    family: name('family', families),
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

/** The cell of those options; throws, with the case's name and the fields, if there is none yet. */
export function cellOf(name: string, options: CellOptions): Cell {
  const row = made[options.family];
  const refused = row
    ? optionNames.filter(key => !row.takes.includes(key) && String(options[key]) !== String(plain[key]))
    : (['family'] as const);
  if (row && refused.length === 0) return row.cell(options);
  const said = refused.map(key => `cell.${key} ${options[key]}`).join(', ');
  throw new Error(`${name}: ${said}: not supported yet`);
}
