/** The pointer over a slide, with a trail that fades. */
import { useEffect, useState } from 'react';
import type { SlidePoint } from '../../src/state/shown.ts';
import { presenting, usePresenting } from './presenting.ts';

interface Dot extends SlidePoint {
  readonly id: number;
}

const most = 16;

/** A disc where the pointer is, in the slide's pixels, and where it was. */
export function Pointer() {
  const isOn = usePresenting(state => state.isPointing);
  const at = usePresenting(state => state.pointer);
  const [trail, setTrail] = useState<readonly Dot[]>([]);
  useEffect(
    () =>
      presenting.subscribe(({ pointer }, before) => {
        if (pointer === before.pointer) return;
        setTrail(dots =>
          pointer ? [...dots, { ...pointer, id: (dots.at(-1)?.id ?? 0) + 1 }].slice(-most) : [],
        );
      }),
    [],
  );
  if (!isOn || !at) return null;
  return (
    <svg className="present-pointer" viewBox="0 0 1280 720" aria-hidden="true">
      {trail.map(({ id, x, y }) => (
        <circle key={id} className="trail" cx={x} cy={y} r={8} />
      ))}
      <circle cx={at.x} cy={at.y} r={12} />
    </svg>
  );
}
