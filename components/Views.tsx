/** The menu of the ways to look at a run, on the store. */
import { choiceIs, comparedIs } from '../src/state/selectors.ts';
import { compareWith, predictFirst, takeLens } from '../src/state/viewActions.ts';
import { useAction, useReader } from './app/store.ts';
import { ViewMenu } from './controls/ViewMenu.tsx';

/** The menu, told what is on. */
export function Views() {
  return (
    <ViewMenu
      lens={useReader(state => state.lens)}
      predict={useReader(state => state.predict)}
      first={useReader(choiceIs)}
      second={useReader(comparedIs)}
      onLens={useAction(takeLens)}
      onPredict={useAction(predictFirst)}
      onCompare={useAction(compareWith)}
    />
  );
}
