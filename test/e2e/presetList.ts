// Every preset and family with the seed of its random place: all of them with FULL, else a few.
import { type Choice, choiceOf, familyNames, presets, toggleNames } from '../../src/cells/catalog.ts';

const choices: readonly Choice[] = [
  ...presets.map(({ choice }) => choice),
  ...familyNames.filter(name => name !== 'lstm').map(name => choiceOf(name)),
  choiceOf('lstm', { layernorm: true }),
  choiceOf('gru', { reset: 'before', z: 'takes' }),
];

/** Which are looked at every day, by what is tested: those with the most unlike graphs. */
const daily = {
  numbers: ['peepholes=1&gaterecurrence=1', 'cell=slstm', 'cell=gru'],
  lenses: ['forgetgate=0&truncated=1&candidateactivation=g1997&outputactivation=h1997', 'cell=gru'],
  contrast: ['cell=minlstm'],
  looks: ['cell=gru'],
} as const;

/** The cells that a test looks at, with their seeds. */
export function presetsFor(concern: keyof typeof daily): (readonly [choice: Choice, seed: number])[] {
  const some: readonly string[] = daily[concern];
  return choices
    .map((choice, seed) => [choice, seed + 1] as const)
    .filter(([choice]) => process.env.FULL || some.includes(keysOf(choice)));
}

/** The choice as a link's keys, as far as it is not the initial one. */
export function keysOf(choice: Choice): string {
  const initial = choiceOf(choice.cell);
  const changed = toggleNames.filter(name => choice[name] !== initial[name]);
  const textOf = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
  const toggled = changed.map(name => `${name}=${textOf(choice[name])}`);
  return [...(choice.cell === 'lstm' ? [] : [`cell=${choice.cell}`]), ...toggled].join('&');
}
