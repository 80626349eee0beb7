// The plain loop's training: sequence after sequence forward and back through time, then clipping and Adam.
import { at, gateNames, type Numbers, type PlainGate, type PlainLstm } from './plain.ts';

/** One sequence: x (T, I), and the class wanted at each of T steps. */
export interface PlainExample {
  readonly x: Numbers;
  readonly classes: readonly number[];
}

/** One array of parameters with its gradients and Adam's two means. */
interface Learned {
  readonly p: Numbers;
  readonly g: Numbers;
  readonly m: Numbers;
  readonly v: Numbers;
}

type Learning = Readonly<Record<'W' | 'R' | 'b', Numbers>> & { readonly pre: Numbers };

/** Training of an LSTM with a head of O classes, V (O, H) and c (O), by the mean cross-entropy at every step. */
export function plainTraining(
  lstm: PlainLstm,
  { I, H, O, T }: Readonly<Record<'I' | 'H' | 'O' | 'T', number>>,
  weight: () => number,
  { rate, clip }: { readonly rate: number; readonly clip: number },
) {
  const head = {
    V: Float64Array.from({ length: O * H }, weight),
    c: Float64Array.from({ length: O }, weight),
  };
  const all: Learned[] = [];
  const learn = (p: Numbers): Numbers => {
    const like = () => new Float64Array(p.length);
    const learned = { p, g: like(), m: like(), v: like() };
    all.push(learned);
    return learned.g;
  };
  const gradient = ({ W, R, b }: PlainGate): Learning => ({
    W: learn(W),
    R: learn(R),
    b: learn(b),
    pre: new Float64Array(H),
  });
  const { gates, trace } = lstm;
  const rows = gateNames.map(name => ({ gate: gates[name], d: gradient(gates[name]) }));
  const [dInput, dForget, dCandidate, dOutput] = rows.map(({ d }) => d.pre);
  const dV = learn(head.V);
  const dc = learn(head.c);
  const prediction = new Float64Array(T * O);
  const dLogits = new Float64Array(T * O);
  const dh = new Float64Array(H);
  const dCell = new Float64Array(H);
  let steps = 0;

  /** The head over all steps: predictions, gradients of the logits; returns the sum of the losses. */
  function predict(classes: readonly number[], share: number): number {
    let loss = 0;
    for (let t = 0; t < T; t++) {
      let max = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < O; j++) {
        let sum = at(head.c, j);
        for (let k = 0; k < H; k++) sum += at(head.V, j * H + k) * at(trace.h, t * H + k);
        prediction[t * O + j] = sum;
        if (sum > max) max = sum;
      }
      const target = t * O + (classes[t] as number);
      loss += max - at(prediction, target);
      let total = 0;
      for (let n = t * O; n < (t + 1) * O; n++) {
        const e = Math.exp(at(prediction, n) - max);
        prediction[n] = e;
        total += e;
      }
      loss += Math.log(total);
      for (let n = t * O; n < (t + 1) * O; n++) {
        const p = at(prediction, n) / total;
        prediction[n] = p;
        dLogits[n] = share * (n === target ? p - 1 : p);
      }
    }
    return loss;
  }

  /** dh += the head's share at step t, and what the head learns from it. */
  function headBack(t: number): void {
    for (let j = 0; j < O; j++) {
      const d = at(dLogits, t * O + j);
      dc[j] = at(dc, j) + d;
      for (let k = 0; k < H; k++) {
        dV[j * H + k] = at(dV, j * H + k) + d * at(trace.h, t * H + k);
        dh[k] = at(dh, k) + d * at(head.V, j * H + k);
      }
    }
  }

  /** From dh and dCell of step t to the gradients of its four sums, and dCell of the step before. */
  function cellBack(t: number): void {
    if (!dInput || !dForget || !dCandidate || !dOutput) return;
    const { input, forget, candidate, output } = gates;
    const { c, squashed } = trace;
    for (let j = 0; j < H; j++) {
      const n = t * H + j;
      const i = at(input.value, n);
      const f = at(forget.value, n);
      const g = at(candidate.value, n);
      const o = at(output.value, n);
      const s = at(squashed, n);
      const d = at(dCell, j) + at(dh, j) * o * (1 - s * s);
      dOutput[j] = at(dh, j) * s * o * (1 - o);
      dForget[j] = t > 0 ? d * at(c, n - H) * f * (1 - f) : 0;
      dInput[j] = d * g * i * (1 - i);
      dCandidate[j] = d * i * (1 - g * g);
      dCell[j] = d * f;
    }
  }

  /** What a gate learns at step t; adds to dh of the step before. */
  function gateBack({ R }: PlainGate, d: Learning, x: Numbers, t: number): void {
    const { h } = trace;
    for (let j = 0; j < H; j++) {
      const dj = at(d.pre, j);
      d.b[j] = at(d.b, j) + dj;
      for (let k = 0; k < I; k++) d.W[j * I + k] = at(d.W, j * I + k) + dj * at(x, t * I + k);
      if (t === 0) continue;
      for (let k = 0; k < H; k++) {
        d.R[j * H + k] = at(d.R, j * H + k) + dj * at(h, (t - 1) * H + k);
        dh[k] = at(dh, k) + dj * at(R, j * H + k);
      }
    }
  }

  function sequenceBack(x: Numbers): void {
    dh.fill(0);
    dCell.fill(0);
    for (let t = T - 1; t >= 0; t--) {
      headBack(t);
      cellBack(t);
      dh.fill(0);
      for (const { gate, d } of rows) gateBack(gate, d, x, t);
    }
  }

  /** The norm of all gradients, after which they are scaled so that it is at most `clip`. */
  function clipped(): number {
    let squares = 0;
    for (const { g } of all) for (let k = 0; k < g.length; k++) squares += at(g, k) * at(g, k);
    const norm = Math.sqrt(squares);
    const factor = clip / (norm + 1e-6);
    if (factor < 1) for (const { g } of all) for (let k = 0; k < g.length; k++) g[k] = at(g, k) * factor;
    return norm;
  }

  function adam({ p, g, m, v }: Learned): void {
    const first = rate / (1 - 0.9 ** steps);
    const root = 1 / Math.sqrt(1 - 0.999 ** steps);
    for (let k = 0; k < p.length; k++) {
      const slope = at(g, k);
      const mean = 0.9 * at(m, k) + (1 - 0.9) * slope;
      const square = 0.999 * at(v, k) + (1 - 0.999) * slope * slope;
      m[k] = mean;
      v[k] = square;
      p[k] = at(p, k) - (first * mean) / (Math.sqrt(square) * root + 1e-8);
    }
  }

  return {
    head,
    /** One update on a batch; returns the mean loss, and the norm of the gradients before clipping. */
    update(batch: readonly PlainExample[]): { loss: number; gradNorm: number } {
      const share = 1 / (batch.length * T);
      for (const { g } of all) g.fill(0);
      let loss = 0;
      for (const { x, classes } of batch) {
        lstm.forward(x);
        loss += predict(classes, share);
        sequenceBack(x);
      }
      const gradNorm = clipped();
      steps++;
      for (const learned of all) adam(learned);
      return { loss: loss * share, gradNorm };
    },
  };
}
