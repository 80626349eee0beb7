/** Narrower and wider columns for long texts, and moving along them without changing the moment: buttons, and the wheel. */
import { type RefObject, useEffect } from 'react';
import { zooming as words } from '../../src/words/zooming.ts';
import './zoom.css';

interface ZoomProps {
  readonly zoom: number;
  /** The zoom at which all columns can be seen. */
  readonly whole: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onZoom: (zoom: number) => void;
}

const factor = 1.5;
const most = 2;

/** Four buttons; with Control the wheel zooms, as two fingers do on a pad. */
export function Zoom({ zoom, whole, scroller, onZoom }: ZoomProps) {
  const least = Math.min(1, whole);
  const to = (wanted: number): void => onZoom(Math.max(least, Math.min(most, wanted)));
  useEffect(() => {
    const element = scroller.current;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(Math.max(least, Math.min(most, zoom * 2 ** (-event.deltaY / 240))));
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [scroller, zoom, least, onZoom]);
  const pan = (way: number): void => {
    const element = scroller.current;
    element?.scrollBy({ left: way * element.clientWidth * 0.75 });
  };
  return (
    <fieldset className="zoom">
      <legend className="unseen">{words.label}</legend>
      <Button name={words.earlier} path="M10 3l-5 5l5 5" off={false} onClick={() => pan(-1)} />
      <Button name={words.later} path="M6 3l5 5l-5 5" off={false} onClick={() => pan(1)} />
      <Button name={words.out} path="M3 8h10" off={zoom <= least} onClick={() => to(zoom / factor)} />
      <Button name={words.in} path="M3 8h10M8 3v10" off={zoom >= most} onClick={() => to(zoom * factor)} />
    </fieldset>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly path: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

function Button({ name, path, off, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onClick}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
