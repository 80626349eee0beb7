// Any cell looked into: the sentence, a layer with all its units, one unit's sum term by term, held against the graph read by itself.
import type { Page } from '@playwright/test';
import { agreement } from '../../src/tasks/agreement.ts';
import { differs, readNumber } from './figures.ts';
import { layersOf, productsOf, sumsOf, valueAt } from './graphParts.ts';
import type { Graph, Reading } from './graphReader.ts';
import { isShare } from './panels.ts';
import type { At } from './presetFigure.ts';
import { equationComplaints, isAmong } from './presetPanel.ts';

/** What a layer squashes for a unit: its sum; the logits are their own. */
function sumAt(graph: Graph, now: Reading, layer: string, unit: number): number {
  const inner = graph.cell.nodes.find(({ id }) => id === layer)?.inputs[0] ?? '';
  return valueAt(graph, now, layer === 'logits' ? layer : inner, unit);
}

/** Complaints about the sentence: the likeliest output after each word and its share. */
export async function sentenceComplaints(page: Page, run: readonly Reading[]): Promise<string[]> {
  await page.locator('.whole').waitFor();
  const lines = await page
    .locator('.whole li')
    .evaluateAll(all =>
      all.map(line => ['.foretold', '.share'].map(part => line.querySelector(part)?.textContent ?? '')),
    );
  return [
    ...(lines.length === run.length ? [] : [`${lines.length} lines`]),
    ...lines.flatMap(([word = '', share = ''], t) => {
      const guess = run[t]?.get('prediction') ?? [];
      const best = Math.max(...guess);
      const isRight = word === agreement.outputs[guess.indexOf(best)] && isShare(share, 100 * best);
      return isRight ? [] : [`after word ${t + 1} stands ${word} ${share}, not ${best}`];
    }),
  ];
}

/** Complaints about a layer with all its units: sums, values, heads, the other steps, the panel. */
export async function layerComplaints(
  page: Page,
  graph: Graph,
  run: readonly Reading[],
  at: At,
  layer: string,
) {
  const now = run[at.t] ?? new Map();
  const { rows, heads, moments } = await page.evaluate(shownLayer);
  const layers = layersOf(graph);
  const complaints: string[] = [];
  if (rows.length !== (now.get(layer)?.length ?? 0)) complaints.push(`${rows.length} rows`);
  for (const { row, name, sum, value } of rows) {
    const [truth, result] = [sumAt(graph, now, layer, row), now.get(layer)?.[row] ?? Number.NaN];
    const [named = '', resulting = ''] = name.split(', ').slice(-2);
    complaints.push(...differs(named, truth, `the named sum of ${layer} ${row + 1}`));
    complaints.push(...differs(resulting, result, `the named value of ${layer} ${row + 1}`));
    if (sum === null || value === null) continue;
    complaints.push(...differs(sum, truth, `the sum of ${layer} ${row + 1}`));
    const share = 100 * (now.get('prediction')?.[row] ?? Number.NaN);
    if (layer !== 'logits') complaints.push(...differs(value, result, `the value of ${layer} ${row + 1}`));
    else if (!isShare(value, share)) complaints.push(`the share of ${row + 1} is ${value}, not ${share}`);
  }
  if (heads.length !== layers.length) complaints.push(`${heads.length} heads, not those of ${layers}`);
  heads.forEach((text, k) => {
    const id = layers[k] ?? '';
    if (text !== '') complaints.push(...differs(text, now.get(id)?.[at.unit], `the head of ${id}`));
  });
  if (layer !== 'logits') {
    if (moments.length !== at.t + 1) complaints.push(`${moments.length} numbers along the sentence`);
    moments.forEach((text, t) => {
      complaints.push(...differs(text, run[t]?.get(layer)?.[at.unit], `${layer} at step ${t + 1}`));
    });
  }
  for (const head of await page.locator('.drill-area .group-head').allTextContents())
    if (/ of( ,|, |$)/.test(head.replace(/\s+/g, ' '))) complaints.push(`"${head}" does not say of what`);
  const story = await page.locator('.panel .story').innerText();
  for (const [text] of story.matchAll(/−?\d+\.\d+/g))
    if (!isAmong(text, [0.1, 0.9, ...(now.get(layer) ?? [])]))
      complaints.push(`the story says ${text}: "${story}"`);
  return [...complaints, ...(await equationsComplaints(page, graph, now, at.unit))];
}

/** Complaints about one unit's sum: weights times inputs, the terms, what they come to, the curve, the story, the equation. */
export async function sumComplaints(
  page: Page,
  graph: Graph,
  run: readonly Reading[],
  at: At,
  layer: string,
) {
  const now = run[at.t] ?? new Map();
  await page.locator('.drill-area .fall .total').waitFor();
  const { terms, falls, total, curve, share } = await page.evaluate(shownSum);
  const sum = sumAt(graph, now, layer, at.unit);
  const complaints = differs(total, sum, `the total of ${layer}`);
  const products = productsOf(graph, now, layer, at.unit);
  const left = [...products];
  for (const { name, text, isOthers } of terms) {
    if (isOthers) continue;
    const { value, half } = readNumber(text);
    const off = left.map(one => Math.abs(one - value));
    const found = off.indexOf(Math.min(...off));
    if (!((off[found] ?? 1) <= half + 1e-9))
      complaints.push(`the term ${text} of ${layer} is none of ${left}`);
    else left.splice(found, 1);
    const [, weight = '', input = ''] = /(−?[\d.]+) × (−?[\d.]+)/.exec(name.replace(/[()]/g, '')) ?? [];
    if (weight !== '' && products.length > 0) {
      const slack =
        half + half * (Math.abs(readNumber(weight).value) + Math.abs(readNumber(input).value)) + half;
      const product = readNumber(weight).value * readNumber(input).value;
      const isScaled = products.length > 0 && /gru|mgu|mut|slstm/.test(graph.choice.cell);
      if (!isScaled && Math.abs(product - value) > slack) complaints.push(`"${name}" is not ${text}`);
    }
  }
  const others = terms.filter(({ isOthers }) => isOthers);
  const rest = left.reduce((all, one) => all + one, 0);
  const told = others.reduce((all, { text }) => all + readNumber(text).value, 0);
  if (Math.abs(rest - told) > (terms.length + 1) * 5e-5)
    complaints.push(`${told} is told of the others, not ${rest}`);
  const written = terms.reduce((all, { text }) => all + readNumber(text).value, 0);
  const isClose = Math.abs(written - readNumber(total).value) <= (terms.length + 1) * 5e-5;
  if (!isClose) complaints.push(`the terms of ${layer} add up to ${written}, not ${total}`);
  let level = 0;
  falls.forEach((text, k) => {
    level += readNumber(terms[k]?.text ?? '0').value;
    if (Math.abs(readNumber(text).value - level) > (k + 2) * 5e-5)
      complaints.push(`level ${k + 1} is ${text}, not ${level}`);
  });
  const result = now.get(layer)?.[at.unit];
  if (layer === 'logits') {
    if (!isShare(share, 100 * (now.get('prediction')?.[at.unit] ?? Number.NaN)))
      complaints.push(`a share of ${share}`);
  } else {
    const [, from = '', to = ''] = / of (.*) is (.*)$/.exec(curve) ?? [];
    complaints.push(
      ...differs(from, sum, `${layer} on its curve`),
      ...differs(to, result, `${layer} from its curve`),
    );
  }
  complaints.push(...(await overlaps(page)));
  const groups = sumsOf(productsOf(graph, now, layer, at.unit, true));
  const story = await page.locator('.panel .story').innerText();
  for (const [text] of story.matchAll(/−?\d+\.\d+/g))
    if (!isAmong(text, groups)) complaints.push(`the story says ${text}: "${story}"`);
  return [...complaints, ...(await equationsComplaints(page, graph, now, at.unit))];
}

async function equationsComplaints(page: Page, graph: Graph, now: Reading, unit: number): Promise<string[]> {
  const found: string[] = [];
  for (const equation of await page.locator('.panel .equation').all())
    found.push(...(await equationComplaints(equation, graph, now, unit)));
  return found;
}

/** Complaints about texts of a sum that stand over each other, and about an equation that is cut. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.drill-area .terms text, .drill-area .fall text')].map(
      text => ({
        text: text.textContent ?? '',
        box: text.getBoundingClientRect(),
      }),
    );
    const pairs = boxes.flatMap((one, k) => boxes.slice(k + 1).map(other => [one, other] as const));
    const over = pairs.filter(([{ box: a }, { box: b }]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      return across > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    });
    return over.map(([one, other]) => `"${one.text}" stands over "${other.text}"`);
  });
}

/** Runs in the page. */
function shownLayer() {
  const all = (selector: string) => [...document.querySelectorAll(`.drill-area ${selector}`)];
  return {
    rows: all('.results [data-row]').map(row => {
      const [sum, value] = [...row.querySelectorAll('text')];
      return {
        row: Number(row.getAttribute('data-row')) - 1,
        name: row.getAttribute('aria-label') ?? '',
        sum: sum?.textContent ?? null,
        value: value?.textContent ?? null,
      };
    }),
    heads: all('.head').map(head => head.querySelector('.value')?.textContent ?? ''),
    moments: all('.moments .number').map(({ textContent }) => textContent ?? ''),
  };
}

/** Runs in the page. */
function shownSum() {
  const all = (selector: string) => [...document.querySelectorAll(`.drill-area ${selector}`)];
  const textOf = (element: Element | null | undefined): string => element?.textContent ?? '';
  return {
    terms: all('.terms [data-term]').map(term => ({
      name: term.getAttribute('aria-label') ?? '',
      text: textOf(term.querySelector('text:not(.column-name)')).replace(/[+\s]/g, ''),
      isOthers: term.querySelector('.column-name') !== null,
    })),
    falls: all('.fall text:not(.row-label)').map(textOf),
    total: textOf(document.querySelector('.drill-area .fall .total')),
    curve: document.querySelector('.drill-area .curve')?.getAttribute('aria-label') ?? '',
    share: textOf(document.querySelector('.drill-area .curve-room b')),
  };
}
