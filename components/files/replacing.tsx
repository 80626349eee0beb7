/** Asks before a text of the reader's own that no file holds gives way to another. */
import { createRoot } from 'react-dom/client';
import { draftNow, keepDraft, wouldLose } from '../../src/state/draft.ts';
import { editor as words } from '../../src/words/editor.ts';
import { Dialog } from '../strip/Dialog.tsx';
import { saveAs } from './download.ts';

const said = words.replace;
const device = (): Storage => localStorage;

/** Whether the own deck may give way to such a text; asks only where something would be lost. */
export function mayReplace(text: string): Promise<boolean> {
  if (!wouldLose(draftNow(device), text)) return Promise.resolve(true);
  const room = document.body.appendChild(document.createElement('div'));
  const root = createRoot(room);
  return new Promise(resolve => {
    const answer = (may: boolean): void => {
      resolve(may);
      root.unmount();
      room.remove();
    };
    root.render(<Asking onAnswer={answer} />);
  });
}

function Asking({ onAnswer }: { readonly onAnswer: (may: boolean) => void }) {
  return (
    <Dialog title={said.title} className="replacing" onClose={() => onAnswer(false)}>
      {close => (
        <>
          <p>{said.why}</p>
          <footer>
            <button type="button" className="outlined" data-first onClick={close}>
              {said.keep}
            </button>
            <button type="button" className="outlined" onClick={() => onAnswer(true)}>
              {said.replace}
            </button>
            <button
              type="button"
              className="primary"
              onClick={() => {
                saveDraft();
                onAnswer(true);
              }}
            >
              {said.save}
            </button>
          </footer>
        </>
      )}
    </Dialog>
  );
}

/** Hands the own deck to the browser as a file to keep. */
export function saveDraft(): void {
  const draft = draftNow(device);
  if (!draft) return;
  saveAs(`${draft.name || words.unnamed}.md`, new Blob([draft.text], { type: 'text/markdown' }));
  keepDraft({ ...draft, isSaved: true }, device);
}
