/** One unit's cell wherever it stands: a signed colour, a gate's bar, or a crate with its number. */
import { memo } from 'react';
import { brief, shown } from '../../src/readings/numbers.ts';
import type { Box } from '../../src/readings/stage.ts';
import { textWidth } from '../../src/readings/text.ts';
import { signedColor, textOn } from './scale.ts';

interface Common extends Box {
  readonly value: number;
  readonly show: number;
  readonly focused: boolean;
  readonly theme: 'light' | 'dark';
}

/** A signed value as a colour; an empty outline as long as it is not computed. */
export const SignedCell = memo(function SignedCell({
  x,
  y,
  width,
  height,
  value,
  show,
  focused,
  theme,
}: Common) {
  return (
    <>
      {show < 1 && height >= 4 && <rect className="empty" x={x} y={y} width={width} height={height} rx={1} />}
      {show > 0 && (
        <rect
          className={`signed${focused ? ' focused' : ''}${height < 4 || width < 4 ? ' thin' : ''}`}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={1}
          fill={signedColor(value, theme)}
          opacity={show}
        />
      )}
    </>
  );
});

/** A number that was given, written in its cell; a long one is smaller. */
export function CellNumber({ x, y, width, height, value, theme }: Omit<Common, 'focused' | 'show'>) {
  const text = brief(value);
  const size = Math.min(12, height, (width - 4) / textWidth(text, 1));
  return (
    <text
      className="number"
      x={x + width / 2}
      y={y + height / 2 + size * 0.36}
      fontSize={size}
      textAnchor="middle"
      style={{ fill: textOn(signedColor(value, theme)) }}
    >
      {text}
    </text>
  );
}

/** A gate's value as a bar from the left on the gate's tint, 0 to 1. */
export const GateCell = memo(function GateCell({ x, y, width, height, value, show, focused }: Common) {
  const around = width < 20 ? 0.5 : 2;
  return (
    <>
      {show > 0 ? (
        <rect className="track" x={x} y={y} width={width} height={height} rx={1} />
      ) : (
        <rect className="empty" x={x} y={y} width={width} height={height} rx={1} />
      )}
      {show > 0 && (
        <rect
          className="bar"
          x={x}
          y={y}
          width={Math.max(1, width * share(value) * show)}
          height={height}
          rx={1}
        />
      )}
      {focused && show > 0 && height >= 4 && (
        <rect
          className="frame"
          x={x - around}
          y={y - 1.5}
          width={width + 2 * around}
          height={height + 3}
          rx={2}
        />
      )}
    </>
  );
});

/** A crate on the belt: colour and number of one lane. */
export const Crate = memo(function Crate({
  x,
  y,
  width,
  height,
  value,
  show,
  focused,
  theme,
  size,
}: Common & { readonly size: number }) {
  if (show <= 0) return <rect className="empty" x={x} y={y} width={width} height={height} rx={2} />;
  const fill = signedColor(value, theme);
  const beyond = Math.abs(value) > 1;
  return (
    <g opacity={show}>
      <rect
        className={focused ? 'crate focused' : 'crate'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        fill={fill}
      />
      <text
        className={focused ? 'number focused' : 'number'}
        x={x + width / 2}
        y={y + height / 2 + size * 0.36}
        fontSize={size}
        textAnchor="middle"
        style={{ fill: textOn(fill) }}
      >
        {shown(value)}
      </text>
      {beyond && <path className="beyond" d={`M${x + width + 2} ${y + height / 2 - 3}l4 3l-4 3z`} />}
    </g>
  );
});

/** A door hanging from its lane's upper edge between two posts; it leaves the gate's value open. */
export const Door = memo(function Door({
  x,
  y,
  width,
  height,
  value,
  show,
}: Omit<Common, 'focused' | 'theme'>) {
  if (show <= 0) return <rect className="empty" x={x} y={y} width={width} height={height} />;
  return (
    <>
      <rect className="opening" x={x} y={y} width={width} height={height} />
      <rect className="door" x={x} y={y} width={width} height={height * (1 - share(value)) * show} />
      <path className="posts" d={`M${x} ${y}v${height}M${x + width} ${y}v${height}`} />
    </>
  );
});

/** A length as a share of the whole, whatever the number is. */
export function share(value: number): number {
  return Math.min(1, Math.max(0, value || 0));
}
