/** How fast it plays. */
import { type Speed, speeds } from '../../src/state/settings.ts';
import { en } from '../../src/words/en.ts';

interface SpeedChoiceProps {
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
}

/** A native list of the speeds. */
export function SpeedChoice({ speed, onSpeed }: SpeedChoiceProps) {
  const choose = (value: string): void => {
    const found = speeds.find(other => String(other) === value);
    if (found !== undefined) onSpeed(found);
  };
  return (
    <select
      className="speed"
      aria-label={en.transport.speed}
      title={en.transport.speed}
      value={speed}
      onChange={event => choose(event.target.value)}
    >
      {speeds.map(other => (
        <option key={other} value={other}>
          {en.transport.times(other)}
        </option>
      ))}
    </select>
  );
}
