/** Two cells side by side over one sentence, with one cursor and one scale. */
import { useState } from 'react';
import type { Choice } from '../../src/cells/catalog.ts';
import type { Model } from '../../src/models/shelf.ts';
import { comparisonSentences, type Side } from '../../src/readings/comparisonStory.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import * as actions from '../../src/state/actions.ts';
import { correspond, swapCells } from '../../src/state/second.ts';
import { changeCount, fileUsed, litIs } from '../../src/state/selectors.ts';
import { compareText, compareWith } from '../../src/state/viewActions.ts';
import { comparison } from '../../src/words/comparison.ts';
import { en } from '../../src/words/en.ts';
import { useActionWithModel } from '../app/model.ts';
import type { Run } from '../app/run.ts';
import { useSize } from '../app/size.ts';
import { useNarrow } from '../app/stage.ts';
import { useAction, useReader } from '../app/store.ts';
import { Controls } from './Controls.tsx';
import { Fork } from './Fork.tsx';
import { channel, fitHalves, guesses } from './fit.ts';
import { Half, HalfFrame } from './Half.tsx';
import { Legend } from './Legend.tsx';
import { Memories } from './Memories.tsx';
import { Opposed } from './Opposed.tsx';
import { type Second, useSecond } from './second.ts';
import { originOf, titlesOf } from './titles.ts';
import './compare.css';

interface CompareProps {
  readonly run: Run;
  readonly untouched: RunOfText | undefined;
  readonly model: Model | null;
  readonly at: Position;
  readonly second: Choice;
  readonly theme: 'light' | 'dark';
}

/** The two halves, what both remember, and what both guess. */
export function Compare({ run, untouched, model, at, second: choice, theme }: CompareProps) {
  const [again, setAgain] = useState(0);
  const second = useSecond(run, at, choice, again);
  const [area, size] = useSize();
  const [tokenX, setTokenX] = useState(0);
  const withtext = useReader(state => state.withtext);
  const fit = fitHalves(size, useNarrow(), withtext !== '');
  const seed = useReader(state => state.wseed);
  const file = useReader(fileUsed)?.name;
  const changed = useReader(changeCount);
  const names = titlesOf(run.choice, choice);
  const { reading } = run.task;
  const onText = useAction(compareText);
  const shared = {
    ...{ fit, theme },
    lit: useReader(litIs),
    speed: useReader(state => state.speed),
    playing: useReader(state => state.playing),
    onLight: useAction(actions.light),
    onUnit: useAction(actions.chooseUnit),
  };
  const onScrub = useAction(actions.scrubTo);
  const choose = useAction(compareWith);
  const controls = (
    <Controls
      {...{ choice, onText }}
      task={run.task}
      text={withtext}
      onChoice={choose}
      onSwap={useActionWithModel(swapCells)}
      onClose={() => choose(null)}
    />
  );
  const { weights } = comparison;
  const remark = second.state !== 'ready' ? undefined : remarkOn(second);
  const unchanged = changed > 0 ? `, ${weights.unchanged}` : '';
  const origin = originOf(run.variant, model, seed, file);
  const first: Side = { name: names[0], run, at };
  const other: Side | undefined =
    second.state === 'ready' ? { name: names[1], run: second.run, at: second.at } : undefined;
  const told = other && comparisonSentences(first, other, withtext === '', comparison, en);
  const paired = second.state === 'ready' && withtext === '' && correspond(run.variant, second.run.variant);
  return (
    <main className="stage compare" ref={area} data-stacked={fit.stacked || undefined}>
      <h1 className="unseen">{`${en.page.title}: ${comparison.label}`}</h1>
      <div className="halves">
        <HalfFrame name={names[0]} note={changed > 0 ? `${origin}, ${weights.changed(changed)}` : origin}>
          <Half {...{ ...shared, ...first, untouched }} sentence={told?.[0] ?? []} />
        </HalfFrame>
        <HalfFrame
          name={names[1]}
          controls={controls}
          {...(second.state === 'ready' && {
            note: originOf(second.run.variant, second.model, seed, undefined) + unchanged,
          })}
        >
          {other ? (
            <Half {...{ ...shared, ...other }} sentence={told?.[1] ?? []} remark={remark} />
          ) : second.state === 'failed' ? (
            <div role="alert">
              <p>{comparison.failed(names[1], second.why)}</p>
              <button type="button" className="second-button" onClick={() => setAgain(count => count + 1)}>
                {en.page.again}
              </button>
            </div>
          ) : (
            <p className="told">{comparison.loading(names[1])}</p>
          )}
        </HalfFrame>
      </div>
      {other && (
        <>
          {!fit.stacked && run.tokens.length > 0 && <Fork fit={fit} tokenX={tokenX} />}
          <div className="beneath">
            <Memories
              {...{ theme, onScrub, paired }}
              sides={[first, other]}
              ownText={withtext !== ''}
              width={fit.stacked ? fit.half : 2 * fit.half + channel - guesses}
              block={fit.block}
              stacked={fit.stacked}
              onUnit={shared.onUnit}
              onTokenX={setTokenX}
            />
            <div className="aside">
              <Opposed sides={[first, other]} sameText={withtext === ''} />
              <Legend {...{ theme, paired, reading }} names={names} />
            </div>
          </div>
        </>
      )}
    </main>
  );
}

/** What the second cell does instead of a step of its own. */
function remarkOn({ ended, waits }: Extract<Second, { state: 'ready' }>): string | undefined {
  return ended ? comparison.ended : waits ? comparison.waits : undefined;
}
