/** The hidden state in words: behind a valve or none, squashed or not, or computed anew; and the guess it makes. */
import { nodeOf } from '../cells/spec.ts';
import { foretells } from '../tasks/task.ts';
import { cause } from './causeStory.ts';
import { squashIn } from './explanation.ts';
import { isValve } from './gates.ts';
import { likeliest, type Row } from './guess.ts';
import { percent, shown } from './numbers.ts';
import { isLayer } from './sums.ts';
import { letterOf, numberIn, type Sentence, type Telling, valveOf } from './telling.ts';

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

/** The likeliest outputs by the present hidden state. */
export function guessSentence({ run, at, all, words }: Telling): Sentence {
  const [best, second] = likeliest(run, at.t);
  if (!best) return [];
  if (foretells(run.task) && second)
    return words.hidden.next(best.text, share(best), second.text, share(second));
  const { tasks, other } = all.panel.prediction;
  return words.hidden.read(tasks[run.task.id] ?? other, best.text, share(best));
}

function said({ story }: Telling, op: string): string {
  return story.squashings[op] ?? op;
}

/** A share in percent that does not break over two lines. */
function share(row: Row): string {
  return percent(row.share).replaceAll(' ', '\u00a0');
}
