/** One page of a lesson. */
import { useEffect, useMemo, useRef } from 'react';
import { beatsOf } from '../../src/lessons/beats.ts';
import { tour } from '../../src/lessons/contents.ts';
import { changesTo, linkedState, slideState } from '../../src/lessons/slideStates.ts';
import type { Deck, StateLink } from '../../src/lessons/tree.ts';
import type { Place } from '../../src/state/places.ts';
import { addProgress } from '../../src/state/progress.ts';
import { learn as words } from '../../src/words/learn.ts';
import type { Run } from '../app/run.ts';
import { useReader, useReaderStore } from '../app/store.ts';
import type { Lighting } from '../panels/lighting.ts';
import { Answers } from './Answers.tsx';
import { Blocks } from './Blocks.tsx';
import { enter, stateAt } from './entering.ts';
import { Foot } from './Foot.tsx';
import { useLiveNumbers, useNumbers } from './numbers.ts';
import { Title, UnlessFaulty } from './Told.tsx';
import { firstTerms } from './terms.ts';
import { touchedBy } from './touched.ts';
import type { Speaking } from './Words.tsx';

interface PageProps extends Lighting {
  readonly deck: Deck;
  readonly place: Place;
  readonly run: Run;
}

/** Caption, title, words, answers, the reader's doing, the way back and on; the focus comes to the title with each page. */
export function Page({ deck, place, run, ...lighting }: PageProps) {
  const store = useReaderStore();
  const now = useReader(state => state);
  const title = useRef<HTMLHeadingElement>(null);
  const k = Math.min(place.slide, deck.slides.length - 1);
  const slide = deck.slides[k];
  const own = useMemo(() => stateAt(deck, { ...place, slide: k, beat: null }), [deck, place, k]);
  const numbers = useNumbers(deck, slide ?? emptySlide);
  const live = useLiveNumbers(now);
  useEffect(() => {
    addProgress(place.deck, k + 1, () => localStorage);
    title.current?.closest('.panel')?.scrollTo(0, 0);
  }, [place.deck, k]);
  const terms = useMemo(() => firstTerms(slide?.blocks ?? []), [slide]);
  if (!slide) return null;
  const beats = beatsOf(slide, slideState(deck, slide).state);
  const beat = beats.findIndex(({ t, step }) => t === now.t && step === now.step);
  const go = (to: number): void => enter(store, deck, { ...place, slide: to, beat: null });
  const onBeat = (n: number): void =>
    store.setState({
      t: beats[n]?.t ?? now.t,
      step: beats[n]?.step ?? now.step,
      predict: false,
      guess: null,
    });
  const onState = (to: StateLink): void => {
    const { state } = linkedState(deck, slide, to);
    store.setState(changesTo(state));
  };
  const speaking: Speaking = {
    ...lighting,
    ...{ cell: run.cell, numbers, live, onState, terms },
    masked: now.predict ? { t: now.t, step: now.step } : null,
  };
  return (
    <article className="lesson" data-kind={slide.kind} lang={deck.lang}>
      <p className="caption">{words.where(deck.name, k + 1, deck.slides.length)}</p>
      <Title {...speaking} slide={slide} heading={title} />
      <UnlessFaulty slide={slide} isAlert>
        <Blocks {...speaking} blocks={slide.blocks} />
        {slide.choices.length > 0 && (
          <Answers
            {...speaking}
            choices={slide.choices}
            onAnswer={() => {
              if (slide.kind === 'predict') onBeat(beats.length > 1 ? 1 : 0);
            }}
          />
        )}
        {slide.kind !== 'predict' && beats.length > 1 && (
          <p className="beats">
            <button type="button" className="outlined" onClick={() => onBeat((beat + 1) % beats.length)}>
              {words.beatOn}
            </button>{' '}
            <span>{beat >= 0 && words.beat(beat + 1, beats.length)}</span>
          </p>
        )}
      </UnlessFaulty>
      {place.deck === tour.id && k === deck.slides.length - 1 && (
        <p className="leads-on">
          <a href="#/learn">{words.course}</a>
        </p>
      )}
      <Foot
        {...{ place, slide: k, count: deck.slides.length }}
        touched={
          slide.kind === 'predict' && !now.predict ? undefined : touchedBy(now, beatState(own, beats, beat))
        }
        onGo={go}
        onRestore={() => enter(store, deck, { ...place, slide: k, beat: null })}
      />
    </article>
  );
}

const emptySlide: Deck['slides'][number] = {
  ...{ line: 1, kind: 'show', state: { query: '', line: 1 }, others: new Map(), stretch: null, checks: [] },
  ...{ title: [], blocks: [], choices: [], notes: [], faults: [] },
};

/** The slide's state at the beat where the figure stands: stepping through its beats is no touching. */
function beatState(own: ReturnType<typeof stateAt>, beats: ReturnType<typeof beatsOf>, beat: number) {
  const at = beats[beat];
  return at ? { ...own, t: at.t, step: at.step } : own;
}
