/** A cell that PyTorch ships as a file: the layer of torch.nn, and the code that puts our weights into it. */
import { type CodeLine, statesOf, variable } from './assignments.ts';
import { type Builtin, innerBias } from './builtin.ts';
import { lines, opening, type Source } from './source.ts';

/** The file, line by line. */
export function pytorchLayer(source: Source, { name, order, letters }: Builtin): CodeLine[] {
  const { cell, sizes } = source;
  const count = order.length === 1 ? '' : `${order.length}`;
  const inner = innerBias(cell);
  const states = statesOf(cell).map(({ from }) => variable(from));
  const given = states.map(state => `state["${state}"][None]`).join(', ');
  const kept = states.map((state, k) => `"${state}": last${states.length > 1 ? `[${k}]` : ''}[0]`);
  const remarks = [
    `torch.nn.${name} is this cell: weight_ih_l0 (${count}H, I) is W and weight_hh_l0 (${count}H, H) is R, not transposed${
      count ? ',' : '.'
    }`,
    ...(count ? [`the rows of ${letters} stacked in this order.`] : []),
    inner === undefined
      ? 'Its two biases are added: b goes into bias_ih_l0, and bias_hh_l0 stays 0.'
      : 'Its biases: bias_ih_l0 is b; of bias_hh_l0 that of n stays inside r × (R_n h + b_{hn}), the rest is 0.',
    'xs is (T, I) or (T, batch, I).',
  ];
  return [
    ...opening(source, remarks),
    ...lines('import torch', 'from torch import nn', ''),
    ...lines(`LAYERS = [${order.map(layer => `"${layer}"`).join(', ')}]${letters ? `  # ${letters}` : ''}`),
    ...lines('', '', 'def make(I, H):', `    return nn.${name}(I, H)`),
    ...lines('', '', 'def state_dict(weights):'),
    ...lines(`    """Weights, arrays by name such as ${order[0]}.W (H, I), as the layer stacks them."""`),
    ...lines('    def stacked(name):'),
    ...lines('        return torch.cat([torch.as_tensor(weights[f"{layer}.{name}"]) for layer in LAYERS])'),
    ...lines('', '    bias = stacked("b")', '    second = torch.zeros_like(bias)'),
    ...(inner === undefined
      ? []
      : lines(
          `    inner = torch.as_tensor(weights["${inner}"])`,
          `    second = torch.cat([second[: -len(inner)], inner])`,
        )),
    ...lines(
      '    return {',
      '        "weight_ih_l0": stacked("W"),',
      '        "weight_hh_l0": stacked("R"),',
    ),
    ...lines('        "bias_ih_l0": bias,', '        "bias_hh_l0": second,', '    }'),
    ...lines('', '', 'def run(model, xs, state=None):'),
    ...lines('    """All time steps: h of every step, and the last state."""'),
    ...lines(
      '    if state is not None:',
      `        state = ${states.length > 1 ? `(${given})` : given}`,
      '    hs, last = model(xs, state)',
      `    return hs, {${kept.join(', ')}}`,
    ),
    ...lines('', '', 'if __name__ == "__main__":', `    model = make(${sizes.I}, ${sizes.H})`),
    ...lines('    # model.load_state_dict(state_dict(weights))'),
    ...lines(`    print(run(model, torch.randn(5, ${sizes.I}))[0])`),
  ];
}
