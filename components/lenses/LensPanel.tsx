/** How to read the strip through a lens, with the numbers of the present step. */
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Lens } from '../../src/state/looks.ts';
import { GradientPanel } from './GradientPanel.tsx';
import { LineagePanel } from './LineagePanel.tsx';
import './panel.css';

/** What a lens' panel is told from. */
interface LensPanelProps {
  readonly run: RunOfText;
  readonly at: Position;
  readonly lens: Lens;
}

/** The panel of a lens. */
export function LensPanel({ lens, ...told }: LensPanelProps) {
  return lens === 'gradient' ? <GradientPanel {...told} /> : <LineagePanel {...told} />;
}
