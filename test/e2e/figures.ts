// Reads every number that the figure and the strip show, and holds them against the plain computation.
import { expect, type Page } from '@playwright/test';
import type { Plain } from './plain.ts';

/** The micro-steps and the nodes that each tells. */
export const tells: readonly (readonly [step: string, nodes: readonly string[]])[] = [
  ['join', ['x', 'hPrev', 'cPrev']],
  ['forget', ['forget']],
  ['input', ['input']],
  ['candidate', ['candidate']],
  ['cell', ['kept', 'written', 'c']],
  ['output', ['output']],
  ['hidden', ['squashed', 'h', 'logits', 'prediction']],
];

const unknown = 'not yet computed';

/** The nodes that step k has told. */
export function toldBy(k: number): string[] {
  return tells.slice(0, k + 1).flatMap(([, nodes]) => nodes);
}

/** A written number with the minus of the page, and half of its last digit. */
export function readNumber(text: string): { readonly value: number; readonly half: number } {
  const found = /([+−-]?)\s*(\d+(?:\.(\d+))?)(?:\s*%)?\D*$/.exec(text);
  if (!found) throw new Error(`no number in "${text}"`);
  const size = Number(found[2]);
  return {
    value: found[1] === '−' || found[1] === '-' ? -size : size,
    half: 0.5 * 10 ** -(found[3]?.length ?? 0),
  };
}

/** A complaint if a written number is not the true one as far as it is written. */
export function differs(text: string, truth: number | undefined, what: string): string[] {
  if (truth === undefined) return [`${what} shows "${text}", there is no such number`];
  if (!/\d/.test(text)) return [`${what} shows "${text}", not ${truth}`];
  const { value, half } = readNumber(text);
  return Math.abs(value - truth) <= half + 1e-9 ? [] : [`${what} shows "${text}", not ${truth}`];
}

interface Shown {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly {
      readonly name: string;
      readonly value: string | null;
      readonly text: string;
    }[];
  }[];
  readonly boxes: readonly (readonly [id: string, text: string])[];
  readonly valves: readonly (readonly [id: string, texts: readonly string[]])[];
  readonly written: readonly string[];
  readonly columns: readonly {
    readonly tense: string;
    readonly signed: readonly string[];
    readonly gates: readonly (readonly [id: string, text: string])[];
    readonly empty: readonly string[];
  }[];
  readonly slider: string;
  readonly source: string;
}

/** Complaints about the figure and the strip at step k of time step t (from 0) for the chosen unit (from 0). */
export async function figureComplaints(
  page: Page,
  run: Plain,
  { t, k, unit }: { readonly t: number; readonly k: number; readonly unit: number },
): Promise<string[]> {
  const seen = await page.evaluate(shown);
  const now = run.moments[t];
  if (!now) throw new Error(`no word ${t + 1}`);
  const told = toldBy(k);
  const complaints: string[] = [];
  const homes =
    told.length && tells.flatMap(([, nodes]) => nodes).filter(id => id !== 'logits' && id !== 'prediction');
  expect(seen.nodes.map(({ id }) => id).sort()).toEqual([...(homes || [])].sort());
  for (const { id, name, units } of seen.nodes) {
    const truth = now.nodes[id] ?? [];
    if (units.length !== truth.length) complaints.push(`${id} has ${units.length} units`);
    if (told.includes(id)) {
      if (id !== 'x') complaints.push(...differs(name, truth[unit], `the name of ${id}`));
      units.forEach((one, j) => {
        complaints.push(...differs(one.name, truth[j], `the name of ${id} ${j + 1}`));
        if (Math.abs(Number(one.value) - (truth[j] ?? Number.NaN)) > 1e-9 || one.value === null)
          complaints.push(`${id} ${j + 1} has the value ${one.value}, not ${truth[j]}`);
        if (one.text !== '') complaints.push(...differs(one.text, truth[j], `the mark of ${id} ${j + 1}`));
      });
      if (['cPrev', 'kept', 'c'].includes(id) && units.some(one => one.text === ''))
        complaints.push(`a crate of ${id} has no number`);
    } else {
      if (!name.endsWith(unknown)) complaints.push(`${id} is named "${name}" before it is told`);
      for (const one of units)
        if (!one.name.endsWith(unknown) || one.value !== null || one.text !== '')
          complaints.push(`a unit of ${id} shows "${one.name}" ${one.value} "${one.text}" before it is told`);
    }
  }
  const due = ['forget', 'input', 'candidate', 'output'].filter(id => told.includes(id));
  if (seen.boxes.map(([id]) => id).join(' ') !== due.join(' '))
    complaints.push(`box heads with a number: ${seen.boxes.map(([id]) => id)}, told: ${due}`);
  for (const [id, text] of seen.boxes)
    complaints.push(...differs(text, now.nodes[id]?.[unit], `the head of ${id}`));
  for (const [id, texts] of seen.valves) {
    if (texts.length !== (id === 'forget' && told.includes(id) ? run.hidden : 0))
      complaints.push(`the valves of ${id} carry ${texts.length} numbers`);
    texts.forEach((text, j) => {
      complaints.push(...differs(text, now.nodes[id]?.[j], `the valve of ${id} ${j + 1}`));
    });
  }
  if (seen.written.length !== (told.includes('written') ? run.hidden : 0))
    complaints.push(`${seen.written.length} written numbers on the belt`);
  seen.written.forEach((text, j) => {
    complaints.push(...differs(text, now.nodes.written?.[j], `written ${j + 1}`));
  });
  if (seen.columns.length !== run.moments.length)
    complaints.push(`the strip has ${seen.columns.length} columns`);
  seen.columns.forEach((column, at) => {
    const tense = at < t ? 'past' : at > t ? 'future' : 'present';
    if (column.tense !== tense) complaints.push(`column ${at + 1} is ${column.tense}, not ${tense}`);
    const known = (id: string): boolean => tense === 'past' || (tense === 'present' && told.includes(id));
    if (column.signed.length !== (known('c') ? 1 : 0))
      complaints.push(`column ${at + 1} shows ${column.signed.length} numbers of c`);
    for (const text of column.signed)
      complaints.push(...differs(text, run.moments[at]?.nodes.c?.[unit], `c in column ${at + 1}`));
    const gates = ['forget', 'input', 'output'].filter(known);
    if (column.gates.map(([id]) => id).join(' ') !== gates.join(' '))
      complaints.push(`column ${at + 1} shows numbers of ${column.gates.map(([id]) => id)}, told: ${gates}`);
    for (const [id, text] of column.gates)
      complaints.push(...differs(text, run.moments[at]?.nodes[id]?.[unit], `${id} in column ${at + 1}`));
  });
  if (!seen.slider.includes(`step ${t + 1} of ${run.moments.length}`))
    complaints.push(`the slider says "${seen.slider}" at step ${t + 1}`);
  return [...complaints, ...leaks(seen.source, run, t, told)];
}

/** No number of a later step stands anywhere in the document, in no text and in no attribute. */
function leaks(source: string, run: Plain, t: number, told: readonly string[]): string[] {
  return Object.entries(run.moments[t]?.nodes ?? {})
    .filter(([id]) => !told.includes(id))
    .flatMap(([id, values]) =>
      values
        .map(value => Math.abs(value))
        .filter(value => value > 1e-3 && value < 1 - 1e-6)
        .map(value => String(value).slice(0, 14))
        .filter(digits => digits.length === 14 && source.includes(digits))
        .map(digits => `${digits} of ${id} stands in the document before it is told`),
    );
}

/** Runs in the page. */
function shown(): Shown {
  const all = (selector: string, root: ParentNode = document): Element[] => [
    ...root.querySelectorAll(selector),
  ];
  const textOf = (element: Element): string => element.textContent ?? '';
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
  return {
    nodes: all('.figure [data-node]').map(node => ({
      id: attribute(node, 'data-node'),
      name: attribute(node, 'aria-label'),
      units: all('[data-unit]', node).map(unit => ({
        name: attribute(unit, 'aria-label'),
        value: unit.getAttribute('data-value'),
        text: all('text', unit).map(textOf).join(' '),
      })),
    })),
    boxes: all('.figure .box text.value').map(text => [
      attribute(text.closest('.box') as Element, 'data-of'),
      textOf(text),
    ]),
    valves: all('.figure .valves').map(valve => [
      attribute(valve, 'data-of'),
      all('text', valve).map(textOf),
    ]),
    written: all('.figure .written text').map(textOf),
    columns: all('.strip .time-step').map(column => ({
      tense: attribute(column, 'data-tense'),
      signed: all(':scope > text', column).map(textOf),
      gates: all('g[data-of] text', column).map(text => [
        attribute(text.closest('[data-of]') as Element, 'data-of'),
        textOf(text),
      ]),
      empty: all('.empty', column).map(mark => attribute(mark, 'data-of')),
    })),
    slider: attribute(document.querySelector('.strip [role="slider"]') as Element, 'aria-valuetext'),
    source: document.body.outerHTML,
  };
}
