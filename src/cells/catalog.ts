/** Every cell by name, in teaching order: families, the toggles that compose them, what excludes what, and presets. */
import { gru } from './gru.ts';
import { layerNormLstm } from './layernorm.ts';
import { lstm } from './lstm.ts';
import { mgu } from './mgu.ts';
import { minGru, minLstm } from './minimal.ts';
import { mut } from './mut.ts';
import { rnn } from './rnn.ts';
import { slstm } from './slstm.ts';
import type { Cell } from './spec.ts';

/** The toggles with their values, the initial one first; which families have them is said there. */
export const toggles = {
  forgetgate: [true, false],
  inputgate: [true, false],
  outputgate: [true, false],
  peepholes: [false, true],
  coupled: [false, true],
  gaterecurrence: [false, true],
  layernorm: [false, true],
  truncated: [false, true],
  candidateactivation: ['tanh', 'identity', 'g1997'],
  outputactivation: ['tanh', 'identity', 'h1997'],
  reset: ['after', 'before'],
  z: ['keeps', 'takes'],
} as const;

export type ToggleName = keyof typeof toggles;
export const toggleNames = Object.keys(toggles) as ToggleName[];

/** A value for every toggle; those that the family does not have stand at their initial value. */
export type Toggles = { readonly [Name in ToggleName]: (typeof toggles)[Name][number] };

/** All toggles at their initial values. */
export const initialToggles = Object.fromEntries(
  toggleNames.map(name => [name, toggles[name][0]]),
) as unknown as Toggles;

interface Family {
  /** What the family is called everywhere. */
  readonly name: string;
  readonly toggles: readonly ToggleName[];
  /** The cell; `projected` where x_t has another length than the state it is added to. */
  readonly cell: (choice: Toggles, projected: boolean) => Cell;
  /** Whether x_t enters a layer without weights of its own, so that I = H is needed or a projection. */
  readonly bare?: true;
}

/** The families in teaching order. */
export const families = {
  rnn: { name: 'RNN', toggles: [], cell: () => rnn() },
  lstm: {
    name: 'LSTM',
    toggles: [
      ...(['forgetgate', 'inputgate', 'outputgate', 'peepholes', 'coupled', 'gaterecurrence'] as const),
      ...(['layernorm', 'truncated', 'candidateactivation', 'outputactivation'] as const),
    ],
    cell: lstmOf,
  },
  gru: {
    name: 'GRU',
    toggles: ['reset', 'z'],
    cell: ({ reset, z }) => gru({ reset, z }),
  },
  mgu: { name: 'MGU', toggles: [], cell: () => mgu() },
  mut1: {
    name: 'MUT1',
    toggles: [],
    cell: (_, projected) => mut('mut1', { projected }),
    bare: true,
  },
  mut2: {
    name: 'MUT2',
    toggles: [],
    cell: (_, projected) => mut('mut2', { projected }),
    bare: true,
  },
  mut3: { name: 'MUT3', toggles: [], cell: () => mut('mut3') },
  slstm: { name: 'sLSTM', toggles: [], cell: () => slstm() },
  minlstm: { name: 'minLSTM', toggles: [], cell: () => minLstm() },
  mingru: { name: 'minGRU', toggles: [], cell: () => minGru() },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as FamilyName[];

/** A family and a value for every toggle. */
export interface Choice extends Toggles {
  readonly cell: FamilyName;
}

/** The choice of a family, with all toggles at their initial values but those given. */
export function choiceOf(cell: FamilyName, changes: Partial<Toggles> = {}): Choice {
  return { ...initialToggles, ...changes, cell };
}

/** The row of a family. */
export function familyOf(name: FamilyName): Family {
  return families[name];
}

/** Why two toggles exclude each other; the dictionary says each in words. */
export const reasons = [
  'otherFamily',
  'coupledNeedsForget',
  'coupledNeedsInput',
  'peepholesNeedGate',
  'recurrenceNeedsGate',
  'layerNormAlone',
] as const;
export type Reason = (typeof reasons)[number];

/** A rule that a choice breaks, and the toggle to give up for it. */
export interface Refusal {
  readonly reason: Reason;
  readonly toggle: ToggleName;
}

/** What excludes what: each rule names the toggle that has to give way, or none if it holds. */
const rules: readonly (readonly [Reason, (choice: Choice) => ToggleName | undefined])[] = [
  [
    'otherFamily',
    choice =>
      toggleNames.find(
        name => choice[name] !== initialToggles[name] && !familyOf(choice.cell).toggles.includes(name),
      ),
  ],
  [
    'layerNormAlone',
    choice => {
      const others = familyOf(choice.cell).toggles.filter(
        name => name !== 'layernorm' && !name.endsWith('activation'),
      );
      return choice.layernorm && others.some(name => choice[name] !== initialToggles[name])
        ? 'layernorm'
        : undefined;
    },
  ],
  ['coupledNeedsForget', choice => (choice.coupled && !choice.forgetgate ? 'coupled' : undefined)],
  ['coupledNeedsInput', choice => (choice.coupled && !choice.inputgate ? 'coupled' : undefined)],
  ['peepholesNeedGate', choice => (choice.peepholes && !hasGate(choice) ? 'peepholes' : undefined)],
  [
    'recurrenceNeedsGate',
    choice => (choice.gaterecurrence && !hasGate(choice) ? 'gaterecurrence' : undefined),
  ],
];

/** The first rule that a choice breaks; undefined for a legal one. */
export function refusalOf(choice: Choice): Refusal | undefined {
  for (const [reason, broken] of rules) {
    const toggle = broken(choice);
    if (toggle !== undefined) return { reason, toggle };
  }
  return undefined;
}

/** The nearest legal choice: toggles that rules refuse go back to their initial values. */
export function legal(choice: Choice): Choice {
  const refusal = refusalOf(choice);
  return refusal ? legal({ ...choice, [refusal.toggle]: initialToggles[refusal.toggle] }) : choice;
}

/** Every legal choice of a family, or of all. */
export function legalChoices(names: readonly FamilyName[] = familyNames): Choice[] {
  return names.flatMap(cell =>
    familyOf(cell)
      .toggles.reduce<Choice[]>(
        (choices, name) =>
          choices.flatMap(choice => toggles[name].map(value => ({ ...choice, [name]: value }))),
        [choiceOf(cell)],
      )
      .filter(choice => refusalOf(choice) === undefined),
  );
}

/** The cell of a choice with I inputs and H units; throws an Error with the reason if the choice is illegal. */
export function cellOf(choice: Choice, sizes: { readonly I: number; readonly H: number }): Cell {
  const refusal = refusalOf(choice);
  if (refusal) throw new Error(`${choice.cell}: ${refusal.toggle} is refused: ${refusal.reason}`);
  const family = familyOf(choice.cell);
  return family.cell(choice, family.bare === true && sizes.I !== sizes.H);
}

/** Choices that have names of their own, in the order of their years; Greff's are those of "A Search Space Odyssey". */
export const presets = [
  {
    names: ['LSTM 1997'],
    choice: choiceOf('lstm', {
      forgetgate: false,
      truncated: true,
      candidateactivation: 'g1997',
      outputactivation: 'h1997',
    }),
  },
  {
    names: ['LSTM 2000'],
    choice: choiceOf('lstm', { candidateactivation: 'g1997', outputactivation: 'h1997' }),
  },
  { names: ['LSTM today', 'NP'], choice: choiceOf('lstm') },
  { names: ['Peephole LSTM', 'V'], choice: choiceOf('lstm', { peepholes: true }) },
  { names: ['CIFG'], choice: choiceOf('lstm', { coupled: true }) },
  {
    names: ['CIFG with peepholes', 'Greff’s CIFG'],
    choice: choiceOf('lstm', { coupled: true, peepholes: true }),
  },
  { names: ['NIG'], choice: choiceOf('lstm', { peepholes: true, inputgate: false }) },
  { names: ['NFG'], choice: choiceOf('lstm', { peepholes: true, forgetgate: false }) },
  { names: ['NOG'], choice: choiceOf('lstm', { peepholes: true, outputgate: false }) },
  { names: ['NIAF'], choice: choiceOf('lstm', { peepholes: true, candidateactivation: 'identity' }) },
  { names: ['NOAF'], choice: choiceOf('lstm', { peepholes: true, outputactivation: 'identity' }) },
  { names: ['FGR'], choice: choiceOf('lstm', { peepholes: true, gaterecurrence: true }) },
] as const satisfies readonly { readonly names: readonly string[]; readonly choice: Choice }[];

function lstmOf(choice: Toggles): Cell {
  const { candidateactivation: candidateActivation, outputactivation: outputActivation } = choice;
  if (choice.layernorm) return layerNormLstm({ candidateActivation, outputActivation });
  return lstm({
    forgetGate: choice.forgetgate,
    inputGate: choice.inputgate,
    outputGate: choice.outputgate,
    peepholes: choice.peepholes,
    coupled: choice.coupled,
    gateRecurrence: choice.gaterecurrence,
    truncated: choice.truncated,
    candidateActivation,
    outputActivation,
  });
}

function hasGate({ forgetgate, inputgate, outputgate }: Choice): boolean {
  return forgetgate || inputgate || outputgate;
}
