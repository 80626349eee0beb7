// The signed colours meet their stops, pass evenly between them, and bear a number that can be read.
import { describe, expect, it } from 'vitest';
import { type Shade, signedColor, textOn } from '../../components/figure/scale.ts';

const shades: readonly Shade[] = ['light', 'dark'];
const values = Array.from({ length: 201 }, (_, k) => (k - 100) / 100);

describe('the signed colour', () => {
  it('is the stop itself at its place', () => {
    expect([-1, 0, 1].map(value => signedColor(value, 'light'))).toEqual(['#8a3b00', '#f2f3f5', '#0b4a8f']);
    expect([-1, 0, 1].map(value => signedColor(value, 'dark'))).toEqual(['#ffb469', '#242b34', '#8cc8ff']);
  });

  it('is mixed in OKLab, not in sRGB', () => {
    // What Chromium gives for color-mix(in oklab, #a9cdf0, #3c86cc).
    expect(signedColor(0.5, 'light')).toBe('#74aadf');
  });

  it('is clamped beyond 1, and that of 0 for what is no number', () => {
    expect(signedColor(7, 'light')).toBe(signedColor(1, 'light'));
    expect(signedColor(-7, 'dark')).toBe(signedColor(-1, 'dark'));
    expect(signedColor(Number.NaN, 'light')).toBe(signedColor(0, 'light'));
  });

  it.each(shades)('has a channel of two digits everywhere (%s)', shade => {
    for (const value of values) expect(signedColor(value, shade)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('the text on a fill', () => {
  it.each(shades)('has a contrast of at least 4.5 to 1 (%s)', shade => {
    for (const value of values) {
      const fill = signedColor(value, shade);
      expect(contrast(fill, textOn(fill)), `${value}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** The contrast of two colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const long = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color;
  return [0.2126, 0.7152, 0.0722]
    .map((weight, k) => {
      const share = Number.parseInt(long.slice(1 + 2 * k, 3 + 2 * k), 16) / 255;
      return weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    })
    .reduce((sum, part) => sum + part, 0);
}
