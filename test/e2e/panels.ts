// Reads every number of the panel and of the tables, and holds them against the plain computation.
import { expect, type Page } from '@playwright/test';
import { differs, readNumber, tells, toldBy } from './figures.ts';
import type { Moment, Plain } from './plain.ts';

interface At {
  readonly t: number;
  readonly k: number;
  readonly unit: number;
}

const squash: Readonly<Record<string, (value: number) => number>> = {
  forget: value => 1 / (1 + Math.exp(-value)),
  input: value => 1 / (1 + Math.exp(-value)),
  candidate: Math.tanh,
  output: value => 1 / (1 + Math.exp(-value)),
};

/** The node each step is about, and what stands in its equation; the result from its operands. */
function equationAt(now: Moment, step: string, unit: number) {
  const value = (id: string): number => now.nodes[id]?.[unit] ?? Number.NaN;
  const sum = now.sums[step]?.[unit];
  const of = squash[step];
  if (sum && of)
    return {
      result: value(step),
      operands: [sum.word, sum.recurrent, sum.bias],
      evaluate: (given: readonly number[]) => of(given.reduce((total, one) => total + one, 0)),
    };
  if (step === 'cell')
    return {
      result: value('c'),
      operands: ['forget', 'cPrev', 'input', 'candidate'].map(value),
      evaluate: ([f = 0, c = 0, i = 0, g = 0]: readonly number[]) => f * c + i * g,
    };
  if (step === 'hidden')
    return {
      result: value('h'),
      operands: ['output', 'c'].map(value),
      evaluate: ([o = 0, c = 0]: readonly number[]) => o * Math.tanh(c),
    };
  return undefined;
}

/** Complaints about the panel: title, story, equation, curve, sum, prediction. */
export async function panelComplaints(page: Page, run: Plain, at: At): Promise<string[]> {
  const seen = await page.evaluate(shown);
  const now = run.moments[at.t];
  const step = tells[at.k]?.[0] ?? '';
  if (!now) throw new Error(`no word ${at.t + 1}`);
  return [
    ...lineComplaints(seen.line, equationAt(now, step, at.unit)),
    ...whyComplaints(seen, now, step, at.unit),
    ...incomingComplaints(seen.incoming, now, step, at.unit),
    ...guessComplaints(seen, run, at),
    ...storyComplaints(seen.story, run, at),
  ];
}

/** Operands as they are rounded, the true result, and = only where the rounded operands give it (decisions, 12). */
function lineComplaints(line: readonly string[], truth: ReturnType<typeof equationAt>): string[] {
  if (!truth) return line.length > 0 ? [`there is an equation: ${line}`] : [];
  const [result = '', sign = '', ...rest] = line;
  const numbers = rest.flatMap((piece, k) =>
    /\d/.test(piece) ? [`${rest[k - 1] === '−' ? '−' : ''}${piece.replace(/[()]/g, '')}`] : [],
  );
  const complaints = differs(result, truth.result, 'the result of the equation');
  if (numbers.length !== truth.operands.length)
    return [...complaints, `the equation has the numbers ${numbers}, not ${truth.operands}`];
  numbers.forEach((text, k) => {
    complaints.push(...differs(text, truth.operands[k], `operand ${k + 1} of the equation`));
  });
  const rounded = truth.evaluate(numbers.map(text => readNumber(text).value));
  const agrees = Math.abs(Number(rounded.toFixed(2)) - readNumber(result).value) < 1e-9;
  if (sign !== (agrees ? '=' : '≈'))
    complaints.push(`${line.join(' ')} has the sign ${sign}: it gives ${rounded}`);
  return complaints;
}

function whyComplaints(seen: Shown, now: Moment, step: string, unit: number): string[] {
  const value = (id: string): number => now.nodes[id]?.[unit] ?? Number.NaN;
  if (step === 'join')
    return seen.sum.length + seen.curve.length > 0 ? ['there is a reason before a gate'] : [];
  if (step === 'hidden') {
    const [from = '', to = ''] = /\((.*)\) = (.*)/.exec(seen.squashed)?.slice(1) ?? [];
    return [
      ...differs(from, value('c'), 'c in the tanh'),
      ...differs(to, value('squashed'), 'the tanh of c'),
      ...curveComplaints(seen.curve, value('c'), value('squashed')),
    ];
  }
  const layer = step === 'cell' ? 'forget' : step;
  const sum = now.sums[layer]?.[unit];
  if (!sum || seen.sum.length !== 4) return [`the sum of ${layer} has ${seen.sum.length} rows`];
  return [
    ...[sum.bias, sum.word, sum.recurrent, sum.sum].flatMap((truth, k) =>
      differs(seen.sum[k] ?? '', truth, `row ${k + 1} of the sum of ${layer}`),
    ),
    ...curveComplaints(seen.curve, sum.sum, value(layer)),
    ...headingComplaints(seen.why, layer, value(layer)),
  ];
}

function headingComplaints(heading: string, layer: string, value: number): string[] {
  const right =
    layer === 'candidate'
      ? value < -1 / 3
        ? 'so far below 0'
        : value > 1 / 3
          ? 'so far above 0'
          : 'so near to 0'
      : value < 1 / 3
        ? 'so small'
        : value > 2 / 3
          ? 'so large'
          : 'in the middle';
  return heading.includes(right) ? [] : [`"${heading}" is asked of ${layer}, which is ${value}`];
}

function curveComplaints([name = '', here = '']: readonly string[], from: number, to: number): string[] {
  const [, left = '', right = ''] = / of (.*) is (.*)$/.exec(name) ?? [];
  return [
    ...differs(left, from, 'the place on the curve by name'),
    ...differs(right, to, 'the height on the curve by name'),
    ...differs(here, from, 'the place on the curve'),
  ];
}

function incomingComplaints(incoming: readonly string[], now: Moment, step: string, unit: number): string[] {
  if (step !== 'join') return incoming.length > 0 ? ['what comes in is listed after the first step'] : [];
  const [x = '', ...states] = incoming;
  const index = (now.nodes.x ?? []).indexOf(1);
  const right =
    index < 0 ? /0 in all/ : new RegExp(`1 at “${now.word.replace('.', '\\.')}”, input ${index + 1} of`);
  return [
    ...(right.test(x) ? [] : [`what comes in is "${x}"`]),
    ...['hPrev', 'cPrev'].flatMap((id, k) =>
      differs(states[k] ?? '', now.nodes[id]?.[unit], `${id} coming in`),
    ),
  ];
}

function guessComplaints(seen: Shown, run: Plain, { t, k }: At): string[] {
  const made = toldBy(k).includes('prediction') ? t : t - 1;
  const now = run.moments[made];
  if (!now) return seen.shares.length > 0 ? ['there is a prediction before the first'] : [];
  const complaints: string[] = [];
  const place = (label: string): number => run.outputs.indexOf(label);
  for (const { label, text } of seen.shares) {
    const share = (now.nodes.prediction?.[place(label)] ?? Number.NaN) * 100;
    if (!isShare(text, share)) complaints.push(`"${label}" has the share "${text}", not ${share}`);
  }
  for (const { label, text } of seen.logits)
    complaints.push(...differs(text, now.nodes.logits?.[place(label)], `the logit of ${label}`));
  if (seen.logits.length !== seen.shares.length) complaints.push('logits and shares are not as many');
  const best = run.outputs[(now.nodes.prediction ?? []).indexOf(Math.max(...(now.nodes.prediction ?? [])))];
  if (!seen.shares.some(({ label }) => label === best)) complaints.push(`the likeliest, ${best}, has no bar`);
  if (!seen.note.includes(`“${now.word}”`))
    complaints.push(`the prediction after ${now.word} says "${seen.note}"`);
  return complaints;
}

/** Whether a text such as "42 %", "< 1 %" or "> 99 %" tells a share given in percent. */
export function isShare(text: string, share: number): boolean {
  if (!text.includes('%')) return false;
  if (text.startsWith('<')) return share < 0.5;
  if (text.startsWith('>')) return share >= 99.5 && share < 100;
  return Math.abs(Number.parseFloat(text) - share) <= 0.5 + 1e-9;
}

/** Every decimal number and share of the story is a true one that is told by now. */
function storyComplaints(story: string, run: Plain, { t, k, unit }: At): string[] {
  const now = run.moments[t];
  const told = toldBy(k);
  const layers = ['forget', 'input', 'candidate', 'output'].filter(id => told.includes(id));
  const true_ = [
    ...told.flatMap(id => now?.nodes[id] ?? []),
    ...layers.flatMap(id => Object.values(now?.sums[id]?.[unit] ?? {})),
    ...[0.1, 0.9, 0.5, -0.5],
  ];
  const complaints = [...story.matchAll(/−?\d+\.\d+/g)]
    .map(([text]) => text)
    .filter(text => true_.every(value => differs(text, value, '').length > 0))
    .map(text => `the story says ${text}, which nothing told is: "${story}"`);
  for (const [text] of story.matchAll(/[<>]? ?\d+ %/g))
    if (
      !told.includes('prediction') ||
      !(now?.nodes.prediction ?? []).some(share => isShare(text.trim(), share * 100))
    )
      complaints.push(`the story says ${text}, which no share is: "${story}"`);
  const counted =
    /(no|\d+)(?: of \d+)? (forget|input|output) valves? (?:is|are) nearly shut .* and (none|\d+) (?:is|are) wide/.exec(
      story,
    );
  if (counted) {
    const values = now?.nodes[counted[2] ?? ''] ?? [];
    const count = (text = ''): number => Number(text.replace(/no(ne)?/, '0'));
    if (count(counted[1]) !== values.filter(value => value < 0.1).length)
      complaints.push(`shut valves: "${story}"`);
    if (count(counted[3]) !== values.filter(value => value > 0.9).length)
      complaints.push(`open valves: "${story}"`);
  }
  return story.trim() === '' ? ['there is no story'] : complaints;
}

/** Complaints about the two tables, with four decimals; what is not told is "not yet computed". */
export async function tableComplaints(page: Page, run: Plain, at: At): Promise<string[]> {
  const complaints: string[] = [];
  for (const opener of ['as table', 'View the strip as a table']) {
    await page.getByRole('button', { name: opener, exact: true }).click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll('dialog[open] table')].map(table => ({
        caption: table.querySelector('caption')?.textContent ?? '',
        cells: [...table.querySelectorAll('tbody tr')].flatMap((row, t) =>
          [...row.querySelectorAll('td')].map(cell => ({
            t,
            id: cell.getAttribute('data-of') ?? '',
            unit: Number(cell.getAttribute('data-unit')),
            text: cell.textContent ?? '',
          })),
        ),
      })),
    );
    const isDue = opener !== 'as table' || toldBy(at.k).includes('prediction');
    if (tables.length !== (isDue ? 2 : 1))
      complaints.push(`"${opener}" opens ${tables.length} tables: ${tables.map(({ caption }) => caption)}`);
    if (!isDue) await expect(page.locator('dialog[open]')).toContainText('Outputs: not yet computed');
    for (const { caption, cells } of tables) {
      const isStrip = caption.includes('at every step');
      if (cells.length === 0) complaints.push(`the table "${caption}" is empty`);
      for (const { t: row, id, unit, text } of cells) {
        const t = isStrip ? row : at.t;
        const truth = run.moments[t]?.nodes[id]?.[unit - 1];
        const what = `${id} ${unit} at step ${t + 1} in the table "${caption}"`;
        if (t < at.t || (t === at.t && toldBy(at.k).includes(id))) {
          complaints.push(...differs(text, truth, what));
          if (!/\d\.\d{4}$/.test(text)) complaints.push(`${what} shows "${text}", without four decimals`);
        } else if (text !== 'not yet computed') complaints.push(`${what} shows "${text}" before it is told`);
      }
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
  return complaints;
}

interface Row {
  readonly label: string;
  readonly text: string;
}

interface Shown {
  readonly story: string;
  readonly line: readonly string[];
  readonly why: string;
  readonly sum: readonly string[];
  readonly squashed: string;
  readonly curve: readonly string[];
  readonly incoming: readonly string[];
  readonly shares: readonly Row[];
  readonly logits: readonly Row[];
  readonly note: string;
}

/** Runs in the page. */
function shown(): Shown {
  const all = (selector: string): Element[] => [...document.querySelectorAll(`.panel ${selector}`)];
  const texts = (selector: string): string[] =>
    all(selector).map(element => (element.textContent ?? '').trim());
  const curve = all('.curve')[0];
  const labels = texts('.guess .shares li .word');
  return {
    story: texts('.story').join(' '),
    line: texts('.equation .pair .number'),
    why: texts('.why h3').join(' '),
    sum: texts('.sum li .amount'),
    squashed: texts('.squashed .line').join(' '),
    curve: curve ? [curve.getAttribute('aria-label') ?? '', texts('.curve .here').join(' ')] : [],
    incoming: texts('.incoming li'),
    shares: texts('.guess .shares li .share').map((text, k) => ({ label: labels[k] ?? '', text })),
    logits: all('.guess .logits li').map(row => ({
      label: (row.querySelector('.unseen')?.textContent ?? '').trim(),
      text: [...row.childNodes]
        .filter(node => node.nodeType === 3)
        .map(node => node.textContent)
        .join(''),
    })),
    note: texts('.guess h3').join(' '),
  };
}
