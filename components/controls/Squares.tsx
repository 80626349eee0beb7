/** The squares of a QR code, black on white in every theme. */
import { share as words } from '../../src/words/share.ts';
import './squares.css';

/** The modules of a code, row by row. */
export type Rows = readonly (readonly boolean[])[];

/** One unit a module; level M, with four modules of quiet zone. */
export function Squares({ rows }: { readonly rows: Rows }) {
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const size = rows.length;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={words.code.name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className="paper" d={`M0 0h${size}v${size}H0z`} />
      <path d={path.join('')} />
    </svg>
  );
}
