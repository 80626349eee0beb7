// Two cells side by side: every number of both against a separate computation, one cursor for both, links, Back, the phone.
import type { Locator, Page } from '@playwright/test';
import { agreement } from '../../src/tasks/agreement.ts';
import { barriers } from './barriers.ts';
import { faintTexts } from './contrast.ts';
import { expect, expectPlace, sampled, sentence, test } from './explorer.ts';
import { differs } from './figures.ts';
import { type PlainCell, type PlainMoment, plainCell, stateOf } from './plainCells.ts';

test.use({ reducedMotion: 'reduce' });

const other = 'anna left when the bus came because she was tired';
const link = (query: string, text = sentence): string =>
  `#/explore?v=1&text=${encodeURIComponent(text)}&t=5&step=hidden&${query}`;
const half = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`/${hash}`);
  await standsStill(page);
}

/** Both figures are here and at rest. */
async function standsStill(page: Page): Promise<void> {
  await expect(page.locator('svg.figure[data-progress="1"]')).toHaveCount(2);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Complaints about a half's figure at the end of a time step, every told number of it. */
async function figureComplaints(region: Locator, now: PlainMoment, unit: number): Promise<string[]> {
  const seen = await region.locator('svg.figure').evaluate(figure => ({
    nodes: [...figure.querySelectorAll('[data-node]')].map(node => ({
      id: node.getAttribute('data-node') ?? '',
      name: node.getAttribute('aria-label') ?? '',
      units: [...node.querySelectorAll('[data-unit]')].map(one => ({
        name: one.getAttribute('aria-label') ?? '',
        value: one.getAttribute('data-value'),
        text: [...one.querySelectorAll('text')].map(text => text.textContent).join(' '),
      })),
    })),
    heads: [...figure.querySelectorAll('.box text.value')].map(text => [
      text.closest('.box')?.getAttribute('data-of') ?? '',
      text.textContent ?? '',
    ]),
    valves: [...figure.querySelectorAll('.valves')].flatMap(valve =>
      [...valve.querySelectorAll('text')].map((text, k) => [
        valve.getAttribute('data-of') ?? '',
        k,
        text.textContent ?? '',
      ]),
    ),
  }));
  const figured = Object.keys(now).filter(id => id !== 'logits' && id !== 'prediction');
  expect(seen.nodes.map(({ id }) => id).sort()).toEqual(figured.sort());
  return [
    ...seen.nodes.flatMap(({ id, name, units }) => [
      ...(id === 'x' ? [] : differs(name, now[id]?.[unit], `the name of ${id}`)),
      ...units.flatMap((one, k) => [
        ...differs(one.name, now[id]?.[k], `the name of ${id} ${k + 1}`),
        ...(Math.abs(Number(one.value ?? Number.NaN) - (now[id]?.[k] ?? Number.NaN)) < 1e-9
          ? []
          : [`${id} ${k + 1} has the value ${one.value}, not ${now[id]?.[k]}`]),
        ...(one.text === '' ? [] : differs(one.text, now[id]?.[k], `the mark of ${id} ${k + 1}`)),
      ]),
    ]),
    ...seen.heads.flatMap(([id = '', text = '']) => differs(text, now[id]?.[unit], `the head of ${id}`)),
    ...seen.valves.flatMap(([id, k, text]) =>
      differs(String(text), now[String(id)]?.[Number(k)], `the valve of ${id}`),
    ),
  ];
}

/** How many units moved by more than 0.5 at time step t. */
function moved(run: readonly PlainMoment[], id: string, t: number): number {
  const before = run[t - 1]?.[id] ?? [];
  return (run[t]?.[id] ?? []).filter((value, k) => Math.abs(value - (before[k] ?? Number.NaN)) > 0.5).length;
}

/** Complaints about one cell's block: the chosen unit's number and the count in each column up to t. */
async function blockComplaints(
  page: Page,
  side: 1 | 2,
  run: readonly PlainMoment[],
  id: string,
  t: number,
  unit: number,
): Promise<string[]> {
  const columns = await page.locator('.both-step').evaluateAll(
    (all, which) =>
      all.map(column => {
        const texts = (selector: string) =>
          [...column.querySelectorAll(`[data-side="${which}"] ${selector}`)].map(
            text => text.textContent ?? '',
          );
        return {
          numbers: texts('.number'),
          counts: texts('.count'),
          marks: texts('.mark').length,
          futures: texts('.future').length,
        };
      }),
    side,
  );
  return columns.slice(0, run.length).flatMap(({ numbers, counts, marks, futures }, k) => {
    if (k > t) return numbers.length + counts.length + marks > 0 ? [`column ${k + 1} tells too early`] : [];
    const count = k === 0 ? undefined : moved(run, id, k);
    return [
      ...(futures > 0 ? [`column ${k + 1} is faint`] : []),
      ...(numbers.length === 1 ? [] : [`column ${k + 1} has ${numbers.length} numbers`]),
      ...numbers.flatMap(text => differs(text, run[k]?.[id]?.[unit], `${id} in column ${k + 1}`)),
      ...(counts.join() === (count === undefined ? '' : `${count} of ${agreement.hidden}`)
        ? []
        : [`column ${k + 1} counts ${counts}, not ${count}`]),
      ...(marks === (count ?? 0) ? [] : [`column ${k + 1} has ${marks} marks, not ${count}`]),
    ];
  });
}

/** Complaints about the shares of both, back to back. */
async function guessComplaints(page: Page, both: readonly [Row, Row]): Promise<string[]> {
  const rows = await page.locator('.opposed tbody tr').evaluateAll(all =>
    all.map(row => ({
      word: row.querySelector('th')?.textContent ?? '',
      shares: [...row.querySelectorAll('.share')].map(share => share.textContent ?? ''),
    })),
  );
  const top = (row: Row): string[] =>
    agreement.outputs.toSorted((a, b) => at(row, b) - at(row, a)).slice(0, 4);
  const at = (row: Row, word: string): number => row[agreement.outputs.indexOf(word)] ?? Number.NaN;
  for (const word of [...top(both[0]), ...top(both[1])]) expect(rows.map(row => row.word)).toContain(word);
  return rows.flatMap(({ word, shares }) =>
    shares.flatMap((text, k) => {
      const share = at(both[k === 0 ? 0 : 1], word);
      if (text === '< 1 %') return share < 0.005 ? [] : [`${word} has ${share}, not ${text}`];
      if (text === '> 99 %') return share >= 0.995 ? [] : [`${word} has ${share}, not ${text}`];
      return differs(text.replace(' %', ''), 100 * share, `the share of ${word}`);
    }),
  );
}

type Row = readonly number[];

/** Everything of both at the end of a time step. */
async function expectTrue(
  page: Page,
  cells: readonly [PlainCell, PlainCell],
  names: readonly [string, string],
  t: number,
  unit: number,
  texts: readonly [string, string] = [sentence, sentence],
): Promise<void> {
  const runs = [plainCell(cells[0], texts[0]), plainCell(cells[1], texts[1])] as const;
  for (const k of [0, 1] as const) {
    const region = half(page, names[k]);
    await expect(region.locator('svg.figure')).toHaveAttribute('aria-label', new RegExp(`at step ${t + 1},`));
    const now = runs[k][t] ?? {};
    expect(await figureComplaints(region, now, unit), `the figure of ${names[k]}`).toEqual([]);
    const side = k === 0 ? 1 : 2;
    const told = await blockComplaints(page, side, runs[k], stateOf[cells[k]], t, unit);
    expect(told, `the memory of ${names[k]}`).toEqual([]);
  }
  const shares = [runs[0][t]?.prediction ?? [], runs[1][t]?.prediction ?? []] as const;
  expect(await guessComplaints(page, shares), 'the guesses').toEqual([]);
  const totals = runs.map((run, k) =>
    run.slice(1, t + 1).reduce((sum, _, step) => sum + moved(run, stateOf[cells[k] ?? 'rnn'], step + 1), 0),
  );
  const most = Math.max(...totals);
  const told = page.locator('.half .told').filter({ hasText: 'rewrote' });
  if (totals[0] === totals[1] || t === 0) await expect(told).toHaveCount(0);
  else await expect(told).toContainText(`rewrote ${most} of its ${t * agreement.hidden} values`);
}

test('by the menu: a cell beside the LSTM, every number of both true at every word, one cursor', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`/${link('unit=1')}`);
  await page.getByRole('button', { name: /^How it is looked at/ }).click();
  await page.getByRole('switch', { name: 'Compare' }).click();
  await page.keyboard.press('Escape');
  await standsStill(page);
  await expect(page).toHaveURL(/&with=rnn/);
  await expect(half(page, 'RNN')).toContainText('trained: 83.65 %, seed 1');
  await expectTrue(page, ['lstm', 'rnn'], ['LSTM', 'RNN'], 4, 0);
  const slider = page.getByRole('slider', { name: 'Time step' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (let t = 0; t < 10; t++) {
    await expectTrue(page, ['lstm', 'rnn'], ['LSTM', 'RNN'], t, 0);
    await page.keyboard.press('ArrowRight');
  }
  await half(page, 'RNN').locator('[data-node="h"] [data-unit="4"]').click();
  await expectTrue(page, ['lstm', 'rnn'], ['LSTM', 'RNN'], 9, 3);
  const second = page.locator('.both-step').nth(2).locator('[data-side="1"] rect.told').nth(1);
  const box = await second.boundingBox();
  if (!box) throw new Error('no third column');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await expectPlace(page, { t: 3, unit: 2 });
  await expectTrue(page, ['lstm', 'rnn'], ['LSTM', 'RNN'], 2, 1);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 2 * box.width, y, { steps: 4 });
  await page.mouse.up();
  await expectTrue(page, ['lstm', 'rnn'], ['LSTM', 'RNN'], 4, 1);
});

for (const { query, cells, names, text } of [
  { query: 'with=gru', cells: ['lstm', 'gru'], names: ['LSTM', 'GRU'], text: sentence },
  {
    query: 'with=lstm.peepholes_1',
    cells: ['lstm', 'peephole'],
    names: ['LSTM', 'Peephole LSTM'],
    text: sentence,
  },
  {
    query: `cell=rnn&with=rnn&withtext=${encodeURIComponent(other)}`,
    cells: ['rnn', 'rnn'],
    names: ['RNN', 'RNN, second'],
    text: other,
  },
] as const)
  test(`by a link, ${query.slice(0, 21)}: true numbers, before and after a reload, and Back keeps it`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await open(page, link(`${query}&unit=2`));
    await expectTrue(page, cells, names, 4, 1, [sentence, text]);
    await expect(page.locator('.notices')).not.toContainText('not understood');
    await page.reload();
    await standsStill(page);
    await expectTrue(page, cells, names, 4, 1, [sentence, text]);
    await page.getByRole('combobox', { name: 'Task' }).selectOption('flipflop');
    await expect(page).toHaveURL(/task=flipflop/);
    await page.goBack();
    await standsStill(page);
    await expectTrue(page, cells, names, 4, 1, [sentence, text]);
    await page.getByRole('button', { name: 'Close the comparison' }).click();
    await expect(page).not.toHaveURL(/with/);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expect(page.locator('svg.figure')).toHaveCount(1);
  });

test('the second cell is chosen, given toggles and a sentence of its own, and swapped', async ({ page }) => {
  await open(page, link('with=rnn&unit=1'));
  await page.getByRole('combobox', { name: 'Second cell' }).selectOption('lstm');
  await page.getByRole('button', { name: 'Toggles of the second cell' }).click();
  const toggles = page.getByRole('group', { name: /^Toggles of the second cell/ });
  await toggles.getByRole('switch', { name: 'Input gate' }).click();
  await page.keyboard.press('Escape');
  await expect(half(page, 'LSTM without input gate')).toContainText('kept from the trained LSTM');
  await expect(page).toHaveURL(/&with=lstm\.inputgate_0/);
  await expect(page.locator('.both-step').first().locator('[data-side="1 2"] .count')).toHaveText(
    /^\d of 8$/,
  );
  await page.getByRole('combobox', { name: 'Second cell' }).selectOption('gru');
  await page.getByRole('button', { name: 'Sentence of the second cell: same sentence' }).click();
  await page.getByRole('textbox', { name: 'Type another sentence' }).fill('  tom   left ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/&withtext=tom_left/);
  await expect(half(page, 'GRU')).toContainText('It is at its end.');
  const tom = plainCell('gru', 'tom left');
  expect(await figureComplaints(half(page, 'GRU'), tom[1] ?? {}, 0)).toEqual([]);
  await page.getByRole('button', { name: 'Swap the cells' }).click();
  await expect(page).toHaveURL(/cell=gru&text=tom_left.*&with=lstm&withtext=/);
  expect(await figureComplaints(half(page, 'GRU'), tom[1] ?? {}, 0)).toEqual([]);
});

test('what is chosen while the weights are on their way stays open when they come', async ({ page }) => {
  let arrive = (): void => {};
  const held = new Promise<void>(resolve => {
    arrive = resolve;
  });
  await page.route(/agreement-gru/, route => held.then(() => route.continue()));
  await open(page, link('with=rnn&unit=1'));
  const family = page.getByRole('combobox', { name: 'Second cell' });
  await family.focus();
  await family.selectOption('gru');
  await expect(half(page, 'GRU').locator('figure')).toHaveCount(0);
  await expect(family).toBeFocused();
  await page.getByRole('button', { name: 'Sentence of the second cell: same sentence' }).click();
  const field = page.getByRole('textbox', { name: 'Type another sentence' });
  await field.fill('tom');
  arrive();
  await expect(half(page, 'GRU').locator('figure')).toHaveCount(1);
  await expect(field).toHaveValue('tom');
});

test('a cell without gates waits while the other looks at its own', async ({ page }) => {
  await open(page, link('with=rnn&unit=1').replace('step=hidden', 'step=input'));
  await expect(half(page, 'RNN')).toContainText('It waits here.');
  await expect(half(page, 'RNN').locator('[data-node="h"] [data-value]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(half(page, 'RNN')).not.toContainText('It waits here.');
  await expect(half(page, 'RNN').locator('[data-node="h"] [data-value]')).toHaveCount(8);
});

for (const colorScheme of sampled('light', 'dark'))
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ])
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing, and every text has its contrast', async ({ page }) => {
        test.setTimeout(180_000);
        await open(page, link('cell=gru&with=lstm.peepholes_1'));
        expect.soft(await barriers(page)).toEqual([]);
        expect.soft(await faintTexts(page)).toEqual([]);
        await open(page, link('with=lstm.inputgate_0'));
        expect.soft(await faintTexts(page), 'in pairs').toEqual([]);
      });
    });

for (const [width, height] of [
  [1366, 768],
  [1366, 625],
  [1280, 720],
  [390, 664],
] as const)
  test(`at ${width} by ${height} numbers are at least 10 pixels high, and nothing is wider than the window`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height });
    for (const query of ['with=rnn', 'cell=minlstm&with=slstm']) {
      await open(page, link(query).replace('step=hidden', 'step=blend'));
      const sizes = await page
        .locator('.figure .number, .figure .passes, .figure .value, .memories .number, .opposed .share')
        .evaluateAll(all =>
          all.map(text => {
            const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) : 1;
            return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          }),
        );
      expect.soft(Math.min(...sizes), query).toBeGreaterThanOrEqual(9.99);
      const beyond = await page.locator('.compare').evaluate(main => main.scrollWidth - main.clientWidth);
      expect.soft(beyond, query).toBeLessThanOrEqual(0);
      const controls = await page.getByRole('button', { name: 'Close the comparison' }).boundingBox();
      expect.soft((controls?.x ?? width) + (controls?.width ?? 0), query).toBeLessThanOrEqual(width);
    }
  });
