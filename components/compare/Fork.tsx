/** The one wire from the present word to both cells. */
import { compactStage } from '../../src/readings/compactStage.ts';
import { curved } from '../figure/path.ts';
import { channel, type HalfFit } from './fit.ts';
import { entry } from './Half.tsx';

const height = 14;

/** The wire in the band between figures and strip; `tokenX` is where the word stands, in pixels from the left. */
export function Fork({ fit, tokenX }: { readonly fit: HalfFit; readonly tokenX: number }) {
  const { half, scale, width } = fit;
  const first = entry * compactStage(1, width).spread * scale;
  const second = half + channel + first;
  const middle = height / 2;
  return (
    <svg className="fork-wire" width={2 * half + channel} height={height} aria-hidden="true">
      <path
        d={[
          curved([
            [first, 0],
            [first, middle],
            [second, middle],
            [second, 0],
          ]),
          `M${tokenX} ${middle}V${height}`,
        ].join('')}
      />
      <circle cx={tokenX} cy={middle} r={3.5} />
    </svg>
  );
}
