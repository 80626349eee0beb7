// Any cell's figure, strip and tables held against its graph read by itself: every number, and none before it is told.
import type { Page } from '@playwright/test';
import { differs } from './figures.ts';
import { toldAt } from './graphParts.ts';
import type { Graph, Reading } from './graphReader.ts';

/** A moment of a run (from 0), the micro-step and the chosen unit (from 0). */
export interface At {
  readonly t: number;
  readonly k: number;
  readonly unit: number;
}

/** A number as it is written, and whose it is. */
type Written = readonly [id: string, unit: number, text: string];

const unknown = 'not yet computed';

/** Complaints about the figure and the strip. */
export async function figureComplaints(page: Page, graph: Graph, run: readonly Reading[], at: At) {
  const { t, k, unit } = at;
  const told = toldAt(graph, k);
  const now = run[t] ?? new Map();
  const seen = await page.evaluate(shown);
  const complaints: string[] = [];
  const check = (id: string, j: number, text: string, what: string, when = t): void => {
    complaints.push(
      ...differs(text, run[when]?.get(id)?.[j], `${what} of ${id} ${j + 1} at step ${when + 1}`),
    );
  };
  for (const { id, j, value, name, text } of seen.units) {
    if (!told.includes(id)) {
      if (value !== null || text !== '' || !name.endsWith(unknown))
        complaints.push(`${id} ${j + 1} shows "${name}" ${value} "${text}" before it is told`);
      continue;
    }
    const truth = now.get(id)?.[j];
    if (value === null || !(Math.abs(Number(value) - truth) <= 1e-9 * Math.max(1, Math.abs(truth))))
      complaints.push(`${id} ${j + 1} has the value ${value}, not ${truth}`);
    check(id, j, name, 'the name');
    if (text !== '') check(id, j, text, 'the mark');
  }
  for (const [id, , text] of seen.heads)
    if (told.includes(id)) check(id, unit, text, 'the head');
    else complaints.push(`the head of ${id} shows "${text}" before it is told`);
  for (const [id, j, text] of seen.valves) check(keptBy(graph, id), j, text, 'the valve');
  const state = stateOf(graph);
  if (seen.columns.length !== run.length) complaints.push(`the strip has ${seen.columns.length} columns`);
  seen.columns.forEach(({ states, gates }, when) => {
    const known = (id: string): boolean => when < t || (when === t && told.includes(id));
    if (states.length !== (known(state) ? 1 : 0))
      complaints.push(`column ${when + 1} has ${states.length} numbers of ${state}`);
    for (const text of states) check(state, unit, text, 'the column', when);
    for (const [id, , text] of gates)
      if (known(id)) check(id, unit, text, 'the bar', when);
      else complaints.push(`the bar of ${id} at step ${when + 1} shows "${text}" before it is told`);
  });
  return complaints;
}

/** What a gate's valves on the belt let through: the gate itself, or the 1 − gate that the kept state is multiplied by. */
function keptBy({ cell }: Graph, gate: string): string {
  const kept = cell.nodes.find(({ id }) => id === 'kept')?.inputs ?? [];
  const turned = cell.nodes.find(({ op, inputs }) => op === 'oneMinus' && inputs[0] === gate)?.id ?? '';
  return kept.includes(turned) ? turned : gate;
}

/** The state on the belt, which the strip shows. */
export function stateOf({ cell }: Graph): string {
  const states = cell.nodes.filter(({ op }) => op === 'previous');
  return (states.find(({ slot }) => slot === 'beltBefore') ?? states.at(-1))?.inputs[0] ?? '';
}

/** Complaints about the tables of figure and strip, which must hold every told node with four decimals. */
export async function tableComplaints(page: Page, graph: Graph, run: readonly Reading[], at: At) {
  const complaints: string[] = [];
  for (const opener of ['as table', 'View the strip as a table']) {
    await page.getByRole('button', { name: opener, exact: true }).click();
    await page.locator('dialog[open] table').first().waitFor();
    const isStrip = opener !== 'as table';
    const cells = await page.evaluate(numbersInTables);
    const told = toldAt(graph, at.k).filter(id => id !== 'x');
    const missing = isStrip ? [] : told.filter(id => !cells.some(cell => cell.id === id));
    complaints.push(...missing.map(id => `${id} is not in the table`));
    if (cells.length === 0) complaints.push(`"${opener}" opens no numbers`);
    for (const { id, unit, row, text } of cells) {
      const t = isStrip ? row : at.t;
      const what = `${id} ${unit + 1} at step ${t + 1} in a table`;
      if (t < at.t || (t === at.t && told.includes(id))) {
        complaints.push(...differs(text, run[t]?.get(id)?.[unit], what));
        if (!/\d\.\d{4}$/.test(text)) complaints.push(`${what} is "${text}", without four decimals`);
      } else if (text !== unknown) complaints.push(`${what} is "${text}" before it is told`);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  return complaints;
}

/** Runs in the page. */
function numbersInTables() {
  return [...document.querySelectorAll('dialog[open] table')].flatMap(table =>
    [...table.querySelectorAll('tbody tr')].flatMap((line, row) =>
      [...line.querySelectorAll('td')].map(cell => ({
        row,
        id: cell.getAttribute('data-of') ?? '',
        unit: Number(cell.getAttribute('data-unit')) - 1,
        text: cell.textContent ?? '',
      })),
    ),
  );
}

/** Runs in the page. */
function shown() {
  const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll(selector)];
  const of = (element: Element): string =>
    element.closest('[data-of], [data-node]')?.getAttribute('data-of') ?? '';
  const written = (texts: readonly Element[]): Written[] =>
    texts.map((text, j) => [of(text), j, text.textContent ?? '']);
  return {
    units: all('.figure [data-node]').flatMap(node =>
      all('[data-unit]', node).map(unit => ({
        id: node.getAttribute('data-node') ?? '',
        j: Number(unit.getAttribute('data-unit')) - 1,
        value: unit.getAttribute('data-value'),
        name: unit.getAttribute('aria-label') ?? '',
        text: all('text', unit)
          .map(({ textContent }) => textContent)
          .join(''),
      })),
    ),
    heads: written(all('.figure .box text.value')),
    valves: all('.figure .valves').flatMap(valve => written(all('text', valve))),
    columns: all('.strip .time-step').map(column => ({
      states: all(':scope > text', column).map(({ textContent }) => textContent ?? ''),
      gates: written(all('g[data-of] text', column)),
    })),
  };
}
