/** A button that opens the ways to give away what is seen. */
import { en } from '../../src/words/en.ts';
import { Icon } from './icons.tsx';

/** "Share". */
export function Share({ onShare }: { readonly onShare: () => void }) {
  return (
    <button type="button" className="bar-button" title={en.bar.share} onClick={onShare}>
      <Icon name="share" size={18} />
      <span>{en.bar.share}</span>
    </button>
  );
}
