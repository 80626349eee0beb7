// The strip over the page's own actions, as the store would run them.
import { useState } from 'react';
import { Strip, type StripProps } from '../../components/strip/Strip.tsx';
import {
  addParts,
  addWord,
  changeText,
  removeWord,
  replaceWord,
  takeExample,
} from '../../src/state/actions.ts';
import { initialState, type ReaderState, taskOf } from '../../src/state/schema.ts';
import type { TaskId } from '../../src/tasks/catalog.ts';
import { textRun } from './textrun.ts';

interface StripPageProps extends Partial<StripProps> {
  readonly task?: TaskId;
  readonly text: string;
  readonly t: number;
  readonly k: number;
}

/** The strip of a text at a place; what is done to it changes it. */
export function StripPage({ task = 'agreement', text, t, k, ...others }: StripPageProps) {
  const [state, setState] = useState<ReaderState>({ ...initialState(task), text, t });
  const doing =
    <Args extends unknown[]>(action: (state: ReaderState, ...args: Args) => Partial<ReaderState>) =>
    (...args: Args) =>
      setState(before => ({ ...before, ...action(before, ...args) }));
  return (
    <Strip
      run={textRun(taskOf(state), state.text)}
      at={{ t: state.t, k, unit: state.unit }}
      arrangement="page"
      width={968}
      lit={state.lit}
      theme="light"
      vocabulary={state.vocabulary}
      onLight={doing((_, lit: string | null) => ({ lit }))}
      onScrub={doing((_, to: number) => ({ t: to }))}
      onUnit={doing((_, unit: number) => ({ unit }))}
      onReplace={doing(replaceWord)}
      onRemove={doing(removeWord)}
      onAdd={doing(addWord)}
      onText={doing(changeText)}
      onExample={doing(takeExample)}
      onParts={doing(addParts)}
      onVocabulary={doing((_, vocabulary: boolean) => ({ vocabulary }))}
      onTable={() => {}}
      {...others}
    />
  );
}
