/** What the reader is to be told, one line each over the strip. */
import type { Notice } from '../../src/state/notices.ts';
import { notices as words } from '../../src/words/notices.ts';
import { Icon } from './icons.tsx';
import { noticeLine } from './noticeline.ts';
import './controls.css';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (notice: Notice) => void;
}

/** The lines, each with a button that takes it away; they stand in a live region. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const lines = notices.map(notice => ({ notice, line: noticeLine(notice) }));
  return (
    <>
      {lines.map(({ notice, line }) => (
        <p key={line} className="notice">
          <span className="notice-line">{line}</span>
          <button
            type="button"
            className="notice-button"
            aria-label={words.dismiss}
            title={words.dismiss}
            onClick={() => onDismiss(notice)}
          >
            <Icon name="close" size={16} />
          </button>
        </p>
      ))}
    </>
  );
}
