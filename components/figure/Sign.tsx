/** A symbol as SVG text: the letter in the mathematics italic, its subscript smaller and lower. */
import type { Notation } from '../../src/cells/spec.ts';

/** Spans for inside a `<text>`; digits and minus of a subscript stay in the text font. */
export function Sign({ symbol, size }: { symbol: Notation; size: number }) {
  return (
    <>
      <tspan className="m" fontSize={size}>
        {symbol.letter}
      </tspan>
      {symbol.sub && (
        <tspan dy={size * 0.22} fontSize={size * 0.66}>
          <tspan className="m">{symbol.sub.slice(0, 1)}</tspan>
          {symbol.sub.slice(1)}
        </tspan>
      )}
      {symbol.sub && <tspan dy={-size * 0.22}>{'\u200b'}</tspan>}
    </>
  );
}
