// The files that are written in PyTorch's names, loaded by PyTorch: it computes our h and logits.
import { expect, it } from 'vitest';
import { type Choice, choiceOf } from '../../src/cells/catalog.ts';
import { type Weights, writeWeights } from '../../src/models/weightsFile.ts';
import { pythonWith, runPython } from '../readings/python.ts';
import { distance, sequenceFor, valuesOf, weightsFor } from './weightCases.ts';

/** Reads each file by the format's own description and loads it, every name and no other. */
const program = `
import json, struct, sys
import numpy as np
import torch
from torch import nn

def read(data):
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    assert header.pop("__metadata__")["format"] == "pt"
    def tensor(entry):
        first, last = (8 + length + at for at in entry["data_offsets"])
        numbers = np.frombuffer(data[first:last], {"F32": "<f4", "F64": "<f8"}[entry["dtype"]])
        return torch.tensor(numbers.reshape(entry["shape"]))
    return {name: tensor(entry) for name, entry in header.items()}

class Model(nn.Module):
    def __init__(self, kind, I, H, O):
        super().__init__()
        setattr(self, kind.lower(), getattr(nn, kind)(I, H))
        self.head = nn.Linear(H, O)

made = []
torch.set_default_dtype(torch.float64)
for case in json.load(open(sys.argv[1])):
    kind, xs = case["kind"], torch.tensor(case["xs"])
    I, H, O = case["sizes"]
    model = Model(kind, I, H, O) if O else getattr(nn, kind)(I, H)
    model.load_state_dict(read(bytes(case["bytes"])))
    hs = (getattr(model, kind.lower()) if O else model)(xs)[0]
    made.append([hs.flatten().tolist(), model.head(hs).flatten().tolist() if O else []])
json.dump(made, open(sys.argv[2], "w"))
`;

interface Case {
  readonly kind: string;
  readonly choice: Choice;
  readonly headed: boolean;
  readonly single: boolean;
}

const layers = [
  { kind: 'RNN', choice: choiceOf('rnn') },
  { kind: 'LSTM', choice: choiceOf('lstm') },
  { kind: 'GRU', choice: choiceOf('gru') },
  { kind: 'GRU', choice: choiceOf('gru', { z: 'takes' }) },
];
const cases: Case[] = layers.flatMap(layer =>
  [true, false].flatMap(headed => [true, false].map(single => ({ ...layer, headed, single }))),
);

const { command, why } = pythonWith('torch');
const what = `PyTorch loads what is written in its names, and has our h and logits to 1e−12 (${why})`;
if (command === undefined) console.warn(`NOT RUN: ${what}`);

it(command === undefined ? `NOT RUN: ${what}` : what, { timeout: 600_000 }, () => {
  if (command === undefined) return;
  const xs = sequenceFor(5);
  const given = cases.map(({ kind, choice, ...plan }) => {
    const weights: Weights = { ...weightsFor(choice, plan), ...(plan.headed && { head: 'softmax' }) };
    const bytes = [...writeWeights(weights, 'pytorch')];
    return { weights, kind, xs, sizes: [5, 4, plan.headed ? 3 : 0], bytes };
  });
  const made = runPython<readonly (readonly [number[], number[]])[]>(
    command,
    program,
    given.map(({ weights: _, ...one }) => one),
  );
  expect(made).toHaveLength(given.length);
  for (const [k, { weights, sizes }] of given.entries()) {
    const [hs = [], logits = []] = made[k] ?? [];
    expect(distance(hs, valuesOf(weights, xs))).toBeLessThan(1e-12);
    if (sizes[2]) expect(distance(logits, valuesOf(weights, xs, 'logits'))).toBeLessThan(1e-12);
  }
});
