/** A button that copies the link to exactly what is seen. */
import { en } from '../../src/words/en.ts';
import { Copy } from '../strip/Copy.tsx';
import { Icon } from './icons.tsx';

interface ShareProps {
  /** The link to what is seen now. */
  readonly onShare: () => string;
}

/** "Share", for a moment "Copied"; where the clipboard is refused, the link in a field to copy by hand. */
export function Share({ onShare }: ShareProps) {
  return (
    <Copy
      text={onShare}
      label={en.bar.share}
      copied={en.bar.copied}
      byHand={en.bar.copyThis}
      className="bar-button"
      face={<Icon name="share" size={18} />}
    />
  );
}
