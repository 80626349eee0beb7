/** A cell that Keras ships as a file: the layer of keras.layers, and the code that puts our weights into it. */
import type { CodeLine } from './assignments.ts';
import { type Builtin, innerBias } from './builtin.ts';
import { lines, opening, type Source } from './source.ts';

/** The file, line by line. */
export function kerasLayer(source: Source, { name, order, letters, options }: Builtin): CodeLine[] {
  const { cell, sizes } = source;
  const count = order.length === 1 ? '' : `${order.length}`;
  const inner = innerBias(cell);
  const made = (units: string): string =>
    `keras.layers.${name}(${[units, 'return_sequences=True', ...(options ? [options] : [])].join(', ')})`;
  const remarks = [
    `keras.layers.${name} is this cell: kernel (I, ${count}H) is W and recurrent_kernel (H, ${count}H) is R, both transposed${
      count ? ',' : '.'
    }`,
    ...(count ? [`the columns of ${letters} side by side in this order.`] : []),
    inner === undefined
      ? `It has one bias (${count}H).`
      : `Its bias (2, ${count}H) has two rows: b, and what stays inside r × (R_n h + b_{hn}), 0 for the other gates.`,
    ...(order.includes('forget')
      ? ['A fresh layer has unit_forget_bias=True: b_f starts at 1; set_weights replaces it.']
      : []),
    'The input is (batch, T, I).',
  ];
  return [
    ...opening(source, remarks),
    ...lines('import keras', 'import numpy as np', ''),
    ...lines(`LAYERS = [${order.map(layer => `"${layer}"`).join(', ')}]${letters ? `  # ${letters}` : ''}`),
    ...lines('', '', 'def layer_of(weights):'),
    ...lines(`    """The layer with weights, arrays by name such as ${order[0]}.W (H, I)."""`),
    ...lines('    kernel, recurrent, bias = ('),
    ...lines('        np.concatenate([np.asarray(weights[f"{layer}.{name}"]) for layer in LAYERS])'),
    ...lines('        for name in ("W", "R", "b")', '    )'),
    ...(inner === undefined
      ? []
      : lines(
          '    second = np.zeros_like(bias)',
          `    second[-recurrent.shape[1] :] = weights["${inner}"]`,
          '    bias = np.stack([bias, second])',
        )),
    ...lines(`    layer = ${made('recurrent.shape[1]')}`),
    ...lines('    layer.build((None, None, kernel.shape[1]))'),
    ...lines('    layer.set_weights([kernel.T, recurrent.T, bias])', '    return layer'),
    ...lines('', '', 'if __name__ == "__main__":', `    layer = ${made(`${sizes.H}`)}`),
    ...lines(`    print(layer(np.random.standard_normal((1, 5, ${sizes.I}))))`),
  ];
}
