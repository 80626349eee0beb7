/** The panel beside the figure: a row of tabs, and what the present one shows. */

import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import { narrate } from '../../src/readings/narration.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { type View, views } from '../../src/state/looks.ts';
import type { Words } from '../../src/words/en.ts';
import { useHidden } from '../app/hiding.tsx';
import { lazily } from '../app/lazily.ts';
import type { Lighting } from './lighting.ts';
import { Now, type NowProps } from './Now.tsx';
import { shownBy, Tabs } from './Tabs.tsx';
import type { Compared } from './Trained.tsx';

const Card = lazily(
  () => import('./Card.tsx'),
  room => room.Card,
);
const Code = lazily(
  () => import('./Code.tsx'),
  room => room.Code,
);
const Equations = lazily(
  () => import('./Equations.tsx'),
  room => room.Equations,
);

/** What a sheet leaves free below itself, so that the figure does not move, as long as the closed panel was not seen. */
const closedHeight = 173;

/** What every view is told from; `before` is what the card holds the cell against, `without` its run with the same weights. */
export interface PanelProps extends Lighting {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly run: RunOfText;
  /** The run without what was set by hand, where anything was: two cells are held against each other without it. */
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly before: Choice;
  readonly without?: RunOfText | undefined;
  /** For the card of a trained cell: its score beside another's. */
  readonly compared?: Compared | undefined;
  /** The view of what was set by hand. */
  readonly changes?: ReactNode;
  readonly changeCount?: number;
  readonly words: Words;
  /** What stands in place of what happens now, such as one layer's arithmetic. */
  readonly instead?: ReactNode;
  /** A line over every view. */
  readonly note?: ReactNode;
  /** For narrow screens: what happens now stands alone, the tabs come when it is opened. */
  readonly compact: boolean;
  readonly onTable: (table: 'figure') => void;
  readonly onLook?: NowProps['onLook'];
}

/** The tabs over the view; on a phone a sheet that is opened by "more" and closed by "less". */
export function Panel({ view, onView, compact, note, ...told }: PanelProps) {
  const isUnchangeable = useHidden('changes');
  const [open, setOpen] = useState(false);
  const [room, setRoom] = useState(closedHeight);
  const root = useRef<HTMLDivElement>(null);
  const turn = (opens: boolean) => {
    if (opens) setRoom(root.current?.offsetHeight ?? closedHeight);
    setOpen(opens);
  };
  const isSheet = compact && (open || view !== 'now');
  const close = () => {
    setOpen(false);
    onView('now');
  };
  const hasTabs = isSheet || !compact;
  return (
    <div ref={root} style={isSheet ? { height: room } : undefined}>
      <div className={isSheet ? 'sheet' : undefined}>
        {hasTabs && (
          <div className="top">
            <Tabs
              of="panel"
              {...{ view, onView }}
              views={isUnchangeable ? views.filter(one => one !== 'changes') : views}
              words={told.words.tabs}
              counts={{ changes: told.changeCount ?? 0 }}
            />
            {isSheet && view !== 'now' && (
              <button type="button" className="quiet" aria-expanded={true} onClick={close}>
                {told.words.panel.less} ▾
              </button>
            )}
          </div>
        )}
        <div {...(hasTabs && shownBy('panel', view))}>
          {note}
          <Shown view={view} {...told}>
            {told.instead ? (
              <Suspense fallback={null}>{told.instead}</Suspense>
            ) : (
              <Now {...told} compact={compact} opened={isSheet} onOpen={turn} />
            )}
          </Shown>
        </div>
      </div>
    </div>
  );
}

/** The present view; the title of what happens now stays, unseen, for whatever it describes. */
function Shown({
  view,
  children,
  ...told
}: Omit<PanelProps, 'onView' | 'compact' | 'note'> & { children: ReactNode }) {
  if (view === 'now') return children;
  return (
    <>
      <p id="now" className="unseen">
        {narrate(told.run, told.at, told.words).title}
      </p>
      <Suspense fallback={null}>
        {view === 'equations' && <Equations {...told} />}
        {view === 'code' && <Code {...told} />}
        {view === 'card' && <Card {...told} run={told.untouched ?? told.run} />}
        {view === 'changes' && told.changes}
      </Suspense>
    </>
  );
}
