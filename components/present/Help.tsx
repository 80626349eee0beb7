/** The keys of a presentation, from the table that they work by. */
import { present as words } from '../../src/words/present.ts';
import { Dialog } from '../strip/Dialog.tsx';
import { deeds, type Key, keysOf } from './keys.ts';

interface HelpProps {
  readonly hasLetters: boolean;
  readonly hasSpeaker: boolean;
  readonly onLetters: (isOn: boolean) => void;
  readonly onClose: () => void;
}

const signs: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  Escape: 'Esc',
};

/** A row for each thing that a key does, and the switch for those of a single letter. */
export function Help({ hasLetters, hasSpeaker, onLetters, onClose }: HelpProps) {
  return (
    <Dialog title={words.keys.title} className="present-help" onClose={onClose}>
      {() => (
        <>
          <table>
            <tbody>
              {deeds
                .filter(deed => deed !== 'speaker' || hasSpeaker)
                .map(deed => (
                  <tr key={deed}>
                    <th scope="row">
                      {keysOf[deed].map(key => (
                        <kbd key={`${key.shift} ${key.key}`}>{written(key)}</kbd>
                      ))}
                    </th>
                    <td>{words.keys[deed]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <label>
            <input
              type="checkbox"
              data-first
              checked={hasLetters}
              onChange={({ target }) => onLetters(target.checked)}
            />{' '}
            {words.letters}
          </label>
          <p>{words.lettersOff}</p>
        </>
      )}
    </Dialog>
  );
}

function written({ key, shift }: Key): string {
  return `${shift ? 'Shift + ' : ''}${signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`;
}
