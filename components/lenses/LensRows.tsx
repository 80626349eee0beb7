/** The strip read through a lens: gradient or lineage in place of the values. */

import type { Lens } from '../../src/state/looks.ts';
import { GradientRows } from './GradientRows.tsx';
import { LineageRows } from './LineageRows.tsx';
import type { LensPlace } from './places.ts';
import './lenses.css';

/** Names or rows as high as the strip's own. */
export function LensRows({ lens, ...place }: LensPlace & { readonly lens: Lens }) {
  return lens === 'gradient' ? <GradientRows {...place} /> : <LineageRows {...place} />;
}
