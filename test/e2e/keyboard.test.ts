// Everything works without a mouse, and the reader always sees where the keyboard is.
import type { Page } from '@playwright/test';
import { boys, expect, expectPlace, figureOf, open, test } from './explorer.ts';

test.use({ reducedMotion: 'reduce' });

test.beforeEach(async ({ page }) => open(page, boys));

test('Tab reaches bar, figure, strip, panel and transport, and every stop has a visible ring', async ({
  page,
}) => {
  const stops = await tabThrough(page);
  expect(stops.filter(stop => !stop.ringed).map(stop => stop.what)).toEqual([]);
  const areas = new Set(stops.map(stop => stop.area));
  for (const area of ['bar', 'figure', 'strip', 'panel', 'transport']) expect([...areas]).toContain(area);
  const names = stops.map(stop => stop.what);
  for (const name of ['Share', 'Next step', 'Previous token', 'To end', 'Speed', 'Time step', 'add a word'])
    expect(names.join('\n')).toContain(name);
});

test('at a phone’s size, too, every stop has a visible ring', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = await tabThrough(page);
  expect(stops.filter(stop => !stop.ringed).map(stop => stop.what)).toEqual([]);
  for (const area of ['bar', 'figure', 'strip', 'transport'])
    expect(stops.map(stop => stop.area)).toContain(area);
});

test('arrows walk the figure’s graph and reach every node, each with a ring', async ({ page }) => {
  const all = await figureOf(page)
    .locator('[data-node]')
    .evaluateAll(nodes => nodes.map(node => node.getAttribute('data-node') ?? ''));
  await figureOf(page).locator('[data-node][tabindex="0"], [data-unit][tabindex="0"]').focus();
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
  const leads = new Map<string, Map<string, string>>();
  for (let moves = 0; moves < 400; moves++) {
    const here = await focusedNode(page);
    expect(await ring(page), `a ring around ${here}`).toBe(true);
    const known = leads.get(here) ?? new Map<string, string>();
    leads.set(here, known);
    const untried = keys.find(key => !known.has(key));
    const key = untried ?? wayOn(leads, here, keys);
    if (key === undefined) break;
    await page.keyboard.press(key);
    known.set(key, await focusedNode(page));
  }
  expect([...leads.keys()].sort()).toEqual([...all].sort());
});

test('Enter goes into a node’s units, arrows move among them, Enter chooses, Escape comes out', async ({
  page,
}) => {
  const figure = figureOf(page);
  await figure.locator('[data-node][tabindex="0"]').focus();
  const node = await focusedNode(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  for (let moves = 0; moves < 20 && (await focusedNode(page)) === 'x'; moves++)
    await page.keyboard.press('ArrowDown');
  const home = await focusedNode(page);
  expect(home, `a node with units of the cell, from ${node}`).not.toBe('x');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const unit = figure.locator(`[data-node="${home}"] [data-unit="3"]`);
  await expect(unit).toBeFocused();
  expect(await ring(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(unit).toHaveAttribute('aria-pressed', 'true');
  await expectPlace(page, { unit: 3 });
  await page.keyboard.press('Escape');
  await expect(figure.locator(`[data-node="${home}"]`)).toBeFocused();
});

test('Left and Right step, with Shift by words, Home and End go to the ends, Up and Down choose units', async ({
  page,
}) => {
  const presses: readonly (readonly [string, { t: number; step: string; unit: number }])[] = [
    ['ArrowRight', { t: 5, step: 'output', unit: 1 }],
    ['ArrowLeft', { t: 5, step: 'cell', unit: 1 }],
    ['Shift+ArrowRight', { t: 6, step: 'cell', unit: 1 }],
    ['Shift+ArrowLeft', { t: 5, step: 'cell', unit: 1 }],
    ['ArrowDown', { t: 5, step: 'cell', unit: 2 }],
    ['ArrowDown', { t: 5, step: 'cell', unit: 3 }],
    ['ArrowUp', { t: 5, step: 'cell', unit: 2 }],
    ['End', { t: 10, step: 'hidden', unit: 2 }],
    ['ArrowRight', { t: 10, step: 'hidden', unit: 2 }],
    ['Home', { t: 1, step: 'join', unit: 2 }],
    ['ArrowLeft', { t: 1, step: 'join', unit: 2 }],
  ];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const [key, place] of presses) {
    await page.keyboard.press(key);
    await expectPlace(page, place);
  }
});

test('Space plays and pauses', async ({ page }) => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a word is replaced by keys, and Ctrl+Z undoes it, Ctrl+Shift+Z does it again', async ({ page }) => {
  const word = (text: string) => page.getByRole('button', { name: `${text}, word 1`, exact: true });
  await word('anna').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('mary');
  await page.keyboard.press('Enter');
  await expect(word('mary')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(word('anna')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(word('mary')).toBeVisible();
});

test('Ctrl+Z inside a field stays in the field', async ({ page }) => {
  await page.getByRole('button', { name: 'anna, word 1' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'left, word 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit the sentence' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'The whole sentence' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'left, word 1' })).toBeVisible();
});

test('a table opens by key, holds the focus, and Escape gives it back', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'View the strip as a table' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expectPlace(page, { t: 5, step: 'cell' });
});

interface Stop {
  readonly what: string;
  readonly area: string;
  readonly ringed: boolean;
}

/** Every stop of Tab, once round the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.focus();
    getSelection()?.collapse(document.body, 0);
  });
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const again = element.hasAttribute('data-visited');
      element.setAttribute('data-visited', '');
      const areas = ['bar', 'figure', 'strip', 'panel', 'transport', 'notices'];
      return {
        again,
        what:
          (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() ||
          element.outerHTML.slice(0, 120),
        area: areas.find(area => element.closest(`.${area}`)) ?? '',
      };
    });
    if (found?.again) break;
    if (found === undefined) continue;
    stops.push({ what: found.what, area: found.area, ringed: await ring(page) });
  }
  return stops;
}

/** The node the keyboard is on. */
async function focusedNode(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-node]')?.getAttribute('data-node') ?? 'outside the figure',
  );
}

/** Whether the focused element, or a mark or label of its own, wears a ring that is seen: an outline or a stroke. */
async function ring(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const seen = (candidate: Element | null, stroke: boolean): boolean => {
      if (!candidate) return false;
      const style = getComputedStyle(candidate);
      const isOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
      const isStroke = stroke && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 1.5;
      const colour = isStroke ? style.stroke : style.outlineColor;
      const box = candidate.getBoundingClientRect();
      return (isOutline || isStroke) && !/transparent|, 0\)/.test(colour) && box.width > 1 && box.height > 1;
    };
    const isMark = element instanceof SVGElement;
    const focus = getComputedStyle(document.documentElement).getPropertyValue('--focus').trim();
    const probe = document.createElement('i');
    probe.style.color = focus;
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color;
    probe.remove();
    const strokes = isMark
      ? [...element.querySelectorAll(':scope > rect, :scope > g > rect')].filter(
          mark => getComputedStyle(mark).stroke === wanted,
        )
      : [];
    return (
      seen(element, false) ||
      strokes.some(mark => seen(mark, true)) ||
      seen(element.nextElementSibling, false) ||
      seen(element.closest('label'), false)
    );
  });
}

/** The first key of the shortest known way to a node with an untried key; undefined when all were tried. */
function wayOn(
  leads: ReadonlyMap<string, ReadonlyMap<string, string>>,
  from: string,
  keys: readonly string[],
): string | undefined {
  const queue: { node: string; first: string | undefined }[] = [{ node: from, first: undefined }];
  const seen = new Set([from]);
  for (const { node, first } of queue) {
    if (keys.some(key => !leads.get(node)?.has(key))) return first;
    for (const [key, to] of leads.get(node) ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        queue.push({ node: to, first: first ?? key });
      }
  }
  return undefined;
}
