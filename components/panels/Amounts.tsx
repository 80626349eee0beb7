/** A difference of parameters in the letters H and I, and as a number. */
import type { Dimension } from '../../src/cells/spec.ts';
import { type Count, sharedFactor, totalOf } from '../../src/readings/parameterCount.ts';
import { Letter } from './Letter.tsx';

/** "+ 3 H = 24"; several amounts of one factor are bracketed: "− (H I + H² + H) = −136". */
export function Amounts({
  count,
  sizes,
}: {
  count: Count;
  sizes: { readonly I: number; readonly H: number };
}) {
  const factor = sharedFactor(count);
  const isBracketed = count.length > 1 && factor !== 1;
  const total = totalOf(count, sizes);
  return (
    <strong className="amounts">
      {isBracketed && `${signOf(factor)} ${timesOf(factor)}(`}
      {count.map(({ times, sizes: of }, k) => (
        <span key={of.join()}>
          {isBracketed ? k > 0 && ' + ' : ` ${signOf(times)} ${timesOf(times)}`}
          <Product of={of} />
        </span>
      ))}
      {isBracketed && ')'} = {total < 0 ? '−' : ''}
      {Math.abs(total)}
    </strong>
  );
}

function signOf(times: number): string {
  return times < 0 ? '−' : '+';
}

function timesOf(times: number): string {
  return Math.abs(times) === 1 ? '' : `${Math.abs(times)} `;
}

/** H I, or H² for H H. */
function Product({ of }: { of: readonly Dimension[] }) {
  const [first, second] = of;
  if (first === undefined) return null;
  return (
    <>
      <Letter symbol={{ letter: first }} />
      {second === first ? <sup>2</sup> : second && <Letter symbol={{ letter: second }} />}
    </>
  );
}
