/** The buttons of the speaker's window, each with its key. */
import type { Blank } from '../../src/state/shown.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import type { Moves } from './moves.ts';

interface ToolsProps {
  readonly moves: Moves;
  readonly blank: Blank | null;
  readonly isPointing: boolean;
}

/** Moves through the deck and the figure at the left, the audience's screen and the slide at the right. */
export function Tools({ moves, blank, isPointing }: ToolsProps) {
  return (
    <nav className="speaker-tools" aria-label={words.moves}>
      <Tool name="back" isOff={moves.isFirst} onClick={moves.back} />
      <Tool name="next" isOff={moves.coming === null} onClick={moves.next} />
      <span className="speaker-gap" />
      <Tool name="stepBack" onClick={moves.stepBack} />
      <Tool name="step" onClick={moves.step} />
      <span className="speaker-rest" />
      <Tool name="black" isOn={blank === 'black'} onClick={() => moves.cover('black')} />
      <Tool name="pointer" isOn={isPointing} onClick={moves.pointer} />
      <Tool name="restore" onClick={moves.restore} />
      <Tool name="overview" onClick={moves.overview} />
    </nav>
  );
}

interface ToolProps {
  readonly name: keyof typeof words.keys;
  readonly isOff?: boolean;
  /** Whether it is switched on, for those that switch. */
  readonly isOn?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, isOff, isOn, onClick }: ToolProps) {
  const key = words.keys[name];
  return (
    <button
      type="button"
      data-move={name}
      aria-pressed={isOn}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={shortcuts[key] ?? key}
      onClick={onClick}
    >
      {words[name]} <kbd>{key}</kbd>
    </button>
  );
}

const shortcuts: Readonly<Record<string, string>> = { PgUp: 'PageUp', PgDn: 'PageDown' };
