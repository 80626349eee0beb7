/** Looking deeper, or at the whole: what stands in the panel in place of the present step, and the layer opened beside it. */
import { useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Layout } from '../../src/readings/layout.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { goTo, scrubTo } from '../../src/state/actions.ts';
import { look as lookAt, lookAtRow } from '../../src/state/depthActions.ts';
import type { Depth } from '../../src/state/drill.ts';
import type { Fit } from '../app/stage.ts';
import { useAction } from '../app/store.ts';
import type { Shade } from '../figure/scale.ts';
import { Area } from './Area.tsx';
import { useFocusInside } from './focus.ts';
import { LayerPanel } from './LayerPanel.tsx';
import { type Order, useLayer } from './useLayer.ts';
import { WholeSentence } from './WholeSentence.tsx';
import './drill.css';

interface DrillProps {
  readonly run: RunOfText;
  /** The same run without what was set by hand, where anything was. */
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly depth: Depth;
  readonly layout: Layout;
  readonly fit: Fit;
  readonly theme: Shade;
  /** Whether the panel tells it too; else there is only what is opened in place. */
  readonly isTold?: boolean;
}

/** One level of depth. */
export function Drill({ depth, ...told }: DrillProps) {
  const look = useAction(lookAt);
  const go = useAction(goTo);
  if (!('node' in depth))
    return told.isTold === false ? null : (
      <WholeSentence
        {...told}
        onGo={t => {
          go(t, told.run.cell.steps.at(-1)?.id ?? '');
          look({ level: 'cell' });
        }}
      />
    );
  return <Layer {...told} node={depth.node} isOne={depth.level === 'sum'} />;
}

/** A layer: told in the panel, and opened in place where the window is wide enough for an area. */
function Layer({
  run,
  untouched,
  at,
  node,
  isOne,
  layout,
  fit,
  theme,
  isTold = true,
}: Omit<DrillProps, 'depth'> & { readonly node: string; readonly isOne: boolean }) {
  const [order, setOrder] = useState<Order>('index');
  const [asTable, setAsTable] = useState(false);
  const layer = useLayer(run, at, node, order);
  const look = useAction(lookAt);
  const chooseRow = useAction(lookAtRow);
  const scrub = useAction(scrubTo);
  useFocusInside();
  const windowWidth = useSyncExternalStore(followSize, () => innerWidth);
  const isArea = windowWidth >= 1200 && fit.arrangement === 'page';
  const stage = isArea ? document.getElementById('figure')?.parentElement : undefined;
  const onRow = (row: number): void => {
    if (isOne || row !== layer.row) chooseRow(node, row, !isOne);
    else look({ level: 'sum', node });
  };
  return (
    <>
      {isTold && (
        <LayerPanel
          {...{ run, at, layer, isOne, order, asTable, isArea }}
          onOrder={setOrder}
          onTable={setAsTable}
          onRow={onRow}
        />
      )}
      {stage &&
        createPortal(
          <Area
            {...{ run, untouched, at, layer, isOne, layout, theme, onRow }}
            asTable={isOne && (asTable || layer.precision === 'full')}
            width={windowWidth / fit.scale}
            density={devicePixelRatio * fit.scale}
            onScrub={scrub}
            onLayer={id => look({ level: isOne ? 'sum' : 'layer', node: id })}
          />,
          stage,
        )}
    </>
  );
}

function followSize(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
