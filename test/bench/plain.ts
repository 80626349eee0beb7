// The plain loop to compare with: one array per W and R, row-major dot products gate by gate, buffers made once.
type Numbers = Float64Array;

interface Gate {
  readonly W: Numbers;
  readonly R: Numbers;
  readonly b: Numbers;
  readonly pre: Numbers;
  readonly value: Numbers;
  readonly squash: (a: number) => number;
}

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));
const order = ['input', 'forget', 'candidate', 'output'] as const;

/** A plain LSTM over T steps that keeps the same trace as the engine: sums, gates, kept, written, c, tanh c, h of every step. */
export function plainLstm(I: number, H: number, T: number, weight: () => number) {
  const fill = (n: number): Numbers => Float64Array.from({ length: n }, weight);
  const gates = order.map(
    (name): Gate => ({
      W: fill(H * I),
      R: fill(H * H),
      b: fill(H),
      pre: new Float64Array(T * H),
      value: new Float64Array(T * H),
      squash: name === 'candidate' ? Math.tanh : sigmoid,
    }),
  );
  const room = (): Numbers => new Float64Array(T * H);
  const trace = { kept: room(), written: room(), c: room(), squashed: room(), h: room() };
  const start = new Float64Array(H);
  return {
    parameters: gates.reduce((sum, { W, R, b }) => sum + W.length + R.length + b.length, 0),
    forward(x: Numbers): void {
      for (let t = 0; t < T; t++) {
        const hPrev = t > 0 ? trace.h.subarray((t - 1) * H, t * H) : start;
        const cPrev = t > 0 ? trace.c.subarray((t - 1) * H, t * H) : start;
        for (const { W, R, b, pre, value, squash } of gates)
          for (let j = 0; j < H; j++) {
            let sum = at(b, j);
            for (let k = 0; k < I; k++) sum += at(W, j * I + k) * at(x, t * I + k);
            for (let k = 0; k < H; k++) sum += at(R, j * H + k) * at(hPrev, k);
            pre[t * H + j] = sum;
            value[t * H + j] = squash(sum);
          }
        const [i, f, g, o] = gates;
        if (!i || !f || !g || !o) return;
        for (let j = 0; j < H; j++) {
          const n = t * H + j;
          const kept = at(f.value, n) * at(cPrev, j);
          const written = at(i.value, n) * at(g.value, n);
          const squashed = Math.tanh(kept + written);
          trace.kept[n] = kept;
          trace.written[n] = written;
          trace.c[n] = kept + written;
          trace.squashed[n] = squashed;
          trace.h[n] = at(o.value, n) * squashed;
        }
      }
    },
  };
}

/** An element that is there. */
function at(array: Numbers, index: number): number {
  return array[index] as number;
}
