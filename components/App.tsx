/** The page: bar, figure over strip, reading panel, transport, all telling the same moment. */

import { Suspense, useEffect, useState } from 'react';
import { dismissNotice, takeFirstModel } from '../src/state/actions.ts';
import { placeOf } from '../src/state/places.ts';
import { shelfNameIs } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { useAddress } from './app/address.ts';
import { HiddenContext } from './app/hiding.tsx';
import { useKeys } from './app/keys.ts';
import { lazily } from './app/lazily.ts';
import { useModel } from './app/model.ts';
import { useAction, useReader } from './app/store.ts';
import { useTheme } from './app/theme.ts';
import { Explore } from './Explore.tsx';
import { useFileDrop } from './files/drop.ts';
import { Embedded, openPlace, Present, Print, Speaker } from './later.ts';
import { TopBar } from './TopBar.tsx';

const AboutFile = lazily(
  () => import('./files/AboutFile.tsx'),
  room => room.AboutFile,
);
const Notices = lazily(
  () => import('./controls/Notices.tsx'),
  room => room.Notices,
);
const DropHint = lazily(
  () => import('./files/DropHint.tsx'),
  room => room.DropHint,
);

/** The whole page; what cannot be shown yet is named instead. */
export function App() {
  useAddress(openPlace);
  useKeys();
  const theme = useTheme();
  const task = useReader(state => state.task);
  const cell = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const notices = useReader(state => state.notices);
  const dismiss = useAction(dismissNotice);
  const aboutFile = useReader(state => state.aboutFile);
  const dragged = useFileDrop();
  const embed = useReader(state => state.embed);
  const hide = useReader(state => state.hide);
  const room = useReader(state => placeOf(state).room);
  const Whole = { present: Present, speaker: Speaker, print: Print }[room as string];
  const [again, setAgain] = useState(0);
  const loading = useModel(task, cell, version, again);
  const fallBack = useAction(takeFirstModel);
  const missing = loading.state === 'failed' && version !== 1;
  useEffect(() => {
    if (missing) fallBack();
  }, [missing, fallBack]);
  return (
    <HiddenContext value={hide}>
      <div className="app" data-embed={embed || undefined}>
        {!embed && !Whole && <TopBar />}
        {Whole ? (
          <Suspense fallback={null}>
            <Whole />
          </Suspense>
        ) : loading.state === 'ready' ? (
          <Explore model={loading.model} theme={theme} />
        ) : (
          <main className="stage waiting">
            {loading.state === 'loading' ? (
              <p>{en.page.loading(task)}</p>
            ) : (
              <div role="alert">
                <p>{en.page.failed(task, loading.why)}</p>
                <button type="button" className="again" onClick={() => setAgain(count => count + 1)}>
                  {en.page.again}
                </button>
              </div>
            )}
          </main>
        )}
        <div className="notices" role="status" aria-label={en.notices}>
          <Suspense fallback={null}>
            {notices.length > 0 && <Notices notices={notices} onDismiss={dismiss} />}
          </Suspense>
        </div>
        <Suspense fallback={null}>
          {aboutFile && <AboutFile />}
          {dragged && <DropHint />}
          {embed && <Embedded />}
        </Suspense>
      </div>
    </HiddenContext>
  );
}
