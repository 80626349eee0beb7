/** A button that copies the link to exactly what is seen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { en } from '../../src/words/en.ts';
import { Popover } from '../strip/Popover.tsx';
import { Icon } from './icons.tsx';

interface ShareProps {
  /** The link to what is seen now. */
  readonly onShare: () => string;
}

const pause = 2000;

/** "Share", for a moment "Copied"; where the clipboard is refused, the link in a field to copy by hand. */
export function Share({ onShare }: ShareProps) {
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const close = useCallback(() => setLink(null), []);
  useEffect(() => {
    if (!copied) return;
    const wait = setTimeout(() => setCopied(false), pause);
    return () => clearTimeout(wait);
  }, [copied]);
  useEffect(() => {
    if (link === null) return;
    field.current?.focus();
    field.current?.select();
  }, [link]);
  const share = async (): Promise<void> => {
    const made = onShare();
    if (await isCopied(made)) {
      setLink(null);
      setCopied(true);
    } else setLink(made);
  };
  return (
    <>
      <button ref={button} type="button" className="bar-button" onClick={() => void share()}>
        <Icon name="share" size={18} />
        <span>{copied ? en.bar.copied : en.bar.share}</span>
      </button>
      <span className="unseen" role="status">
        {copied ? en.bar.copied : ''}
      </span>
      {link !== null && (
        <Popover anchor={button} side="below" label={en.bar.copyThis} onClose={close}>
          <label className="link-to-copy">
            {en.bar.copyThis}
            <input ref={field} type="text" readOnly value={link} onFocus={event => event.target.select()} />
          </label>
        </Popover>
      )}
    </>
  );
}

/** Whether the browser let the text be copied; pages in a frame or without https are refused. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
