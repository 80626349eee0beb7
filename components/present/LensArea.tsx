/** A lens over a slide: the rows that the strip has under it, large, each time step under its word. */
import { Suspense } from 'react';
import { spelled } from '../../src/readings/inputs.ts';
import type { Position } from '../../src/readings/run.ts';
import { textWidth } from '../../src/readings/text.ts';
import type { Lens } from '../../src/state/looks.ts';
import { present as words } from '../../src/words/present.ts';
import type { Run } from '../app/run.ts';
import { LensRows } from '../lenses/LensRows.tsx';
import type { Columns } from '../strip/columns.ts';

interface LensAreaProps {
  readonly run: Run;
  readonly at: Position;
  readonly lens: Lens;
  readonly width: number;
  readonly height: number;
}

const larger = 2;
/** Beside the rows at the right; the names at the left have their own. */
const margin = 16;
const left = 112;
/** Room for what is written behind the last step. */
const behind = 68;
/** Lower than this, rows say nothing. */
const least = 60;
const nothing = (): void => undefined;

/** Names, words and rows at twice their size. */
export function LensArea({ run, at, lens, width, height }: LensAreaProps) {
  const { tokens, task } = run;
  const view = width / larger - margin - left - behind;
  const column = Math.min(96, view / Math.max(1, tokens.length));
  const widest = Math.max(0, ...tokens.map(token => textWidth(spelled(task, token), 11)));
  const slants = widest > column - 2;
  const head = slants ? Math.min(64, widest * 0.75 + 16) : 24;
  const high = height / larger - head - 8;
  const content = column * tokens.length;
  if (high < least) return null; // not measured yet, or words have taken all the room
  const columns: Columns = { left, column, head, count: tokens.length, view, content, add: behind };
  const place = { run, at, columns, height: high, usual: null, theme: 'light', onDrag: nothing } as const;
  return (
    <section
      className="slide-lens"
      aria-label={words.lens[lens]}
      style={{ width: width / larger, transform: `scale(${larger})`, paddingRight: margin }}
    >
      <ol
        className={slants ? 'slants' : undefined}
        style={{ height: head, marginLeft: left }}
        aria-hidden="true"
      >
        {tokens.map((token, t) => {
          const key = `${t}`;
          return (
            <li key={key} style={{ left: t * column, width: column }} data-now={t === at.t || undefined}>
              <span>{spelled(task, token)}</span>
            </li>
          );
        })}
      </ol>
      <div className="lens-body" style={{ height: high }}>
        <Suspense fallback={null}>
          <LensRows {...place} lens={lens} part="names" />
          <div style={{ position: 'absolute', left, top: 0, width: content, height: high }}>
            <div className="lens-now" style={{ left: at.t * column, width: column, height: high }} />
            <LensRows {...place} lens={lens} part="rows" />
          </div>
        </Suspense>
      </div>
    </section>
  );
}
