// The derived NumPy, PyTorch and Keras code run under Python, compared with the engine.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kerasOf } from '../../src/readings/keras.ts';
import { numpyOf } from '../../src/readings/numpy.ts';
import { pytorchOf } from '../../src/readings/pytorch.ts';
import { textOf } from '../../src/readings/source.ts';
import { pythonWith, runPython } from './python.ts';
import { writtenCases, writtenSources } from './writtenCases.ts';

/** The largest difference per case and kind; a case that raises has its error instead. */
type Differences = Readonly<Record<string, Readonly<Record<string, number>> | string>>;

const sources = writtenSources();
const longest = 600_000;

/** A test of what Python makes; without the module it says so in its name and on the console. */
function withPython(module: string, what: string, test: (command: string) => void): void {
  const { command, why } = pythonWith(module);
  if (command !== undefined) {
    it(`${what} (${why})`, { timeout: longest }, () => test(command));
    return;
  }
  const said = `NOT RUN: ${what}: ${why}`;
  console.warn(said);
  it(said, () => expect(command).toBeUndefined());
}

const beginning = `
import contextlib, io, json, sys, types
import numpy as np

def module_of(code):
    module = types.ModuleType("written")
    exec(compile(code, "written", "exec"), module.__dict__)
    return module

def difference(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    if a.shape != b.shape: raise ValueError(f"shapes {a.shape} and {b.shape}")
    return float(np.max(np.abs(a - b) / np.maximum(1, np.abs(b))))

made = {}
for case in json.load(open(sys.argv[1])):
    try:
        made[case["title"]] = compare(case)
    except Exception as error:
        made[case["title"]] = f"{type(error).__name__}: {error}"
json.dump(made, open(sys.argv[2], "w"))
`;

/** A Python program that compares every case by the function given. */
const program = (compare: string): string => beginning.replace('\nmade = {}', `\n${compare}\nmade = {}`);

function expectClose(made: Differences, kinds: readonly string[], tolerance: number, count: number): void {
  const far = Object.entries(made).filter(([, differences]) => {
    if (typeof differences === 'string') return true;
    return kinds.some(kind => !((differences[kind] ?? Number.NaN) < tolerance));
  });
  expect(far).toEqual([]);
  expect(Object.keys(made)).toHaveLength(count);
}

describe(`the code of ${sources.length} cells`, () => {
  withPython('numpy', 'as NumPy has the engine’s h to 1e−10, and runs as it stands', command => {
    const cases = writtenCases(sources, numpyOf);
    const compare = `
def compare(case):
    module = module_of(case["code"])
    w = {name: np.array(value) for name, value in case["weights"].items()}
    state = case["state"] and {name: np.array(value) for name, value in case["state"].items()}
    hs, last = module.run(np.array(case["xs"]), w, state)
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        exec(compile(case["code"], "written", "exec"), {"__name__": "__main__"})
    if "[[" not in shown.getvalue(): raise ValueError("the demonstration shows nothing")
    return {"h": difference(hs, case["hs"]), "last": difference(last["h"], case["hs"][-1])}
`;
    const made = runPython<Differences>(command, program(compare), cases);
    expectClose(made, ['h', 'last'], 1e-10, cases.length);
  });

  withPython('torch', 'as PyTorch has the engine’s h and gradients to 1e−6, also truncated', command => {
    const cases = writtenCases(sources, pytorchOf);
    const compare = `
import torch
def compare(case):
    torch.set_default_dtype(torch.float64)
    module = module_of(case["code"])
    H, I = len(case["hs"][0]), len(case["xs"][0])
    model = module.make(I, H)
    weights = {name: torch.tensor(value) for name, value in case["weights"].items()}
    model.load_state_dict(module.state_dict(weights))
    state = case["state"] and {name: torch.tensor(value) for name, value in case["state"].items()}
    xs = torch.tensor(case["xs"])
    hs, last = module.run(model, xs, state)
    (hs * torch.tensor(case["loss"])).sum().backward()
    leaves = {name: value.clone().requires_grad_() for name, value in weights.items()}
    own = module.state_dict(leaves)
    sum((own[name] * value.grad).sum() for name, value in model.named_parameters()).backward()
    gradients = {name: difference(leaves[name].grad, value) for name, value in case["gradients"].items()}
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        exec(compile(case["code"], "written", "exec"), {"__name__": "__main__"})
    if "tensor" not in shown.getvalue(): raise ValueError("the demonstration shows nothing")
    return {
        "h": difference(hs.detach(), case["hs"]),
        "last": difference(last["h"].detach(), case["hs"][-1]),
        "gradients": max(gradients.values()),
    }
`;
    const made = runPython<Differences>(command, program(compare), cases);
    expectClose(made, ['h', 'last', 'gradients'], 1e-6, cases.length);
  });

  withPython('ast', 'as Keras compiles', command => {
    const compileAll = `
import json, sys
made = []
for code in json.load(open(sys.argv[1])):
    try:
        compile(code, "written", "exec")
    except SyntaxError as error:
        made.append(f"{error}: {code}")
json.dump(made, open(sys.argv[2], "w"))
`;
    const broken = (codes: readonly string[]) => runPython<readonly string[]>(command, compileAll, codes);
    expect(broken(sources.map(source => textOf(kerasOf(source))))).toEqual([]);
    expect(broken(['a = ('])).toHaveLength(1);
  });

  withPython('numpy', 'as Keras has the engine’s h, the calls of Keras answered by NumPy', command => {
    const cases = writtenCases(sources, kerasOf).filter(({ title }) => !title.endsWith('random states'));
    const compare = `
${readFileSync(new URL('kerasByNumpy.py', import.meta.url), 'utf8')}
def compare(case):
    layer = module_of(case["code"]).layer_of(case["weights"])
    return {"h": difference(layer(np.array([case["xs"]]))[0], case["hs"])}
`;
    const made = runPython<Differences>(command, program(compare), cases);
    expectClose(made, ['h'], 1e-10, cases.length);
  });
});
