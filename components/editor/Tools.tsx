/** What can be done with the deck: save, open, begin anew, give away, go to where it is read. */
import { lazy, Suspense, useState } from 'react';
import { ownDeck } from '../../src/state/draft.ts';
import { editor as words } from '../../src/words/editor.ts';
import { useReaderStore } from '../app/store.ts';
import { saveDraft } from '../files/replacing.tsx';

const DeckLink = lazy(() => import('./DeckLink.tsx').then(({ DeckLink: found }) => ({ default: found })));
const Guide = lazy(() => import('./Guide.tsx').then(({ Guide: found }) => ({ default: found })));

interface ToolsProps {
  readonly text: string;
  readonly name: string;
  /** The slide of the caret, from 0. */
  readonly slide: number;
  readonly onName: (name: string) => void;
  readonly onTemplate: () => void;
}

/** Buttons in two lines: the text's, and the ways on. */
export function Tools({ text, name, slide, onName, onTemplate }: ToolsProps) {
  const store = useReaderStore();
  const [dialog, setDialog] = useState<'link' | 'guide' | null>(null);
  const close = (): void => setDialog(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const { openFiles } = await import('../files/opening.ts');
    await openFiles(store, [file]);
  };
  return (
    <div className="deck-tools">
      <div className="line">
        <label className="named">
          <input
            aria-label={words.name}
            value={name}
            placeholder={words.unnamed}
            spellCheck={false}
            maxLength={80}
            onChange={({ target }) => onName(target.value)}
          />
          .md
        </label>
        <button type="button" className="primary" onClick={saveDraft}>
          {words.save}
        </button>
        <label className="file-field">
          <input
            type="file"
            className="unseen"
            accept=".md,text/markdown"
            onChange={({ target }) => {
              void open(target.files?.[0]);
              target.value = ''; // so that the same file can be opened again
            }}
          />
          <span className="preset">{words.open}</span>
        </label>
        <button type="button" className="preset" onClick={onTemplate}>
          {words.template}
        </button>
      </div>
      <div className="line">
        <button type="button" className="preset" onClick={() => setDialog('link')}>
          {words.share}
        </button>
        <button type="button" className="preset" onClick={() => setDialog('guide')}>
          {words.guide}
        </button>
        <a className="preset" href={`#/learn/${ownDeck}/${slide + 1}`}>
          {words.learn}
        </a>
        <a className="preset" href={`#/present/${ownDeck}/${slide + 1}`}>
          {words.present}
        </a>
        <a className="preset" href={`#/print/${ownDeck}`}>
          {words.print}
        </a>
      </div>
      <Suspense fallback={null}>
        {dialog === 'link' && <DeckLink text={text} onClose={close} />}
        {dialog === 'guide' && <Guide onClose={close} />}
      </Suspense>
    </div>
  );
}
