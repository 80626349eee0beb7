/** The bar on the store: task, history, link, theme. */
import { Suspense, useState, useSyncExternalStore } from 'react';
import * as actions from '../src/state/actions.ts';
import * as cellActions from '../src/state/cellActions.ts';
import {
  choiceIs,
  hasForgetBias,
  shelfNameIs,
  sourceOf,
  sourcesOf,
  unitsOf,
} from '../src/state/selectors.ts';
import { beginGesture, redo, undo } from '../src/state/store.ts';
import { fileTaskId, type TaskId, taskIds } from '../src/tasks/catalog.ts';
import { useChosenTheme } from './app/address.ts';
import { useActionWithModel } from './app/model.ts';
import { useNarrow } from './app/stage.ts';
import { useAction, useReader, useReaderStore } from './app/store.ts';
import { Bar, type BarProps } from './controls/Bar.tsx';
import { History } from './controls/History.tsx';
import { useFileActions } from './files/actions.ts';
import { LessonMenu, ShareDialog, Views } from './later.ts';

const withFile: readonly TaskId[] = [...taskIds, fileTaskId];

/** The bar, told what the reader chose. */
export function TopBar() {
  const [sharing, setSharing] = useState(false);
  const place = useReader(state => state.place);
  const [room = ''] = place.split('/');
  const learns = room === 'learn';
  return (
    <>
      <Bar
        arrangement={useNarrow() ? 'compact' : 'page'}
        task={useReader(state => state.task)}
        tasks={useReader(state => (state.file === null ? taskIds : withFile))}
        shelf={useReader(shelfNameIs)}
        cell={useCell()}
        theme={useReader(state => state.theme)}
        speed={useReader(state => state.speed)}
        history={<Past />}
        onTask={useActionWithModel(actions.changeTask)}
        onTheme={useChosenTheme()}
        onSpeed={useAction(actions.setSpeed)}
        onPreviousToken={useAction(actions.previousToken)}
        onNextToken={useAction(actions.nextToken)}
        views={
          <Suspense fallback={null}>
            <Views />
          </Suspense>
        }
        onShare={() => setSharing(true)}
        room={room}
        slides={learns ? place.replace('learn', 'present') : 'present'}
        instead={
          learns ? (
            <Suspense fallback={null}>
              <LessonMenu />
            </Suspense>
          ) : undefined
        }
      />
      {sharing && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Undo and redo by themselves: the rest of the bar is not told anew when there is something to take back. */
function Past() {
  const store = useReaderStore();
  const canUndo = useSyncExternalStore(
    store.temporal.subscribe,
    () => store.temporal.getState().pastStates.length > 0,
  );
  const canRedo = useSyncExternalStore(
    store.temporal.subscribe,
    () => store.temporal.getState().futureStates.length > 0,
  );
  return <History {...{ canUndo, canRedo }} onUndo={() => undo(store)} onRedo={() => redo(store)} />;
}

/** What was chosen of the cell and its weights, and what changes it. */
function useCell(): BarProps['cell'] {
  const store = useReaderStore();
  const choice = useReader(choiceIs);
  return {
    choice,
    source: useReader(sourceOf),
    sources: useReader(sourcesOf),
    wseed: useReader(state => state.wseed),
    hidden: useReader(unitsOf),
    forgetbias: useReader(state => state.forgetbias),
    hasForgetBias: useReader(hasForgetBias),
    onFamily: useActionWithModel(cellActions.changeFamily),
    onToggle: useActionWithModel(cellActions.changeToggle),
    onChoice: useActionWithModel(cellActions.takeChoice),
    onWeights: useActionWithModel(cellActions.changeWeights),
    onSeed: useAction(cellActions.changeSeed),
    onHidden: useAction(cellActions.changeHidden),
    onForgetBias: useAction(cellActions.changeForgetBias),
    onVisit: () => beginGesture(store),
    files: useFileActions(),
  };
}
