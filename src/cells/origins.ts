/** Since when and by whom: the papers that a choice goes back to, its toggles' and its family's. */
import {
  type Choice,
  type FamilyName,
  familyOf,
  initialToggles,
  type ToggleName,
  type Toggles,
} from './catalog.ts';
import {
  ba2016,
  beck2024,
  cho2014,
  chung2014,
  elman1990,
  feng2024,
  gers2000,
  gers2002,
  gersSchmidhuber2000,
  greff2015,
  hochreiter1997,
  jozefowicz2015,
  type Source,
  zhou2016,
} from './sources.ts';

/** A toggle at a value, such as `peepholes.true`: what dictionaries and tables name a part of a choice by. */
export type Feature = `${ToggleName}.${string}`;

/** The papers that each family goes back to, the first one first. */
export const familySources: Readonly<Record<FamilyName, readonly Source[]>> = {
  rnn: [elman1990],
  lstm: [hochreiter1997, gers2000],
  gru: [cho2014],
  mgu: [zhou2016],
  mut1: [jozefowicz2015],
  mut2: [jozefowicz2015],
  mut3: [jozefowicz2015],
  slstm: [beck2024],
  minlstm: [feng2024],
  mingru: [feng2024],
};

/** The papers that brought a toggle's value; one that is not listed goes back to the family's. */
const origins: Readonly<Partial<Record<Feature, readonly Source[]>>> = {
  'forgetgate.true': [gers2000],
  'forgetgate.false': [hochreiter1997],
  'inputgate.false': [greff2015],
  'outputgate.false': [greff2015],
  'peepholes.true': [gersSchmidhuber2000, gers2002],
  'coupled.true': [greff2015],
  'gaterecurrence.true': [hochreiter1997, greff2015],
  'layernorm.true': [ba2016],
  'truncated.true': [hochreiter1997],
  'candidateactivation.identity': [gers2002, greff2015],
  'candidateactivation.g1997': [hochreiter1997],
  'outputactivation.identity': [gers2002, greff2015],
  'outputactivation.h1997': [hochreiter1997],
  'reset.before': [cho2014],
  'z.takes': [chung2014],
};

/** The toggles of a choice that do not stand at their initial value, in the family's order, each with its value. */
export function featuresOf(choice: Choice): Feature[] {
  return familyOf(choice.cell)
    .toggles.filter(name => choice[name] !== initialToggles[name])
    .map(name => featureOf(name, choice));
}

/** A toggle with the value it has in a choice. */
export function featureOf(name: ToggleName, choice: Toggles): Feature {
  return `${name}.${choice[name]}`;
}

/** The papers behind a choice, each once: those of its toggles; without any changed, those of its family. */
export function sourcesOf(choice: Choice): readonly Source[] {
  const features = featuresOf(choice);
  const found = features.flatMap(feature => origins[feature] ?? []);
  return found.length > 0 ? [...new Set(found)] : familySources[choice.cell];
}
