/** The page: bar, figure over strip, reading panel, transport, all telling the same moment. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { dismissNotice, takeFirstModel } from '../src/state/actions.ts';
import { shelfNameIs } from '../src/state/selectors.ts';
import { en } from '../src/words/en.ts';
import { useAddress } from './app/address.ts';
import { useKeys } from './app/keys.ts';
import { useModel } from './app/model.ts';
import { useAction, useReader } from './app/store.ts';
import { useTheme } from './app/theme.ts';
import { Notices } from './controls/Notices.tsx';
import { Explore } from './Explore.tsx';
import { useFileDrop } from './files/drop.ts';
import { TopBar } from './TopBar.tsx';

const AboutFile = lazy(() =>
  import('./files/AboutFile.tsx').then(({ AboutFile: found }) => ({ default: found })),
);
const DropHint = lazy(() =>
  import('./files/DropHint.tsx').then(({ DropHint: found }) => ({ default: found })),
);

/** The whole page; what cannot be shown yet is named instead. */
export function App() {
  useAddress();
  useKeys();
  const theme = useTheme();
  const task = useReader(state => state.task);
  const cell = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const notices = useReader(state => state.notices);
  const dismiss = useAction(dismissNotice);
  const aboutFile = useReader(state => state.aboutFile);
  const dragged = useFileDrop();
  const [again, setAgain] = useState(0);
  const loading = useModel(task, cell, version, again);
  const fallBack = useAction(takeFirstModel);
  const missing = loading.state === 'failed' && version !== 1;
  useEffect(() => {
    if (missing) fallBack();
  }, [missing, fallBack]);
  return (
    <div className="app">
      <TopBar />
      {loading.state === 'ready' ? (
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
      <Notices notices={notices} onDismiss={dismiss} />
      <Suspense fallback={null}>
        {aboutFile && <AboutFile />}
        {dragged && <DropHint />}
      </Suspense>
    </div>
  );
}
