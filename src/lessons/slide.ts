/** One slide of a deck: settings, a title, words, answers, notes. */
import { isStep } from '../state/steps.ts';
import { answersIn, type Context, type Line, readAnswer, readBlocks } from './blocks.ts';
import { readExpression } from './expression.ts';
import { readInlines } from './inlines.ts';
import {
  type Check,
  type Fault,
  type Query,
  type Slide,
  type SlideKind,
  type Stretch,
  slideKinds,
} from './tree.ts';

/** The most that a slide's text may have, in bytes of UTF-8, and the most answers and named states. */
export const mostBytes = 20 * 1024;
export const mostAnswers = 6;
export const mostStates = 8;

interface Settings {
  kind: SlideKind;
  state: Query;
  readonly others: Map<string, Query>;
  stretch: Stretch | null;
  readonly checks: Check[];
}

const setting = /^([a-z]+)(?:\s+([a-zA-Z][a-zA-Z0-9]{0,23}))?:(?:\s+(.*))?$/;
const asking: readonly SlideKind[] = ['predict', 'vote', 'recall'];

/** The slide of some lines; whatever is wrong with it is in its faults. Never throws. */
export function readSlide(lines: readonly Line[]): Slide {
  const faults: Fault[] = [];
  const first = lines.find(({ text }) => text.trim() !== '')?.line ?? lines[0]?.line ?? 1;
  const bytes = new TextEncoder().encode(lines.map(({ text }) => text).join('\n')).length;
  if (bytes > mostBytes) {
    faults.push({ line: first, kind: 'tooLong', found: String(bytes) });
    return empty(first, faults);
  }
  const { settings, rest } = readSettings(lines, faults);
  const context: Context = { names: new Set(settings.others.keys()), faults };
  const notesAt = rest.findIndex(({ text }) => /^notes:/i.test(text));
  const notes = notesAt < 0 ? [] : rest.slice(notesAt).map(withoutLabel);
  const body = notesAt < 0 ? rest : rest.slice(0, notesAt);
  const titleAt = body.findIndex(({ text }) => /^#\s+\S/.test(text));
  const title = body[titleAt];
  if (!title) faults.push({ line: first, kind: 'noTitle', found: '' });
  const words = body.filter((_, k) => k !== titleAt);
  const { answers, others } = asking.includes(settings.kind)
    ? answersIn(words)
    : { answers: [], others: words };
  const slide: Slide = {
    ...settings,
    line: first,
    title: title
      ? readInlines(title.text.replace(/^#\s+/, '').trim(), title.line, context.names, faults)
      : [],
    blocks: readBlocks(others, context),
    choices: answers.slice(0, mostAnswers).map(answer => readAnswer(answer, context)),
    notes: readBlocks(notes, context),
    faults,
  };
  faults.push(...aboutAnswers(slide, answers));
  return slide;
}

function empty(line: number, faults: Fault[]): Slide {
  const [state, others]: [Query, Map<string, Query>] = [{ query: '', line }, new Map()];
  const none = { title: [], blocks: [], choices: [], notes: [] };
  return { line, kind: 'show', state, others, stretch: null, checks: [], ...none, faults };
}

/** The lines `key: value` before anything else. */
function readSettings(
  lines: readonly Line[],
  faults: Fault[],
): { settings: Settings; rest: readonly Line[] } {
  const none = { query: '', line: lines[0]?.line ?? 1 };
  const settings: Settings = { kind: 'show', state: none, others: new Map(), stretch: null, checks: [] };
  const seen = new Set<string>();
  let k = 0;
  for (; k < lines.length; k++) {
    const { text, line } = lines[k] ?? { text: '', line: 0 };
    if (text.trim() === '') continue;
    const [, key = '', name, value = ''] = setting.exec(text.trim()) ?? [];
    if (key === '' || key === 'table') break;
    const whole = name === undefined ? key : `${key} ${name}`;
    if (seen.has(whole) && key !== 'check') faults.push({ line, kind: 'repeated', found: whole });
    else if (!readSetting(settings, key, name, value.trim(), line, faults))
      faults.push({ line, kind: 'setting', found: whole });
    seen.add(whole);
  }
  return { settings, rest: lines.slice(k) };
}

/** Takes one setting in; false for a key that there is not. */
function readSetting(
  settings: Settings,
  key: string,
  name: string | undefined,
  value: string,
  line: number,
  faults: Fault[],
): boolean {
  if (key === 'state' && name !== undefined) {
    if (settings.others.size < mostStates) settings.others.set(name, { query: value, line });
    else faults.push({ line, kind: 'tooManyStates', found: name });
  } else if (name !== undefined) return false;
  else if (key === 'state') settings.state = { query: value, line };
  else if (key === 'kind') {
    const kind = slideKinds.find(known => known === value);
    if (kind) settings.kind = kind;
    else faults.push({ line, kind: 'kind', found: value });
  } else if (key === 'steps') {
    settings.stretch = readStretch(value);
    if (!settings.stretch) faults.push({ line, kind: 'steps', found: value });
  } else if (key === 'check') {
    const condition = readExpression(value);
    if (condition) settings.checks.push({ source: value, condition, line });
    else faults.push({ line, kind: 'check', found: value });
  } else return false;
  return true;
}

/** `forget-cell`, or time steps such as `2-6`. */
function readStretch(text: string): Stretch | null {
  const [, from = '', to = ''] = /^([a-z]+|[1-9]\d{0,2})\s*-\s*([a-z]+|[1-9]\d{0,2})$/.exec(text) ?? [];
  if (isStep(from) && isStep(to)) return { over: 'steps', from, to };
  return Number(from) < Number(to) ? { over: 'time', from: Number(from), to: Number(to) } : null;
}

function withoutLabel({ text, line }: Line, k: number): Line {
  return { text: k === 0 ? text.replace(/^notes:\s*/i, '') : text, line };
}

/** One answer is the right one, in a vote at most one; a `predict` may ask the figure alone. */
function aboutAnswers({ kind, choices, line }: Slide, answers: readonly (readonly Line[])[]): Fault[] {
  const right = choices.filter(({ isRight }) => isRight).length;
  const at = answers[0]?.[0]?.line ?? line;
  const isMissing = kind === 'recall' ? right === 0 : kind === 'predict' && choices.length > 0 && right === 0;
  return [
    ...(answers.length > mostAnswers
      ? [{ line: at, kind: 'tooManyChoices' as const, found: String(answers.length) }]
      : []),
    ...(isMissing ? [{ line: at, kind: 'noRight' as const, found: '' }] : []),
    ...(right > 1 ? [{ line: at, kind: 'manyRight' as const, found: String(right) }] : []),
  ];
}
