/** A slide drawn as large as the place it is given is wide. */
import type { ReactNode } from 'react';
import { slideSize } from '../../src/state/shown.ts';
import { useSize } from '../app/size.ts';

/** Room of the shape of a slide; what it holds is drawn in the slide's own pixels. */
export function Small({ children }: { readonly children: ReactNode }) {
  const [area, size] = useSize();
  return (
    <div className="speaker-small" ref={area}>
      {size && (
        <div style={{ ...slideSize, transform: `scale(${size.width / slideSize.width})` }}>{children}</div>
      )}
    </div>
  );
}
