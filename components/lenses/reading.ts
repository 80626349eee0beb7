/** The sentences of the gradient lens, worded from the gradients: what is traced, and how to read the strip. */
import { vectorOf } from '../../src/engine/forward.ts';
import { carryingOf } from '../../src/readings/carrying.ts';
import { guessesNumbers } from '../../src/readings/guess.ts';
import { mention } from '../../src/readings/inputs.ts';
import { fitted, percent, shown as written } from '../../src/readings/numbers.ts';
import { significant } from '../../src/readings/orders.ts';
import { beltOf, isTruncated, loudest, steadiest, steepest } from '../../src/readings/reach.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import type { Phrase } from '../../src/words/phrase.ts';
import { kindOf, outputName, stepName } from './naming.ts';
import { letterPhrases, valveMark } from './Told.tsx';
import type { Shown } from './tracing.ts';

const said = lenses.gradient;

/** What was guessed and what it cost, and by which way that reaches back. */
export function introduction(run: RunOfText, shown: Shown): Phrase[] {
  return [...tracedWords(run, shown), ...wayWords(run, shown)];
}

function tracedWords(run: RunOfText, { back }: Shown): Phrase[] {
  const { T, traced, value, isJudged } = back;
  const after = stepName(run, T);
  const came = mention(run.tokens[T + 1]);
  const prediction = vectorOf(run.trace, 'prediction', T);
  if (traced.kind === 'logit') {
    const name = outputName(run, traced.output);
    const say = guessesNumbers(run) ? said.number : said.logit;
    return [
      ...(isJudged || prediction.length === 1 ? [] : [said.unjudged]),
      ...say(after, name, written(value)),
    ];
  }
  if (guessesNumbers(run))
    return said.numbers(after, [...prediction].map(fitted).join(', '), came, significant(value));
  const share = prediction[run.tokens[T + 1]?.index ?? -1] ?? Number.NaN;
  return said.symbol(after, came, percent(share), significant(value));
}

function wayWords(run: RunOfText, { back, state }: Shown): Phrase[] {
  const { cell } = run;
  const kind = kindOf(run, back);
  const belt = beltOf(cell, state);
  const cutOff = isTruncated(cell) ? [said.truncated] : [];
  if (!belt) return [...(carryingOf(cell, state) ? said.changed(kind) : said.rewritten(kind)), ...cutOff];
  if (belt.values === undefined) return [...said.free(kind), ...cutOff];
  return [...said.gated(kind, valveMark(cell, belt.values), letterPhrases(cell, belt.values)), ...cutOff];
}

/** What a bar means, where nothing is lost, and where most, with the valve that stands there. */
export function howToRead(run: RunOfText, { back, state, reach }: Shown): Phrase[] {
  const read: Phrase[] = [said.read(kindOf(run, back))];
  if (reach.norms.every(norm => norm === 0)) return [...read, said.nothing];
  const steady = steadiest(reach);
  const steep = steepest(reach);
  return [
    ...read,
    ...(steady
      ? said.steady(
          stepName(run, steady.from),
          stepName(run, steady.to),
          steady.share >= 0.995 && steady.share < 1.005 ? undefined : percent(steady.share),
        )
      : []),
    ...(steep ? said.steep(stepName(run, steep.from), stepName(run, steep.to), percent(steep.share)) : []),
    ...(steep ? valveWords(run, { back, state, reach }, steep.from) : []),
  ];
}

/** Only where the valve of the unit that carries most is nearly shut: then that is why. */
function valveWords(run: RunOfText, { state, reach }: Shown, t: number): Phrase[] {
  const values = beltOf(run.cell, state)?.values;
  const unit = loudest(reach, t);
  const value = values === undefined ? 1 : (vectorOf(run.trace, values, t)[unit] ?? 1);
  if (values === undefined || value > 0.2) return [];
  return said.shut(valveMark(run.cell, values), run.lanes[unit] ?? '', written(value));
}
