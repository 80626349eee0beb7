/** What the next micro-step leaves to be guessed: a node's value in the chosen unit, its axis, and what is given. */
import { type Cell, type Node, nodeOf } from '../cells/spec.ts';
import { isHeldAt } from '../engine/clamps.ts';
import { vectorOf } from '../engine/forward.ts';
import { lineOf, type Piece } from './arithmetic.ts';
import { type Reach, reachOf } from './bounds.ts';
import { carryingOf, gateBehind } from './carrying.ts';
import { isGate } from './gates.ts';
import { isTold, stepOf, toldNodes } from './graph.ts';
import { definedIn, isEmpty, isKnown } from './known.ts';
import { shown } from './numbers.ts';
import type { Position, RunOfText } from './run.ts';
import { squashings } from './squashings.ts';

/** A guess so near is right. */
export const tolerance = 0.15;

/** What stands in place of a number that is still to come. */
export const hidden = '?';

/** A value that was there before, to begin the guess from: of a node at a time step (from 0). */
export interface Earlier {
  readonly node: string;
  readonly t: number;
  readonly value: number;
}

/** The node asked for, and the moment that tells it; all indices from 0. */
export interface Question {
  readonly node: string;
  readonly t: number;
  readonly k: number;
  readonly unit: number;
  /** Whether it is a share from 0 to 1, by which something is multiplied. */
  readonly isGate: boolean;
  /** Whether it is what the belt carries on. */
  readonly isCarried: boolean;
  /** Whether the reader holds it, so that there is nothing to guess. */
  readonly isHeld: boolean;
  /** The ends of the axis; they follow from what is given, never from the outcome. */
  readonly range: Reach;
  /** Where the guess begins: at what the state was, at the middle of a gate, at nothing. */
  readonly start: number;
  /** What it was one step before; nothing for what has no step before. */
  readonly before: Earlier | undefined;
}

/**
 * The question of a position: the first node told after it that is computed and not merely passed on; the join of the
 * next word computes none and is passed over. Undefined at the very end and without a word.
 */
export function questionAt(run: RunOfText, { t, k, unit }: Position): Question | undefined {
  if (isEmpty(run, { t, k, unit })) return undefined;
  const steps = run.cell.steps.length;
  for (let moment = t * steps + k + 1; moment < run.tokens.length * steps; moment++) {
    const node = askedIn(run.cell, moment % steps);
    if (node !== undefined) return questionOf(run, node, Math.floor(moment / steps), unit);
  }
  return undefined;
}

/** The question about one node at time step t. */
export function questionOf(run: RunOfText, node: string, t: number, unit: number): Question {
  const { cell, trace } = run;
  const carrier = carrierOf(cell, node);
  const gate = isGate(cell, node);
  const range = gate ? ([0, 1] as const) : axisOf(reachOf(trace, node, t, unit));
  const before = earlier(run, node, carrier, t, unit);
  return {
    node,
    t,
    k: stepOf(cell, node),
    unit,
    isGate: gate,
    isCarried: carrier?.slot === 'beltBefore',
    isHeld: isHeldAt(trace, node, t, unit),
    range,
    start: clampTo(range, gate ? 0.5 : carrier && before ? before.value : 0),
    before,
  };
}

/** The true value of what is asked. */
export function outcomeOf(run: RunOfText, { node, t, unit }: Question): number {
  return vectorOf(run.trace, node, t)[unit] ?? Number.NaN;
}

/**
 * The equations of what is asked with the numbers that are given at a position, those that lead up to it within the same
 * step first; what is not told yet is "?".
 */
export function givenLines(run: RunOfText, at: Position, { node, t, k, unit }: Question): Piece[][] {
  const { cell, trace } = run;
  const behind = ancestorsOf(cell, node);
  const shownAt = (id: string): boolean => nodeOf(cell, id).op === 'previous' || isKnown(run, at, id, t);
  return definedIn(cell, k)
    .filter(id => id === node || behind.has(id))
    .map(id => {
      const pieces = lineOf(trace, id, t, unit);
      const isOpen = ({ kind, node: own }: Piece): boolean =>
        kind === 'symbol' && own !== undefined && isTold(cell, own) && !shownAt(own);
      return pieces.map((piece, index) => {
        if (isOpen(piece)) return { ...piece, number: hidden };
        const [before, next] = [pieces[index - 1], pieces[index + 1]];
        const tells =
          piece.kind === 'sign' && ((next && isOpen(next)) || (index === 1 && before && isOpen(before)));
        return tells ? { ...piece, number: piece.text } : piece; // a sign would tell that of the number behind it
      });
    });
}

/** Whether every valve in the way of what is carried on is told at a position, so that it only has to roll. */
export function isSet(run: RunOfText, at: Position, { node, t, isCarried }: Question): boolean {
  const { kept, written } = (isCarried && carryingOf(run.cell, node)) || {};
  const gates = [kept?.gate, written?.gate].filter(id => id !== undefined);
  return gates.length > 0 && gates.every(id => isKnown(run, at, gateBehind(run.cell, id).gate, t));
}

/** A value within the axis. */
export function clampTo([low, high]: Reach, value: number): number {
  return Math.min(high, Math.max(low, value || 0));
}

/** The marks beside the axis: its ends, what lies halfway, and nought. */
export function ticksOf([low, high]: Reach): { readonly value: number; readonly text: string }[] {
  const quarter = (high - low) / 4;
  const digits = Number.isInteger(quarter) ? 0 : Number.isInteger(quarter * 2) ? 1 : 2;
  return [4, 3, 2, 1, 0].map(part => {
    const value = low + part * quarter;
    return { value, text: shown(value, Number.isInteger(value) ? 0 : digits) };
  });
}

/** What step k is asked about: the last node it tells that is squashed, or carried on to the next step, if it does not just pass on another. */
function askedIn(cell: Cell, k: number): string | undefined {
  const nodes = definedIn(cell, k);
  const made = nodes.filter(id => squashings[nodeOf(cell, id).op] || carrierOf(cell, id));
  const node = made.at(-1) ?? nodes.at(-1);
  if (node === undefined) return undefined;
  const { op, inputs } = nodeOf(cell, node);
  return op === 'identity' && inputs.every(input => isTold(cell, input)) ? undefined : node;
}

/** The node that brings a state to the next step. */
function carrierOf(cell: Cell, id: string): Node | undefined {
  return cell.nodes.find(({ op, inputs }) => op === 'previous' && inputs[0] === id && !isGate(cell, id));
}

function earlier(
  { trace }: RunOfText,
  node: string,
  carrier: Node | undefined,
  t: number,
  unit: number,
): Earlier | undefined {
  if (carrier) return found(carrier.id, t);
  return t > 0 ? found(node, t - 1) : undefined;

  function found(id: string, at: number): Earlier | undefined {
    const value = vectorOf(trace, id, at)[unit];
    return value === undefined || !Number.isFinite(value) ? undefined : { node: id, t: at, value };
  }
}

/** Ends that are round numbers, alike on both sides of 0 unless one side cannot be reached. */
function axisOf([low, high]: Reach): Reach {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const end = Number.isFinite(size) ? Math.max(1, Math.ceil(size - 1e-9)) : 1;
  return [low < 0 ? -end : 0, high > 0 || low >= 0 ? end : 0];
}

/** All nodes that a node is computed from within its time step. */
function ancestorsOf(cell: Cell, id: string): ReadonlySet<string> {
  const ids = new Set(toldNodes(cell));
  const found = new Set<string>();
  const visit = (one: string): void => {
    const { op, inputs } = nodeOf(cell, one);
    if (op === 'previous') return;
    for (const input of inputs) {
      if (found.has(input) || !cell.nodes.some(node => node.id === input)) continue;
      found.add(input);
      visit(input);
    }
  };
  visit(id);
  return new Set([...found].filter(one => ids.has(one)));
}
