/** The one colour scale for signed values, and the text colour that can be read on a fill. */

/** The page's colours as they are shown, whatever was chosen. */
export type Shade = 'light' | 'dark';

type Triple = readonly [number, number, number];

/** Colours at −1, −⅔, −⅓, 0, ⅓, ⅔ and 1. */
const stops = {
  light: ['#8a3b00', '#d9762b', '#f3c79f', '#f2f3f5', '#a9cdf0', '#3c86cc', '#0b4a8f'],
  dark: ['#ffb469', '#d07a2c', '#6b4420', '#242b34', '#21486f', '#3f8ad0', '#8cc8ff'],
} as const satisfies Record<Shade, readonly string[]>;

/** Values are told apart in steps of 1/200; so at most 401 colours a theme are ever made. */
const fineness = 200;
const made: Readonly<Record<Shade, string[]>> = { light: [], dark: [] };

/** The colour `#rrggbb` of a value: orange below 0, blue above, clamped to ±1; not a number is as 0. */
export function signedColor(value: number, theme: Shade): string {
  const step = Math.round(Math.min(1, Math.max(-1, value || 0)) * fineness);
  const known = made[theme][step + fineness];
  if (known !== undefined) return known;
  const color = between(stops[theme], step / fineness);
  made[theme][step + fineness] = color;
  return color;
}

/** Black or white, whichever has more contrast (WCAG 2) on the colour `#rrggbb`; it is at least 4.5:1. */
export function textOn(color: string): '#000' | '#fff' {
  const [red, green, blue] = linear(color);
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#000' : '#fff';
}

function between(colors: readonly string[], value: number): string {
  const place = ((value + 1) / 2) * (colors.length - 1);
  const index = Math.min(colors.length - 2, Math.floor(place));
  const from = oklab(colors[index] ?? '');
  const to = oklab(colors[index + 1] ?? '');
  const share = place - index;
  const mixed = (k: 0 | 1 | 2): number => from[k] + (to[k] - from[k]) * share;
  return hex([mixed(0), mixed(1), mixed(2)]);
}

/** Linear red, green and blue, 0 to 1. */
function linear(color: string): Triple {
  const part = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** OKLab of a colour (Björn Ottosson, 2020). */
function oklab(color: string): Triple {
  const [r, g, b] = linear(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The way back from OKLab to `#rrggbb`. */
function hex([light, a, b]: Triple): string {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(digits).join('')}`;
}

function digits(share: number): string {
  const held = Math.min(1, Math.max(0, share));
  const curved = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
  return Math.round(curved * 255)
    .toString(16)
    .padStart(2, '0');
}
