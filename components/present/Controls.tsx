/** Small controls in the corner, for hands without a keyboard; they fade when nothing moves. */
import { useEffect, useState } from 'react';
import { present as words } from '../../src/words/present.ts';

interface ControlsProps {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onFull: () => void;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
}

const rest = 2000;

const shapes = {
  previous: 'M16 5v14L6 12z',
  next: 'M8 5v14l10-7z',
  full: 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4',
  help: 'M9 9.2a3 3 0 115 2.2c-1.4 1-2 1.5-2 2.8M12 17.6v.2',
  leave: 'M6 6l12 12M18 6L6 18',
} as const;

/** Previous, next, full screen, keys, out. */
export function Controls({ onPrevious, onNext, onFull, onHelp, onLeave }: ControlsProps) {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    let fading: ReturnType<typeof setTimeout>;
    const wake = (): void => {
      clearTimeout(fading);
      setIsSeen(true);
      fading = setTimeout(() => setIsSeen(false), rest);
    };
    wake();
    addEventListener('pointermove', wake);
    addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(fading);
      removeEventListener('pointermove', wake);
      removeEventListener('pointerdown', wake);
    };
  }, []);
  const does = { previous: onPrevious, next: onNext, full: onFull, help: onHelp, leave: onLeave } as const;
  return (
    <nav className="present-controls" data-faded={!isSeen || undefined} aria-label={words.controls.label}>
      {(Object.keys(does) as (keyof typeof does)[]).map(name => (
        <button
          key={name}
          type="button"
          aria-label={words.controls[name]}
          title={words.controls[name]}
          onClick={does[name]}
        >
          <svg
            className={name === 'previous' || name === 'next' ? 'shape' : 'outline'}
            width={20}
            height={20}
            viewBox="0 0 24 24"
            aria-hidden="true"
          >
            <path d={shapes[name]} />
          </svg>
        </button>
      ))}
    </nav>
  );
}
