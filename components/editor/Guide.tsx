/** The guide for teachers, beside the deck that is being written. */
import { useEffect, useState } from 'react';
import { editor as words } from '../../src/words/editor.ts';
import { Dialog } from '../strip/Dialog.tsx';
import { servedText } from './served.ts';

/** A dialog with the guide's text. */
export function Guide({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    servedText('guide').then(
      found => wanted && setText(found),
      (reason: unknown) => wanted && setText(words.failed(words.guide, String(reason))),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <Dialog title={words.guide} className="deck-guide" onClose={onClose}>
      {() => <pre>{text}</pre>}
    </Dialog>
  );
}
