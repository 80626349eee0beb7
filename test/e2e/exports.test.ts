// Saved pictures, numbers and code: read by programs that this project did not write, and the same as the page shows.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { pythonWith, runPython } from '../readings/python.ts';
import { barriers } from './barriers.ts';
import { expect, open, sampled, settled, test } from './explorer.ts';
import { countShapes, difference, shownBy } from './pictures.ts';

test.describe.configure({ mode: 'default' });
test.use({ deviceScaleFactor: 2, permissions: ['clipboard-read', 'clipboard-write'] });

/** Opens the page, and one of the tabs of the dialog over it. */
async function openTab(page: Page, tab: 'Picture' | 'Numbers' | 'Code', link = ''): Promise<void> {
  await openDialog(page, tab, link);
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible(); // the sheet of a picture is gone
  await settled(page);
}

async function openDialog(page: Page, tab: string, link: string): Promise<void> {
  await page.goto('about:blank'); // so that no dialog is open
  await open(page, `#/explore?v=1${link}`);
  const share = page.getByRole('button', { name: 'Share' });
  if (!(await share.isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
  await share.click();
  await page.getByRole('dialog').getByRole('tab', { name: tab }).click();
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

/** What "Save" hands over. */
async function saved(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Figure and memory as they stand on the page, and where they stand in a picture of both, in its pixels. */
async function screenshots(page: Page) {
  await page.getByRole('button', { name: 'Close' }).click();
  await page.mouse.move(1300, 4);
  const boxes = await Promise.all(
    ['svg.figure', '.memory > svg'].map(name => page.locator(name).boundingBox()),
  );
  const [origin] = boxes;
  return Promise.all(
    boxes.map(async box => {
      if (!box || !origin) throw new Error('there is no figure');
      expect(origin.width).toBe(968);
      const place = {
        x: 2 * (box.x - origin.x + 16),
        y: 2 * (box.y - origin.y + 16),
        width: 2 * box.width,
        height: 2 * box.height,
      };
      return { place, bytes: await page.screenshot({ clip: box }) };
    }),
  );
}

const fonts = {
  fontFiles: ['node_modules/katex/dist/fonts/KaTeX_Math-Italic.ttf'],
  loadSystemFonts: true,
  defaultFontFamily: 'DejaVu Sans',
};

const places = [
  ['the LSTM, light', '&theme=light', 'agreement-lstm'],
  [
    'the LSTM with what was changed, dark',
    '&theme=dark&clamps=forget%201%205%201&t=6&step=hidden',
    'agreement-lstm',
  ],
  ['the GRU, dark', '&theme=dark&cell=gru', 'agreement-gru'],
  ['32 units, light', '&theme=light&task=names&text=maria', 'names-lstm'],
  ['numbers read, light', '&theme=light&task=adding', 'adding-lstm'],
] as const;

for (const [title, link, stem] of process.env.FULL ? places : places.slice(0, 3))
  test(`a picture of ${title}, stands alone and is what the page shows`, async ({ page }) => {
    await openTab(page, 'Picture', link);
    const { name, bytes } = await saved(page);
    const svg = bytes.toString();
    expect(name).toBe(`${stem}-picture.svg`);
    expect(svg).not.toMatch(/class=|var\(|data-|aria-|https?:(?!\/\/www\.w3\.org\/2000\/svg|[^<]*<\/desc>)/);
    const shown = await shownBy(page);
    if (link.includes('clamps'))
      expect(await page.locator('.figure .ghosts, .figure .pin').count()).toBeGreaterThan(0);
    expect(await countShapes(page, svg)).toEqual(shown);
    expect(shown.shapes).toBeGreaterThan(100);

    await choose(page, 'PNG');
    const painted = await saved(page);
    expect(painted.name).toBe(`${stem}-picture.png`);
    const other = new Resvg(svg, { font: fonts, fitTo: { mode: 'zoom', value: 2 } }).render();
    const found = await difference(page, painted.bytes, other.asPng());
    expect(found.sizes[0]).toEqual(found.sizes[1]);
    expect(found.sizes[0]?.[0]).toBe(2000);
    expect(found.colours).toBeGreaterThan(20); // not blank
    expect(found.mean, 'of blocks of 16 pixels, of 255').toBeLessThan(3);
    expect(found.most).toBeLessThan(120);

    // 32 units are drawn smaller on the page, with a longer belt
    if (!link.includes('names'))
      for (const part of await screenshots(page)) {
        const { mean, most } = await difference(page, painted.bytes, part.bytes, part.place);
        expect(mean).toBeLessThan(1);
        expect(most).toBeLessThan(40);
      }
  });

test('a picture is light for paper while the page is dark, and says what it shows', async ({ page }) => {
  await openTab(page, 'Picture', '&theme=dark');
  await choose(page, 'Figure');
  const dark = (await saved(page)).bytes.toString();
  await choose(page, 'for paper');
  const { name, bytes } = await saved(page);
  const light = bytes.toString();
  expect(name).toBe('agreement-lstm-figure.svg');
  expect([dark, light].map(text => /<rect [^>]*fill="(#\w+)"/.exec(text)?.[1])).toEqual([
    '#0f141a',
    '#ffffff',
  ]);
  await openTab(page, 'Picture', '&theme=light');
  await choose(page, 'Figure');
  const withoutLink = (text: string): string => text.replace(/Made with[^<]*/, '');
  expect(withoutLink((await saved(page)).bytes.toString())).toBe(withoutLink(light)); // no dark rule is left in it
  expect(light).toContain('<title>LSTM today (NP), Update the belt, “boys” (5 of 10)</title>');
  expect(light).toMatch(/<desc>The forget valve of she\/he is nearly shut: .*#\/explore\?v=1/);
});

test('the memory of a long text is drawn whole, and no wider than browsers paint', async ({ page }) => {
  const words = Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? 'anna' : 'left'));
  await openTab(page, 'Picture', `&text=${words.join('%20')}`);
  await choose(page, 'Memory');
  const svg = (await saved(page)).bytes.toString();
  const { width, height } = new Resvg(svg, { font: fonts }).render();
  expect(width).toBeGreaterThan(7000);
  const { shapes } = await countShapes(page, svg);
  expect(shapes).toBeGreaterThan(200 * (8 + 3)); // a cell a unit, a bar a gate
  await choose(page, 'PNG');
  const { bytes } = await saved(page);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  expect(2 * width).toBeLessThanOrEqual(16_384);
});

test('what is copied is what is saved; a refusal is told', async ({ page, context }) => {
  await openTab(page, 'Picture');
  const svg = (await saved(page)).bytes.toString();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(svg);
  await choose(page, 'PNG');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain('image/png');
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
  });
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('alert')).toHaveText(/save the file instead/);
});

for (const tab of ['Picture', 'Numbers', 'Code'] as const)
  test(`the tab ${tab} has no barrier, and is worked by keys alone, on a phone too`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openTab(page, tab, '&theme=dark');
    expect(await barriers(page, 'dialog')).toEqual([]);
    const dialog = page.getByRole('dialog');
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const checked = dialog.locator('input:checked');
    const before = await checked.first().evaluate(field => field.closest('label')?.textContent);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await expect(checked.first().locator('..')).not.toHaveText(before ?? '');
    for (let k = 0; k < 8; k++)
      if (
        await dialog
          .getByRole('button', { name: 'Save' })
          .evaluate(button => button !== document.activeElement)
      )
        await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/lstm/);
  });

test('saved numbers are those of the figure, and none are saved while one guesses', async ({ page }) => {
  await openTab(page, 'Numbers');
  const { name, bytes } = await saved(page);
  expect(name).toBe('agreement-lstm-values.csv');
  const [head = [], ...rows] = bytes
    .toString()
    .split('\r\n')
    .filter(line => line !== '' && !line.startsWith('# '))
    .map(line => line.split(','));
  const now = rows[4] ?? [];
  expect(now[1]).toBe('boys');
  const shown = await page.locator('svg.figure [data-node="c"] [data-unit] text').allTextContents();
  expect(shown).toHaveLength(8);
  const stored = shown.map((_, k) => Number(now[head.indexOf(`c.${k + 1}`)]));
  expect(stored.map(value => value.toFixed(2).replace('-', '−').replace('−0.00', '0.00'))).toEqual(shown);
  await choose(page, 'Gradients', 'JSON');
  const gradients = await saved(page);
  expect(gradients.name).toBe('agreement-lstm-gradients.json');
  expect(JSON.parse(gradients.bytes.toString()).about.numbers).toContain('the loss at step 9');
  await openDialog(page, 'Numbers', '&predict=1');
  await expect(page.getByText('Not while you guess')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
});

test('saved code is Python, and NumPy’s runs', async ({ page }) => {
  const { command, why } = pythonWith('numpy');
  const files: string[] = [];
  for (const cell of sampled('gru', 'slstm', 'mut1')) {
    await openTab(page, 'Code', `&cell=${cell}`);
    for (const form of ['NumPy', 'PyTorch', 'Keras']) {
      await choose(page, form);
      const { name, bytes } = await saved(page);
      expect(name).toBe(`${cell}_${form.toLowerCase()}.py`);
      files.push(bytes.toString());
    }
    await choose(page, 'LaTeX');
    const { name, bytes } = await saved(page);
    expect(name).toBe(`${cell}.tex`);
    expect(bytes.toString()).toMatch(/^% .*\n\\begin\{aligned\}[\s\S]*\\end\{aligned\}\n$/);
  }
  if (command === undefined) return expect(why).toMatch(/^no numpy/);
  const program = `
import ast, json, sys
with open(sys.argv[1]) as given, open(sys.argv[2], "w") as made:
    json.dump([len(ast.parse(code).body) for code in json.load(given)], made)
`;
  const statements = runPython<number[]>(command, program, files);
  expect(statements.every(count => count > 3)).toBe(true);
  expect(statements).toHaveLength(files.length);
  const ran = spawnSync(command, ['-W', 'error', '-'], { input: files[0], encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain('[[');
});
