// The plain loop to compare with: one array per W and R, row-major dot products gate by gate, buffers made once.

export type Numbers = Float64Array<ArrayBuffer>;

/** One gate: its weights W (H, I), R (H, H), b (H), and of every step its sums and its values (T, H). */
export interface PlainGate {
  readonly W: Numbers;
  readonly R: Numbers;
  readonly b: Numbers;
  readonly pre: Numbers;
  readonly value: Numbers;
}

/** A plain LSTM with its trace: rows (T, H) of every number that the engine keeps too. */
export interface PlainLstm {
  readonly gates: Readonly<Record<(typeof gateNames)[number], PlainGate>>;
  readonly trace: Readonly<Record<'kept' | 'written' | 'c' | 'squashed' | 'h', Numbers>>;
  /** Runs over x (T, I) from a state of zeros. */
  readonly forward: (x: Numbers) => void;
}

export const gateNames = ['input', 'forget', 'candidate', 'output'] as const;

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));

/** A plain LSTM over T steps; every weight comes from `weight`. */
export function plainLstm(I: number, H: number, T: number, weight: () => number): PlainLstm {
  const fill = (n: number): Numbers => Float64Array.from({ length: n }, weight);
  const room = (): Numbers => new Float64Array(T * H);
  const gate = (): PlainGate => ({
    W: fill(H * I),
    R: fill(H * H),
    b: fill(H),
    pre: room(),
    value: room(),
  });
  const gates = { input: gate(), forget: gate(), candidate: gate(), output: gate() };
  const trace = { kept: room(), written: room(), c: room(), squashed: room(), h: room() };

  /** The sums of a gate at step t. */
  function sums({ W, R, b, pre }: PlainGate, x: Numbers, t: number): void {
    const { h } = trace;
    for (let j = 0; j < H; j++) {
      let sum = at(b, j);
      for (let k = 0; k < I; k++) sum += at(W, j * I + k) * at(x, t * I + k);
      if (t > 0) for (let k = 0; k < H; k++) sum += at(R, j * H + k) * at(h, (t - 1) * H + k);
      pre[t * H + j] = sum;
    }
  }

  function forward(x: Numbers): void {
    const { input, forget, candidate, output } = gates;
    const { kept, written, c, squashed, h } = trace;
    for (let t = 0; t < T; t++) {
      sums(input, x, t);
      sums(forget, x, t);
      sums(candidate, x, t);
      sums(output, x, t);
      for (let n = t * H; n < (t + 1) * H; n++) {
        const i = sigmoid(at(input.pre, n));
        const f = sigmoid(at(forget.pre, n));
        const g = Math.tanh(at(candidate.pre, n));
        const o = sigmoid(at(output.pre, n));
        const keep = t > 0 ? f * at(c, n - H) : 0;
        const write = i * g;
        const squash = Math.tanh(keep + write);
        input.value[n] = i;
        forget.value[n] = f;
        candidate.value[n] = g;
        output.value[n] = o;
        kept[n] = keep;
        written[n] = write;
        c[n] = keep + write;
        squashed[n] = squash;
        h[n] = o * squash;
      }
    }
  }
  return { gates, trace, forward };
}

/** An element that is there. */
export function at(array: Numbers, index: number): number {
  return array[index] as number;
}
