/** The memory of a long text or of many units: one picture of what can be seen of it, so that scrubbing stays smooth. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { usePaint } from '../app/drawing.ts';
import { heightOf } from './columns.ts';
import { type Painting, paintColumns, type View } from './painting.ts';

/** What stands on the canvas: what was painted, as it could be seen. */
interface Painted {
  readonly painting: Painting;
  readonly view: View;
}

/** A canvas as wide as the window on the strip; a scroll draws it anew, a step only the columns that it changes. */
export function Picture({ scale, ...props }: Painting & { readonly scale: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted | null>(null);
  const wanted = useRef({ painting: props, scale });
  const height = heightOf(props.rows);
  const paintAll = useCallback((): void => {
    const element = canvas.current;
    const scroller = element?.closest<HTMLElement>('.scroller');
    const pen = element?.getContext('2d');
    if (!element || !scroller || !pen) return;
    const { painting, scale: drawnAt } = wanted.current;
    const view = viewOf(element, scroller, painting, drawnAt);
    pen.clearRect(0, 0, element.width, element.height);
    paintColumns(pen, view, painting, seen(view, painting, [0, painting.run.tokens.length - 1]));
    painted.current = { painting, view };
  }, []);
  useLayoutEffect(() => {
    wanted.current = { painting: props, scale };
  });
  usePaint(() => {
    const pen = canvas.current?.getContext('2d');
    const before = painted.current;
    const isSharp = before?.view.density === densityAt(scale);
    if (!pen || !before || !isSharp || !isStep(before.painting, props)) {
      paintAll();
      return;
    }
    const [one, other] = [before.painting.at.t, props.at.t];
    const { view } = before;
    paintColumns(pen, view, props, seen(view, props, [Math.min(one, other), Math.max(one, other)]));
    painted.current = { painting: props, view };
  });
  useEffect(() => {
    const scroller = canvas.current?.closest('.scroller');
    if (!scroller) return;
    const observer = new ResizeObserver(paintAll);
    observer.observe(scroller);
    scroller.addEventListener('scroll', paintAll, { passive: true });
    void document.fonts?.ready.then(paintAll); // numbers before that are in another typeface
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', paintAll);
    };
  }, [paintAll]);
  return <canvas ref={canvas} className="picture" aria-hidden="true" style={{ height }} />;
}

/** Whether nothing but the place in time differs; columns thinner than their rounding are painted together. */
function isStep(before: Painting, now: Painting): boolean {
  const names = Object.keys(now) as (keyof Painting)[];
  return (
    now.column >= 2 &&
    before.at.unit === now.at.unit &&
    names.every(name => name === 'at' || Object.is(before[name], now[name]))
  );
}

/** What of a range of time steps can be seen. */
function seen(
  { left, width }: View,
  { column }: Painting,
  [first, last]: readonly [first: number, last: number],
): readonly [first: number, last: number] {
  return [Math.max(first, Math.floor(left / column)), Math.min(last, Math.ceil((left + width) / column))];
}

/** The screen's pixels for one of the strip's, which is drawn at a scale. */
function densityAt(scale: number): number {
  return devicePixelRatio * scale;
}

/** Gives the canvas the size of what can be seen. */
function viewOf(
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  { run, rows, column }: Painting,
  scale: number,
): View {
  const left = scroller.scrollLeft;
  const width = Math.min(scroller.clientWidth, Math.max(1, run.tokens.length * column - left));
  const density = densityAt(scale);
  const [across, down] = [Math.ceil(width * density), Math.ceil(heightOf(rows) * density)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
  }
  const style = getComputedStyle(canvas);
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    const found = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, found);
    return found;
  };
  return { left, width, density, colour };
}
