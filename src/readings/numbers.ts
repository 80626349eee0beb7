/** How a number is written: the one place that rounds. */
const minus = '−';

/** A value with a fixed number of decimals; minus is U+2212, and a rounded zero has no sign. */
export function shown(value: number, decimals = 2): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? `${minus}∞` : '∞';
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** A value of any size in little room: two decimals, fewer from 100 on, powers of ten from a million on, "1.2e6". */
export function fitted(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 && Number.isFinite(size))
    return value.toExponential(1).replace('-', minus).replace('+', '');
  return shown(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
}

/** A given number in little room, without idle decimals: "−0.5", "1"; what only rounding makes none is "0.00". */
export function brief(value: number): string {
  const text = fitted(value);
  const isNone = value !== 0 && !/[1-9]/.test(text);
  return isNone || !text.includes('.') || text.includes('e') ? text : text.replace(/\.?0+$/, '');
}

/** A number as it was typed: all its decimals up to six, none idle. */
export function typed(value: number): string {
  const text = shown(value, 6);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A term of a sum: its sign, a thin space, its size, such as "+ 0.87". */
export function signed(value: number, decimals = 2): string {
  const text = shown(value, decimals);
  return text.startsWith(minus) ? `${minus} ${text.slice(1)}` : `+ ${text}`;
}

/** A share as whole percent, with a space before the sign: "42 %"; what only rounding makes none or all is "< 1 %" or "> 99 %". */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share >= 0.995) return '> 99 %';
  return `${Math.round(share * 100)} %`;
}
