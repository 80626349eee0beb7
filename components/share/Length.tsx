/** How long a link is, on a rule that tells where it still fits. */
import { scaleLog } from 'd3';
import { share as words } from '../../src/words/share.ts';

const width = 448;
const marks = [213, 400, 2000] as const;
const along = scaleLog().domain([20, 4000]).range([0, width]).clamp(true);

/** The count in words, and a rule from 20 to 4,000 characters with the three lengths that matter. */
export function Length({ count }: { readonly count: number }) {
  const { fits } = words;
  const [back, desk, mail] = marks;
  const fit =
    count <= back ? fits.everywhere : count <= desk ? fits.desk : count <= mail ? fits.mail : fits.nowhere;
  return (
    <div className="link-length">
      <p>
        <b>{words.length(count)}</b>; {fit}
      </p>
      <svg viewBox={`-6 0 ${width + 12} 52`} aria-hidden="true">
        <path className="rule" d={`M0 12H${width}`} />
        <path className="reached" d={`M0 12H${along(count)}`} />
        {marks.map(mark => (
          <g key={mark} transform={`translate(${along(mark)} 0)`}>
            <path className="mark" d="M0 5v14" />
            <text className="count" y={33}>
              {mark.toLocaleString('en')}
            </text>
            <text y={47}>{words.marks[mark]}</text>
          </g>
        ))}
        <circle cx={along(count)} cy={12} r={5} />
      </svg>
    </div>
  );
}
