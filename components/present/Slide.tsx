/** A slide as a picture of 1280 by 720: title, words, figure, foot. */
import { memo, useLayoutEffect, useMemo, useState } from 'react';
import type { Deck, Slide as DeckSlide } from '../../src/lessons/tree.ts';
import { leastHeight } from '../../src/readings/slideStage.ts';
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
import { hasPicture, Picture, scale } from './Picture.tsx';
import './slide.css';

const head = { top: 24, gap: 6 };
const foot = 36;

interface SlideProps {
  readonly deck: Deck;
  /** The deck's id, under which votes are kept. */
  readonly deckId: string;
  /** Which slide of the deck, from 0. */
  readonly index: number;
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
export const LiveSlide = memo(function LiveSlide({ deck, deckId, index }: SlideProps) {
  const task = useReader(state => state.task);
  const shelf = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const loading = useModel(task, shelf, version, 0);
  const slide = deck.slides[Math.max(0, Math.min(deck.slides.length - 1, index))];
  if (!slide || loading.state !== 'ready') return <div className="slide" data-theme="light" />;
  return <Drawn {...{ deck, slide, index }} name={slideKey(deckId, index)} model={loading.model} />;
});

interface DrawnProps extends Pick<SlideProps, 'deck' | 'index'> {
  readonly slide: DeckSlide;
  readonly name: string;
  readonly model: Parameters<typeof useRun>[0];
}

/** Words that leave too little for the picture run on without breaks between paragraphs. */
function Drawn({ deck, slide, index, name, model }: DrawnProps) {
  const run = useRun(model);
  const now = useReader(state => state);
  const [area, size] = useSize();
  const [dense, setDense] = useState<DeckSlide | null>(null);
  const isDense = dense === slide;
  const hasArea = useMemo(() => hasPicture(slide), [slide]);
  const top = head.top + (size?.height ?? 0) + head.gap;
  const room = slideSize.height - foot - top;
  const isTight = size !== null && hasArea && room < leastHeight * scale;
  useLayoutEffect(() => {
    if (isTight) setDense(slide);
  }, [isTight, slide]);
  const told = { deck, slide, run };
  return (
    <section
      className="slide"
      data-theme="light"
      data-kind={slide.kind}
      data-dense={isDense || undefined}
      lang={deck.lang}
    >
      <div className="slide-head" ref={area} style={{ top: head.top }}>
        <Head {...told} name={name} hasPicture={hasArea} />
      </div>
      {hasArea && size && slide.faults.length === 0 && (
        <div className="slide-area" style={{ top, height: room }}>
          <Picture {...{ run, model }} width={slideSize.width} height={room} />
        </div>
      )}
      <Foot slide={slide} own={deck} index={index} state={now} steps={hasArea ? run.cell.steps : undefined} />
    </section>
  );
}
