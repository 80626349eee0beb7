// Every preset and family through the lenses: gradients against central differences of the shown loss or logit, amounts that add up to the state.
import type { Page } from '@playwright/test';
import { choiceOf } from '../../src/cells/catalog.ts';
import { random } from '../../src/engine/random.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import { expect, open, sentence, test } from './explorer.ts';
import { differs, readNumber } from './figures.ts';
import { toldAt } from './graphParts.ts';
import { differencesAt, type Graph, graphOf, type Reading, readGraph } from './graphReader.ts';
import { stateOf } from './presetFigure.ts';
import { keysOf, presetsFor } from './presetList.ts';

test.use({ reducedMotion: 'reduce' });
test.setTimeout(60_000);

const words = sentence.split(' ');
const T = words.length - 2;
const came = agreement.outputs.indexOf(words[T + 1] ?? '');
const loss = (last: Reading): number => -Math.log(last.get('prediction')?.[came] ?? Number.NaN);

/** All marks of a kind in the lens with their numbers in full. */
const valuesOf = (page: Page, marks: string): Promise<number[]> =>
  page
    .locator(`.lens-rows ${marks}`)
    .evaluateAll(found => found.map(mark => Number(mark.getAttribute('data-value'))));

/** A number with two significant digits, such as 0.0011 or 5.6e−4. */
function expectNear(text: string, truth: number, what: string): void {
  const shown = Number(text.replaceAll('−', '-'));
  expect
    .soft(Math.abs(shown - truth), `${what}: ${text}, not ${truth}`)
    .toBeLessThanOrEqual(0.051 * Math.abs(truth) + 1e-9);
}

/** Central differences are as sure as this. */
function expectGradient(shown: number, truth: number, what: string): void {
  expect
    .soft(Math.abs(shown - truth), `${what}: ${shown}, not ${truth}`)
    .toBeLessThan(1e-8 + 1e-5 * Math.abs(truth));
}

/** The states whose gradient is told: h, and every other that is carried on. */
function statesOf({ cell }: Graph): string[] {
  const carried = cell.nodes.flatMap(({ op, inputs: [from = ''] }) => (op === 'previous' ? from : []));
  const roles = new Map(cell.nodes.map(({ id, role }) => [id, role]));
  return toldAt({ cell } as Graph, cell.steps.length).filter(
    id => id === 'h' || (carried.includes(id) && roles.get(id) === 'state'),
  );
}

for (const [choice, seed] of presetsFor('lenses')) {
  const place = (lens: string, unit: number, t: number, state: string): string =>
    `#/explore?v=1&${keysOf(choice)}&text=${encodeURIComponent(sentence)}&t=${t + 1}&step=${graphOf(choice).cell.steps.at(-1)?.id}&unit=${unit + 1}&lens=${lens}&traced=${state}`;

  test(`${keysOf(choice)}: its gradients are central differences of the loss and of a logit`, async ({
    page,
  }) => {
    const graph = graphOf(choice);
    const run = readGraph(graph, sentence);
    const chance = random(seed);
    const [unit, t, output] = [
      chance.below(agreement.hidden),
      1 + chance.below(T - 1),
      chance.below(agreement.outputs.length),
    ];
    const rnn = graphOf(choiceOf('rnn'));
    for (const state of statesOf(graph))
      for (const of of [undefined, output]) {
        const what = `${of === undefined ? 'loss' : 'logit'} at ${state}`;
        const traced = (last: Reading): number =>
          of === undefined ? loss(last) : (last.get('logits')?.[of] ?? Number.NaN);
        const truth = differencesAt(graph, sentence, state, T, traced);
        const norms = truth.map(vector => Math.hypot(...vector));
        await open(page, `${place('gradient', unit, t, state)}${of === undefined ? '' : `&of=${of + 1}`}`);
        await expect(page.locator('.notice')).toHaveCount(0);
        await expect(page.locator('.lens-rows .own .bar')).toHaveCount(T + 1);
        for (const [s, shown] of (await valuesOf(page, '.own .bar')).entries())
          expectGradient(shown, norms[s] ?? Number.NaN, `${what}, step ${s + 1}`);
        for (const [s, text] of (await page.locator('.lens-rows .own g > text:not(.of)').allTextContents())
          .slice(0, T + 1)
          .entries())
          expectNear(text, norms[s] ?? Number.NaN, `the number on the bar of ${what}`);
        const cells = await valuesOf(page, '.units rect[data-value]');
        const flat = truth[0]?.flatMap((_, k) => truth.map(vector => vector[k] ?? Number.NaN)) ?? [];
        expect(cells).toHaveLength(flat.length);
        for (const [k, shown] of cells.entries())
          expectGradient(shown, flat[k] ?? Number.NaN, `${what}, a unit`);
        for (const [s, text] of (await page.locator('.lens-rows .units text').allTextContents()).entries())
          expectNear(text, truth[s]?.[unit] ?? Number.NaN, `the unit’s number of ${what}`);
        const story = await page.getByRole('tabpanel').locator('.story').innerText();
        const last = run[T] ?? new Map();
        if (of === undefined) {
          expectNear(/a loss of ([\d.]+\d(?:e−?\d+)?)/.exec(story)?.[1] ?? '', loss(last), 'the loss');
        } else
          expect(
            differs(/ was (−?\d+\.\d+)/.exec(story)?.[1] ?? '', last.get('logits')?.[of], 'logit'),
          ).toEqual([]);
        const plain = await valuesOf(page, '.plain .bar');
        if (plain.length > 0) {
          const other = differencesAt(rnn, sentence, 'h', T, traced);
          for (const [s, shown] of plain.entries())
            expectGradient(shown, Math.hypot(...(other[s] ?? [])), `${what} of the RNN, step ${s + 1}`);
        }
        await page.locator('.lens-table summary').click();
        const rows = await page
          .locator('.lens-table tbody tr')
          .evaluateAll(all =>
            all.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent ?? '')),
          );
        for (const [s, row] of rows.entries()) {
          expectNear(row[1] ?? '', norms[s] ?? Number.NaN, `the table of ${what}`);
          expectNear(row.at(-1) ?? '', truth[s]?.[unit] ?? Number.NaN, `the unit in the table of ${what}`);
        }
        await expectPassage(page, graph, run, truth, state, t, unit);
      }
  });

  test(`${keysOf(choice)}: what each step wrote adds up to the state`, async ({ page }) => {
    const graph = graphOf(choice);
    const run = readGraph(graph, sentence);
    const chance = random(seed);
    const [unit, t] = [chance.below(agreement.hidden), 2 + chance.below(T)];
    const states = statesOf(graph).filter(state => keepingOf(graph, state));
    if (states.length === 0) {
      await open(page, place('lineage', unit, t, stateOf(graph)));
      await expect(page.getByRole('heading', { name: 'Who wrote this?' })).toBeVisible();
      await expect(page.locator('.lens-rows .amount')).toHaveCount(0);
      expect(/rnn|mut3/.test(choice.cell) || choice.layernorm).toBe(true);
    }
    for (const state of states) {
      await open(page, place('lineage', unit, t, state));
      await expect(page.locator('.lens-rows .amount')).toHaveCount(t + 1);
      const truth = lineage(graph, run, state, t, unit);
      const shown = await valuesOf(page, '.amount');
      for (const [s, amount] of shown.entries()) expect.soft(amount).toBeCloseTo(truth[s]?.amount ?? 9, 9);
      for (const [s, share] of (await valuesOf(page, '.shares-left .bar')).entries())
        expect.soft(share).toBeCloseTo(truth[s]?.share ?? 9, 9);
      const sum = run[t]?.get(state)?.[unit] ?? Number.NaN;
      expect
        .soft(
          shown.reduce((all, amount) => all + amount, 0),
          `the sum of ${state}`,
        )
        .toBeCloseTo(sum, 9);
      const marked = (await page.locator('.lens-rows .sum-mark').textContent()) ?? '';
      expect.soft(differs(marked, sum, `the sum of ${state}`)).toEqual([]);
      const units = await valuesOf(page, '.units rect[data-value]');
      for (let k = 0; k < graph.hidden; k++) {
        const row = units.slice(k * (t + 1), (k + 1) * (t + 1));
        const own = run[t]?.get(state)?.[k] ?? Number.NaN;
        expect
          .soft(
            row.reduce((all, amount) => all + amount, 0),
            `unit ${k + 1} of ${state}`,
          )
          .toBeCloseTo(own, 9);
      }
      await expect(page.locator('.amount-list .sum-line')).toBeVisible();
      const lines = await page.locator('.amount-list .number').allTextContents();
      const numbers = lines.map(text => readNumber(text).value);
      expect.soft(differs(lines.at(-1) ?? '', sum, 'the last line')).toEqual([]);
      const listed = numbers.slice(0, -1).reduce((all, number) => all + number, 0);
      expect.soft(Math.abs(listed - sum), `${lines}`).toBeLessThan((lines.length + 1) * 0.005);
      for (const text of await page.locator('.lens-rows .amounts > text').allTextContents())
        expect
          .soft(
            truth.some(({ amount }) => differs(text, amount, '').length === 0),
            text,
          )
          .toBe(true);
    }
  });
}

/** What of a state is kept, by a gate or (undefined) as it is; null where no share of it is. */
function keepingOf({ cell }: Graph, state: string): { readonly gate: string | undefined } | null {
  const before = cell.nodes.find(({ op, inputs }) => op === 'previous' && inputs[0] === state)?.id;
  const sum = cell.nodes.find(({ id }) => id === state);
  if (before === undefined || sum?.op !== 'add') return null;
  if (sum.inputs.includes(before)) return { gate: undefined };
  for (const input of sum.inputs) {
    const node = cell.nodes.find(({ id }) => id === input);
    if (node?.op === 'multiply' && node.inputs.includes(before))
      return { gate: node.inputs.find(one => one !== before) };
  }
  return null;
}

/** What each step put there, and the share of it that the gates since have let through. */
function lineage(graph: Graph, run: readonly Reading[], state: string, T: number, unit: number) {
  const gate = keepingOf(graph, state)?.gate;
  const at = (id: string, t: number): number => run[t]?.get(id)?.[unit] ?? Number.NaN;
  const lets = (t: number): number => (gate === undefined ? 1 : at(gate, t));
  return Array.from({ length: T + 1 }, (_, t) => {
    const put = at(state, t) - (t > 0 ? lets(t) * at(state, t - 1) : 0);
    let share = 1;
    for (let s = t + 1; s <= T; s++) share *= lets(s);
    return { amount: put * share, share };
  });
}

/** The product in the panel: what the belt lets through of the unit's gradient at the present step. */
async function expectPassage(
  page: Page,
  graph: Graph,
  run: readonly Reading[],
  truth: readonly (readonly number[])[],
  state: string,
  t: number,
  unit: number,
): Promise<void> {
  const keeping = keepingOf(graph, state);
  const numbers = await page.locator('.passing .product dd').allTextContents();
  if (!keeping) return expect(numbers).toEqual([]);
  const lets = keeping.gate === undefined ? 1 : (run[t]?.get(keeping.gate)?.[unit] ?? Number.NaN);
  const here = truth[t]?.[unit] ?? Number.NaN;
  const [product = '', sign = '', valve = '', , at = ''] = numbers;
  expectNear(product, lets * here, 'what passes');
  expectNear(valve, lets, 'the valve');
  expectNear(at, here, 'what is at the step');
  expect(['=', '≈']).toContain(sign);
}
