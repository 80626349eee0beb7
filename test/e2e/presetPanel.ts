// Any cell's panel held against its graph read by itself: equations and their signs, sums, curves, stories, guesses.
import type { Locator, Page } from '@playwright/test';
import { agreement } from '../../src/tasks/agreement.ts';
import { boundsOf } from '../readings/writtenLine.ts';
import { differs, readNumber } from './figures.ts';
import { layersOf, partsOf, productsOf, sumsOf, toldAt, valueAt } from './graphParts.ts';
import { type Graph, type Reading, type Row, single, spreadOf } from './graphReader.ts';
import { isShare } from './panels.ts';
import type { At } from './presetFigure.ts';

/** Whether a written number is one of these, as far as it is written. */
export function isAmong(text: string, values: readonly number[]): boolean {
  const { value, half } = readNumber(text);
  return values.some(one => Math.abs(Math.abs(one) - Math.abs(value)) <= half + 1e-9);
}

/** The numbers that a node's equation may name for a unit: its parts, and mean and deviation of what it normalises. */
function namedIn(graph: Graph, now: Reading, id: string, unit: number): number[] {
  const parts = partsOf(graph, id);
  const spreads = [id, ...parts].flatMap(part => {
    const node = graph.cell.nodes.find(one => one.id === part);
    if (node?.op !== 'normalize') return [];
    const { mean, deviation } = spreadOf(node.inputs.map(input => now.get(input) ?? []));
    return [mean, deviation];
  });
  return [...parts.map(part => valueAt(graph, now, part, unit)), ...spreads];
}

/** Complaints about one equation: each operand is a true one, the result is the true value, and = stands only where the rounded operands give it. */
export async function equationComplaints(equation: Locator, graph: Graph, now: Reading, unit: number) {
  const { node, line } = await equation.evaluate(element => ({
    node: element.querySelector('.pair')?.getAttribute('data-of') ?? '',
    line: [...element.querySelectorAll('.pair .number')].map(({ textContent }) => textContent ?? ''),
  }));
  const [result = '', sign = '', ...rest] = line;
  const truth = now.get(node)?.[unit] ?? Number.NaN;
  const complaints = differs(result, truth, `the result of ${node}`);
  const ops = new Set(graph.cell.nodes.map(({ op }) => op));
  const named = namedIn(graph, now, node, unit);
  for (const text of rest)
    if (/\d\.\d/.test(text) && !isAmong(text.replace(')', ''), named))
      complaints.push(`${node}: ${text} is none of ${named}`);
  const { half } = readNumber(result);
  const written = rest.join(' ');
  const [exactly] = boundsOf(written, ops, 0);
  const [least, greatest] = boundsOf(written, ops, half);
  if (truth < least - 1e-9 || truth > greatest + 1e-9) complaints.push(`${written} cannot be ${truth}`);
  const decimals = Math.round(-Math.log10(2 * half));
  const isExact = Number(exactly.toFixed(decimals)) === readNumber(result).value;
  if (sign !== (isExact ? '=' : '≈')) complaints.push(`${line.join(' ')}: the operands give ${exactly}`);
  return complaints;
}

/** Complaints about the panel at a micro-step. */
export async function panelComplaints(page: Page, graph: Graph, run: readonly Reading[], at: At) {
  const now = run[at.t] ?? new Map();
  const { tells = [] } = graph.cell.steps[at.k] ?? {};
  const defined = graph.cell.nodes.filter(
    ({ id, symbol, op, role }) =>
      tells.includes(id) && symbol && op !== 'given' && op !== 'previous' && role !== 'prediction',
  );
  const panel = page.getByRole('tabpanel');
  const equations = await panel.locator('.equation').all();
  const complaints: string[] = [];
  if (equations.length !== defined.length)
    complaints.push(`${equations.length} equations, not those of ${defined.map(({ id }) => id)}`);
  for (const equation of equations)
    complaints.push(...(await equationComplaints(equation, graph, now, at.unit)));
  const seen = await page.evaluate(shown);
  for (const reason of seen.reasons) complaints.push(...reasonComplaints(reason, graph, now, at.unit));
  if (at.k === 0)
    for (const id of tells.filter(one => one !== 'x')) {
      const row = seen.incoming.find(([of]) => of === id);
      complaints.push(...differs(row?.[1] ?? '', now.get(id)?.[at.unit], `${id} coming in`));
    }
  return [
    ...complaints,
    ...guessComplaints(seen, graph, run, at),
    ...storyComplaints(seen.story, graph, run, at),
  ];
}

interface Reason {
  readonly asked: string;
  readonly curve: string;
  readonly here: string;
  readonly amounts: readonly string[];
  readonly squashed: string;
}

function reasonComplaints(reason: Reason, graph: Graph, now: Reading, unit: number): string[] {
  const { asked, curve, here, amounts, squashed } = reason;
  const value = (id: string): number => valueAt(graph, now, id, unit);
  const [, left = '', right = ''] = / of (.*) is (.*)$/.exec(curve) ?? [];
  const node = graph.cell.nodes.find(({ id }) => id === asked);
  if (amounts.length === 0) {
    const [from = '', to = ''] = /(−?[\d.]+)\)? = (.*)/.exec(squashed)?.slice(1) ?? [];
    const heights = graph.cell.nodes
      .filter(({ op, inputs }) => single[op] && op !== 'oneMinus' && inputs[0] === asked)
      .map(({ id }) => value(id));
    const isHigh = [to, right].every(text => /\d/.test(text) && isAmong(text, heights));
    return [
      ...[from, left, here].flatMap(text => differs(text, value(asked), `${asked} on its curve`)),
      ...(isHigh ? [] : [`${asked} is squashed to "${to}" and "${right}", not ${heights}`]),
    ];
  }
  const sum = value(node?.inputs[0] ?? '');
  const terms = amounts.slice(0, -1);
  const numbers = terms.map(text => readNumber(text));
  const total = numbers.reduce((all, one) => all + one.value, 0);
  const slack = numbers.reduce((all, one) => all + one.half, 0.5 * 10 ** -2);
  const parts = partsOf(graph, asked).map(value);
  return [
    ...differs(right, value(asked), `${asked} on its curve`),
    ...[left, here, amounts.at(-1) ?? ''].flatMap(text => differs(text, sum, `the sum of ${asked}`)),
    ...terms.flatMap(text => (isAmong(text, parts) ? [] : [`${text} is no term of ${asked}: ${parts}`])),
    ...(Math.abs(total - sum) <= slack + 1e-9 ? [] : [`${terms} do not add up to ${sum}`]),
  ];
}

type Numbered = readonly (readonly [unit: number, text: string])[];

function guessComplaints(
  { shares, logits }: { readonly shares: Numbered; readonly logits: Numbered },
  graph: Graph,
  run: readonly Reading[],
  { t, k }: At,
): string[] {
  const made = run[toldAt(graph, k).includes('prediction') ? t : t - 1];
  if (!made) return shares.length > 0 ? ['there is a guess before the first'] : [];
  const guess: Row = made.get('prediction') ?? [];
  const best = guess.indexOf(Math.max(...guess));
  return [
    ...shares.flatMap(([j, text]) => {
      const share = 100 * (guess[j] ?? Number.NaN);
      return isShare(text, share) ? [] : [`${agreement.outputs[j]} has the share ${text}, not ${share}`];
    }),
    ...logits.flatMap(([j, text]) => differs(text, made.get('logits')?.[j], `logit ${j + 1}`)),
    ...(shares.some(([j]) => j === best) ? [] : ['the likeliest is not among the guesses']),
    ...(logits.length === shares.length ? [] : ['logits and shares are not as many']),
  ];
}

/** Every decimal number and share of the story is a true one that is told by now. */
function storyComplaints(story: string, graph: Graph, run: readonly Reading[], { t, k, unit }: At): string[] {
  const told = toldAt(graph, k);
  const now = run[t] ?? new Map();
  const numbers = [
    ...told.flatMap(id => now.get(id) ?? []),
    ...told.flatMap(id => partsOf(graph, id)).map(id => valueAt(graph, now, id, unit)),
    // what is put out before and behind a division
    ...(now.get('c') ?? []).map((c: number, j: number) => c / (now.get('n')?.[j] ?? Number.NaN)),
    ...told.flatMap(id => (now.get(id) ?? []).map((value: number) => 1 - value)),
    ...layersOf(graph)
      .filter(id => graph.cell.steps[k]?.tells.includes(id))
      .flatMap(id => sumsOf(productsOf(graph, now, id, unit, true))),
    ...[0.1, 0.9, 0.5],
  ];
  const guess: Row = told.includes('prediction') ? (now.get('prediction') ?? []) : [];
  return [
    ...(story === '' ? ['there is no story'] : []),
    ...[...story.matchAll(/−?\d+\.\d+/g)].flatMap(([text]) =>
      isAmong(text, numbers) ? [] : [`the story says ${text}, which nothing told is: "${story}"`],
    ),
    ...[...story.matchAll(/[<>]? ?\d+ %/g)].flatMap(([text]) =>
      guess.some(share => isShare(text.trim(), share * 100)) ? [] : [`the story says ${text}: "${story}"`],
    ),
  ];
}

/** Runs in the page. */
function shown() {
  const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll(selector)];
  const textOf = (selector: string, root: ParentNode): string =>
    all(selector, root)
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .trim();
  const numbered = (rows: readonly Element[], text: (row: Element) => string): Numbered =>
    rows.map(row => {
      const marked = row.hasAttribute('data-unit') ? row : row.querySelector('[data-unit]');
      return [Number(marked?.getAttribute('data-unit')) - 1, text(row)] as const;
    });
  const ownText = (row: Element): string =>
    [...row.childNodes].map(node => (node.nodeType === 3 ? node.textContent : '')).join('');
  return {
    story: textOf('.panel .story', document),
    incoming: all('.panel .incoming li').map(
      row => [row.getAttribute('data-of') ?? '', row.textContent ?? ''] as const,
    ),
    reasons: all('.panel .why').map(why => ({
      asked: why.querySelector('h3 [data-of]')?.getAttribute('data-of') ?? '',
      curve: why.querySelector('.curve')?.getAttribute('aria-label') ?? '',
      here: textOf('.curve .here', why),
      amounts: all('.sum .amount', why).map(({ textContent }) => textContent ?? ''),
      squashed: textOf('.squashed .line', why),
    })),
    shares: numbered(
      all('[data-node="prediction"] li'),
      row => row.querySelector('.share')?.textContent ?? '',
    ),
    logits: numbered(all('[data-node="logits"] li'), ownText),
  };
}
