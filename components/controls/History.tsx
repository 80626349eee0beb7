/** Undo and redo, in the bar or in its menu. */
import { en } from '../../src/words/en.ts';
import { Icon, type outlines } from './icons.tsx';

/** What can be taken back or done again, and what does it. */
export interface HistoryProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Two buttons, of which one that has nothing to do says so. */
export function History({ canUndo, canRedo, onUndo, onRedo }: HistoryProps) {
  return (
    <div className="history">
      <IconButton icon="undo" label={en.bar.undo} off={!canUndo} onClick={onUndo} />
      <IconButton icon="redo" label={en.bar.redo} off={!canRedo} onClick={onRedo} />
    </div>
  );
}

interface IconButtonProps {
  readonly icon: keyof typeof outlines;
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, off, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
