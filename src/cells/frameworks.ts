/** What PyTorch, Keras 3 and ONNX call a choice, or what they lack for it, derived from its toggles. */
import { type Choice, type FamilyName, familyOf, initialToggles, type ToggleName } from './catalog.ts';

export const frameworkNames = ['PyTorch', 'Keras', 'ONNX'] as const;
export type FrameworkName = (typeof frameworkNames)[number];

/** A framework's name for a choice; `exchanged` where its update gate is 1 − z. */
export interface Built {
  readonly framework: FrameworkName;
  readonly call: string;
  readonly settings: readonly string[];
  readonly exchanged: boolean;
}

/** A framework that has no such cell built in; with what stands in the way where it has the family. */
export interface Lacking {
  readonly framework: FrameworkName;
  readonly call?: string;
  readonly lacks: readonly ToggleName[];
}

/** What a framework has of one family: its name, and how it says a toggle's value; what is not here it lacks. */
interface Offer {
  readonly call: string;
  readonly says: Readonly<Partial<Record<ToggleName, (choice: Choice) => readonly string[] | null>>>;
}

const has = (): readonly string[] => [];

/** nn.GRU, keras.layers.GRU and ONNX's all keep with z; where z takes, negated weights of z give the same function. */
const offers: Readonly<Record<FrameworkName, Readonly<Partial<Record<FamilyName, Offer>>>>> = {
  PyTorch: {
    rnn: { call: 'nn.RNN', says: {} },
    lstm: { call: 'nn.LSTM', says: {} },
    gru: { call: 'nn.GRU', says: { z: has, reset: ({ reset }) => (reset === 'after' ? [] : null) } },
  },
  Keras: {
    rnn: { call: 'keras.layers.SimpleRNN', says: {} },
    lstm: { call: 'keras.layers.LSTM', says: {} },
    gru: {
      call: 'keras.layers.GRU',
      says: { z: has, reset: ({ reset }) => [`reset_after=${reset === 'after' ? 'True' : 'False'}`] },
    },
  },
  ONNX: {
    rnn: { call: 'RNN', says: {} },
    lstm: {
      call: 'LSTM',
      says: {
        peepholes: ({ peepholes }) => (peepholes ? ['P (i, o, f)'] : []),
        coupled: ({ coupled }) => (coupled ? ['input_forget=1'] : []),
        candidateactivation: ({ candidateactivation }) => onnxActivation(1, candidateactivation),
        outputactivation: ({ outputactivation }) => onnxActivation(2, outputactivation),
      },
    },
    gru: {
      call: 'GRU',
      says: { z: has, reset: ({ reset }) => [`linear_before_reset=${reset === 'after' ? 1 : 0}`] },
    },
  },
};

/** What each framework calls the choice, in the order of `frameworkNames`. */
export function frameworksOf(choice: Choice): (Built | Lacking)[] {
  return frameworkNames.map(framework => {
    const offer = offers[framework][choice.cell];
    if (!offer) return { framework, lacks: [] };
    const said = familyOf(choice.cell).toggles.map(name => ({
      name,
      settings: settingsOf(offer, name, choice),
    }));
    const lacks = said.filter(({ settings }) => settings === null).map(({ name }) => name);
    const { call } = offer;
    if (lacks.length > 0) return { framework, call, lacks };
    const settings = said.flatMap(({ settings: given }) => given ?? []);
    return { framework, call, settings, exchanged: choice.z === 'takes' };
  });
}

/** What a toggle's value needs in a framework; null if it cannot be had. */
function settingsOf(offer: Offer, name: ToggleName, choice: Choice): readonly string[] | null {
  const say = offer.says[name];
  if (say) return say(choice);
  return choice[name] === initialToggles[name] ? [] : null;
}

/** ONNX lets g and h be chosen: the identity is Affine, alpha x + beta; the functions of 1997 are ScaledTanh, alpha tanh(beta x). */
const onnxFunctions = {
  tanh: null,
  identity: 'Affine (alpha 1, beta 0)',
  g1997: 'ScaledTanh (alpha 2, beta 0.5)',
  h1997: 'ScaledTanh (alpha 1, beta 0.5)',
} as const;

/** The place of a function in `activations`, which lists those of the gates, of g and of h. */
function onnxActivation(place: 1 | 2, activation: keyof typeof onnxFunctions): readonly string[] {
  const name = onnxFunctions[activation];
  return name ? [`activations[${place}]=${name}`] : [];
}
