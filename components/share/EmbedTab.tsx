/** The figure as a frame for another page: its code, what it may do, and how it looks. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import {
  type Language,
  languages,
  type Speed,
  speeds,
  type Theme,
  themes,
} from '../../src/state/settings.ts';
import { share as words } from '../../src/words/share.ts';
import { Given } from './Given.tsx';
import { Hides } from './Hides.tsx';
import type { ShareTabProps } from './LinkTab.tsx';

/** A frame's size: a width as the code of a page has it, a height in pixels. */
const firstSize = { width: '100%', height: 600 };
const lowest = 320;
const highest = 2000;
/** At most this many pixels of the dialog are given to the preview. */
const previewHeight = 300;
const said = words.embed;

/** A code to paste, made anew with each option, over a live preview of it. */
export function EmbedTab({ shown, addressOf, hide, onHide }: ShareTabProps) {
  const [{ width, height }, setSize] = useState(firstSize);
  const [{ play, loop, from, to, speed, theme, lang }, setRun] = useState(shown);
  const turn = (changes: Partial<typeof shown>): void => setRun(run => ({ ...run, ...changes }));
  const last = to === null ? null : Math.max(from ?? 0, to);
  const address = addressOf({ embed: true, play, loop, from, to: last, speed, lang, hide }, { theme });
  const code = `<iframe src="${escaped(address)}" title="${said.frame}" width="${escaped(width)}" height="${height}" loading="lazy" allow="fullscreen; clipboard-write" allowfullscreen></iframe>`;
  return (
    <div className="embed-tab">
      <Given label={said.code} text={code} />
      <div className="options">
        <Option name={said.width}>
          <input
            value={width}
            size={6}
            onChange={({ target }) => setSize({ width: target.value, height })}
            onBlur={() => setSize({ width: widthIn(width), height })}
          />
        </Option>
        <Option name={said.height}>
          <NumberField
            value={height}
            {...{ lowest, highest }}
            onValue={value => setSize({ width, height: value ?? firstSize.height })}
          />
        </Option>
        <Option name={said.theme}>
          <select value={theme} onChange={({ target }) => turn({ theme: target.value as Theme })}>
            {themes.map(one => (
              <option key={one} value={one}>
                {said.themes[one]}
              </option>
            ))}
          </select>
        </Option>
        <Option name={said.lang}>
          <select value={lang} onChange={({ target }) => turn({ lang: target.value as Language })}>
            {languages.map(one => (
              <option key={one} value={one}>
                {said.languages[one]}
              </option>
            ))}
          </select>
        </Option>
        <Option name={said.from}>
          <NumberField
            value={from === null ? null : from + 1}
            none={said.all}
            lowest={1}
            highest={200}
            onValue={value => turn({ from: value === null ? null : value - 1 })}
          />
        </Option>
        <Option name={said.to}>
          <NumberField
            value={last === null ? null : last + 1}
            none={said.last}
            lowest={1}
            highest={200}
            onValue={value => turn({ to: value === null ? null : value - 1 })}
          />
        </Option>
        <Option name={said.speed}>
          <select value={speed} onChange={({ target }) => turn({ speed: Number(target.value) as Speed })}>
            {speeds.map(one => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </Option>
        <label>
          <input
            type="checkbox"
            checked={play === 'click'}
            onChange={({ target }) => turn({ play: target.checked ? 'click' : '' })}
          />
          {said.click}
        </label>
        <label>
          <input type="checkbox" checked={loop} onChange={() => turn({ loop: !loop })} />
          {said.loop}
        </label>
      </div>
      <Hides {...{ hide, onHide }} />
      <Preview {...{ address, width, height }} />
    </div>
  );
}

interface PreviewProps {
  readonly address: string;
  readonly width: string;
  readonly height: number;
}

/** The frame as it will be, drawn smaller where it is higher than the room that is left for it. */
function Preview({ address, width, height }: PreviewProps) {
  const room = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(0);
  useLayoutEffect(() => setWhole(room.current?.clientWidth ?? 0), []);
  const wide = width.endsWith('%') ? (whole * Number.parseInt(width, 10)) / 100 : Number.parseInt(width, 10);
  const scale = Math.min(1, previewHeight / height, whole / wide || 1);
  return (
    <div ref={room} className="preview" style={{ height: height * scale }}>
      <iframe
        key={address}
        title={said.preview}
        src={address}
        style={{
          width: wide,
          height,
          transform: `translateX(${(whole - wide * scale) / 2}px) scale(${scale})`,
        }}
      />
    </div>
  );
}

/** A name before its field. */
function Option({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is what it is given
    <label>
      <span>{name}</span>
      {children}
    </label>
  );
}

interface NumberFieldProps {
  readonly value: number | null;
  /** What an empty field stands for. */
  readonly none?: string;
  readonly lowest: number;
  readonly highest: number;
  /** A whole number within the bounds, or null where the field is empty. */
  readonly onValue: (value: number | null) => void;
}

/** What is typed counts when the field is left or Enter is pressed, brought within the bounds. */
function NumberField({ value, none, lowest: least, highest: most, onValue }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null) return;
    const number = Math.round(Number(typed));
    onValue(typed === '' || Number.isNaN(number) ? null : Math.max(least, Math.min(most, number)));
    setTyped(null);
  };
  return (
    <input
      type="number"
      min={least}
      max={most}
      placeholder={none}
      value={typed ?? value ?? ''}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

/** A width a page understands: a number of pixels or a share of the line; anything else is the whole line. */
function widthIn(text: string): string {
  return /^\d{2,4}(px)?$|^\d{1,3}%$/.test(text.trim()) ? text.trim().replace('px', '') : firstSize.width;
}

/** As it stands between double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
