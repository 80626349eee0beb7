/** A label of the figure as SVG text: words, symbols in mathematical italic, in the colour of their role. */
import { memo } from 'react';
import type { Label } from '../../src/readings/text.ts';
import type { Part } from '../../src/readings/wires.ts';
import { Sign } from './Sign.tsx';

/** The parts of a label inside of a `<text>`. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, k) => {
    const key = `${k}`;
    const dx = part.gap === undefined || part.gap === 0 ? undefined : part.gap;
    if ('symbol' in part)
      return (
        <tspan key={key} dx={dx} className={part.role && 'role'} data-role={part.role}>
          <Sign symbol={part.symbol} size={part.size} />
        </tspan>
      );
    return (
      <tspan
        key={key}
        dx={dx}
        className={part.tone ?? (part.role && 'role')}
        data-role={part.role}
        fontSize={part.size}
      >
        {part.text}
      </tspan>
    );
  });
}

/** One label; `children` stand in place of its parts where they change with time. */
export const Text = memo(function Text({
  label: { at, size, anchor, parts },
  className,
  children,
}: {
  label: Label;
  className?: string | undefined;
  children?: string;
}) {
  return (
    <text
      className={className}
      x={at[0]}
      y={at[1]}
      fontSize={size}
      textAnchor={anchor === 'start' ? undefined : anchor}
    >
      {children ?? <Parts parts={parts} />}
    </text>
  );
});
