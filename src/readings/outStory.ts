/** The hidden state in words: behind a valve or none, squashed or not, or computed anew; and the guess it makes. */
import { nodeOf } from '../cells/spec.ts';
import { foretells } from '../tasks/task.ts';
import type { Words } from '../words/en.ts';
import type { InputWords } from '../words/inputs.ts';
import { cause } from './causeStory.ts';
import { squashIn } from './explanation.ts';
import { isValve } from './gates.ts';
import { type Asked, askedElsewhere, guessesNumbers, type Row, rowsOf } from './guess.ts';
import { percent, shown } from './numbers.ts';
import { isLayer } from './sums.ts';
import { letterOf, numberIn, type Sentence, type Telling, valveOf } from './telling.ts';

/** Of more numbers than this not all are told. */
const mostTold = 4;

/** What node `main` (h) lets out of the memory. */
export function outSentence(telling: Telling, main: string): Sentence {
  const { run, words, story, lane } = telling;
  const { cell } = run;
  const h = letterOf(telling, main);
  const value = numberIn(telling, main);
  if (isLayer(cell, main)) {
    const before = cell.nodes.find(node => node.op === 'previous' && node.inputs[0] === main);
    const from = before ? numberIn(telling, before.id) : shown(0);
    return [...words.hidden.rewritten(lane, from, value), ...cause(telling, main)];
  }
  const { inputs } = nodeOf(cell, main);
  const gate = inputs.find(input => isValve(cell, input));
  const through = inputs.find(input => input !== gate);
  const squash = squashIn(cell, main);
  if (gate === undefined) {
    if (!squash) return words.cell.value(lane, value);
    if (squash.op === 'identity') return story.same(h, letterOf(telling, squash.source), lane, value);
    return story.open(said(telling, squash.op), numberIn(telling, squash.source), lane, h, value);
  }
  const valve = valveOf(telling, gate);
  const share = numberIn(telling, gate);
  if (squash)
    return words.hidden.out(
      said(telling, squash.op),
      numberIn(telling, squash.source),
      lane,
      numberIn(telling, squash.node),
      valve,
      share,
      h,
      value,
    );
  if (through === undefined) return words.cell.value(lane, value);
  const { op, inputs: parts } = nodeOf(cell, through);
  const [memory, divisor] = parts;
  if (op === 'divide' && memory !== undefined && divisor !== undefined)
    return story.divided(
      letterOf(telling, divisor),
      numberIn(telling, divisor),
      numberIn(telling, memory),
      lane,
      numberIn(telling, through),
      valve,
      share,
      h,
      value,
    );
  return story.bare(valve, share, numberIn(telling, through), lane, h, value);
}

/** What the present hidden state makes of the outputs: the likeliest of them, those likely enough, or the numbers. */
export function guessSentence({ run, at, all, input, words: { guess } }: Telling): Sentence {
  const rows = rowsOf(run, at.t);
  const elsewhere = askedElsewhere(run, at.t);
  const isNext = foretells(run.task);
  const begin = (head: string): string =>
    elsewhere === undefined ? head : guess.unasked(askedIn(elsewhere, all.panel.asked, input));
  if (guessesNumbers(run)) {
    const values = rows.map(({ text, value }) => ({ name: text, value: shown(value) }));
    const told = values.length > mostTold ? values.slice(0, mostTold - 1) : values;
    return [begin(isNext ? guess.next : guess.numbers), ...guess.values(told, values.length - told.length)];
  }
  const [best, second] = rows.toSorted((a, b) => b.value - a.value);
  if (!best) return [];
  const likely = rows.filter(({ value }) => value > 0.5);
  if (nodeOf(run.cell, 'prediction').op === 'sigmoid' && likely.length > 1)
    return [
      begin(isNext ? guess.possible : guess.read(nameOfGuess(run.task.id, all))),
      ...guess.together(likely.map(row => ({ text: row.text, share: share(row) }))),
    ];
  if (isNext && second)
    return [begin(guess.next), ...guess.likely(best.text, share(best), second.text, share(second))];
  return [
    begin(guess.read(nameOfGuess(run.task.id, all))),
    ...guess.likely(best.text, share(best), undefined, ''),
  ];
}

/** Where an answer is asked for, in words. */
export function askedIn(asked: Asked, words: Words['panel']['asked'], { quoted }: InputWords): string {
  return typeof asked === 'string' ? words[asked] : words.token(quoted(asked.token));
}

function nameOfGuess(id: string, { panel: { prediction } }: Words): string {
  return prediction.tasks[id] ?? prediction.other;
}

function said({ story }: Telling, op: string): string {
  return story.squashings[op] ?? op;
}

/** A share in percent that does not break over two lines. */
function share(row: Row): string {
  return percent(row.value).replaceAll(' ', '\u00a0');
}
