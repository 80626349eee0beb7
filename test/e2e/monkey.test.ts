// A monkey presses whatever it sees: the page neither fails nor shows what is no number.
import { expect, open, test } from './explorer.ts';

test.use({ reducedMotion: 'no-preference' });

const keys = [
  ...[
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Shift+ArrowLeft',
    'Shift+ArrowRight',
    'Home',
    'End',
  ],
  ...['Space', 'Enter', 'Escape', 'Tab', 'Shift+Tab', 'Control+z', 'Control+Shift+Z', 'a', 'Delete', 'F2'],
];

const presses = process.env.FULL ? 150 : 75;

for (const [seed, size] of [
  [1, { width: 1366, height: 768 }],
  [2, { width: 390, height: 844 }],
] as const)
  test(`${presses} random presses at ${size.width} by ${size.height} break nothing (seed ${seed})`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize(size);
    await open(page);
    const chance = chances(seed);
    const done: string[] = [];
    for (let press = 0; press < presses; press++) {
      if (chance() < 0.45) {
        const key = keys[Math.floor(chance() * keys.length)] ?? 'Escape';
        done.push(key);
        await page.keyboard.press(key);
      } else {
        const targets = await page.evaluate(visibleControls);
        const target = targets[Math.floor(chance() * targets.length)];
        if (!target) continue;
        done.push(target.what);
        await page.mouse.click(target.x, target.y, { clickCount: chance() < 0.15 ? 2 : 1 });
      }
      const wrong = await page.evaluate(() => {
        const found = /.{0,80}(?:NaN|undefined|Infinity|∞|\[object).{0,40}/.exec(document.body.outerHTML);
        return document.querySelector('.app') ? (found?.[0] ?? '') : 'the page is gone';
      });
      expect(wrong, `after ${done.slice(-8).join(', ')}`).toBe('');
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(page.locator('svg.figure')).toBeVisible();
  });

/** A seeded row of numbers from 0 to 1 (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs in the page: the middle of everything that can be pressed and is not covered. */
function visibleControls(): { what: string; x: number; y: number }[] {
  const selector =
    'button, select, input, summary, [role="button"], [role="slider"], .lanes-named .lane, .valves, .wire';
  return [...document.querySelectorAll(selector)].flatMap(element => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    if (box.width === 0 || !top || !(element.contains(top) || top.contains(element))) return [];
    return [{ what: element.getAttribute('aria-label') ?? element.textContent ?? element.tagName, x, y }];
  });
}
