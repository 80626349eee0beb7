/** A slide as a picture of 1280 by 720: title, words, figure, foot. */
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Deck, Slide as DeckSlide } from '../../src/lessons/tree.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { shelfNameIs } from '../../src/state/selectors.ts';
import { slideKey, slideSize } from '../../src/state/shown.ts';
import { createReaderStore } from '../../src/state/store.ts';
import { useModel } from '../app/model.ts';
import { useRun } from '../app/run.ts';
import { useSize } from '../app/size.ts';
import { StoreContext, useReader } from '../app/store.ts';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { hasPicture, leastRoom, Picture } from './Picture.tsx';
import './slide.css';

const head = { top: 24, gap: 6 };
const foot = 36;
/** How closely words can be set: as they are, in narrower lines, paragraphs running on, lists too. */
const closest = 3;

interface SlideProps {
  readonly deck: Deck;
  /** The deck's id, under which votes are kept. */
  readonly deckId: string;
  /** Which slide of the deck, from 0. */
  readonly index: number;
  /** Whether what is asked is answered, as on paper; else the presentation says it. */
  readonly isAnswered?: boolean | undefined;
  /** Told whether the words leave the picture its room, or fit the stage where there is none; the picture is then not drawn. */
  readonly onFit?: ((fits: boolean) => void) | undefined;
}

/** Any slide in any state, on a store of its own; nothing in it can be operated, and the page's store is not read. */
export const Slide = memo(function Slide({ state, ...told }: SlideProps & { readonly state: ReaderState }) {
  const store = useMemo(() => createReaderStore(state), [state]);
  return (
    <StoreContext value={store}>
      <div inert>
        <LiveSlide {...told} />
      </div>
    </StoreContext>
  );
});

/** The slide in the state of the store around it. */
export const LiveSlide = memo(function LiveSlide({ deck, deckId, index, isAnswered, onFit }: SlideProps) {
  const task = useReader(state => state.task);
  const shelf = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const loading = useModel(task, shelf, version, 0);
  const slide = deck.slides[Math.max(0, Math.min(deck.slides.length - 1, index))];
  if (!slide || loading.state !== 'ready') return <div className="slide" data-theme="light" />;
  return (
    <Drawn
      {...{ deck, slide, index, isAnswered, onFit }}
      name={slideKey(deckId, index)}
      model={loading.model}
    />
  );
});

interface DrawnProps extends Pick<SlideProps, 'deck' | 'index' | 'isAnswered' | 'onFit'> {
  readonly slide: DeckSlide;
  readonly name: string;
  readonly model: Parameters<typeof useRun>[0];
}

/** Words that leave too little for the picture are set more closely, step by step. */
function Drawn({ deck, slide, index, name, model, isAnswered, onFit }: DrawnProps) {
  const run = useRun(model);
  const now = useReader(state => state);
  const [area, size] = useSize();
  const told = useRef<HTMLElement>(null);
  const measured = useCallback(
    (element: HTMLElement | null) => {
      told.current = element;
      return area(element);
    },
    [area],
  );
  const least = useReader(leastRoom);
  const [set, setSet] = useState<{ readonly of: DeckSlide; readonly dense: number } | null>(null);
  const dense = set?.of === slide ? set.dense : 0;
  const hasArea = useMemo(() => hasPicture(slide), [slide]);
  const top = topOf(size?.height ?? 0);
  const room = roomUnder(top);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew with each size, for numbers come into the words later
  useLayoutEffect(() => {
    const { clientHeight = 0, scrollHeight = 0 } = told.current ?? {};
    const left = roomUnder(topOf(clientHeight));
    if (hasArea && dense < closest && left < least) setSet({ of: slide, dense: dense + 1 });
    else onFit?.(hasArea ? left >= least : left >= 0 && scrollHeight <= clientHeight);
  }, [size, slide, dense, hasArea, least]);
  const speaking = { deck, slide, run, isAnswered };
  return (
    <section
      className="slide"
      data-theme="light"
      data-kind={slide.kind}
      data-dense={dense || undefined}
      data-asks={(slide.choices.length > 0 && !hasArea) || undefined}
      lang={deck.lang}
    >
      <div className="slide-head" ref={measured} style={{ top: head.top }}>
        <Head {...speaking} name={name} hasPicture={hasArea} />
      </div>
      {hasArea && size && !onFit && slide.faults.length === 0 && (
        <div className="slide-area" style={{ top, height: room }}>
          <Picture {...{ run, model }} width={slideSize.width} height={room} />
        </div>
      )}
      <Foot slide={slide} own={deck} index={index} state={now} steps={hasArea ? run.cell.steps : undefined} />
    </section>
  );
}

/** Where the picture begins under words of a height, and what is left for it. */
function topOf(height: number): number {
  return head.top + height + head.gap;
}

function roomUnder(top: number): number {
  return slideSize.height - foot - top;
}
