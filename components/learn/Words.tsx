/** Words of a slide: nodes light up in the figure, values are computed, formulas are in the cell's own symbols. */
import type { ReactNode } from 'react';
import { type Cell, nodeOf } from '../../src/cells/spec.ts';
import { formulaElements } from '../../src/lessons/formula.ts';
import { isAhead, printedValue } from '../../src/lessons/printed.ts';
import { type Numbers, nodeNamed, type Quantity } from '../../src/lessons/quantities.ts';
import type { Inline, Mark, StateLink } from '../../src/lessons/tree.ts';
import { en } from '../../src/words/en.ts';
import { Formula } from '../panels/Formula.tsx';
import { Letter } from '../panels/Letter.tsx';
import { type Lighting, lights } from '../panels/lighting.ts';
import { Glossed } from './Gloss.tsx';
import type { Terms } from './terms.ts';
import './words.css';

/** What words are shown with. */
export interface Speaking extends Lighting {
  readonly cell: Cell;
  /** The numbers of the slide, and those of what stands in the figure now. */
  readonly numbers: Numbers;
  readonly live: Numbers;
  /** Where the reader stands while the outcome is masked; null where nothing is. */
  readonly masked: { readonly t: number; readonly step: string } | null;
  readonly onState: (to: StateLink) => void;
  /** The terms of the glossary that are explained. */
  readonly terms?: Terms;
}

/** Inlines side by side. */
export function Words({ words, ...speaking }: Speaking & { readonly words: readonly Inline[] }) {
  return words.map((part, k) => {
    const key = `${k}`;
    return <Part key={key} {...speaking} part={part} />;
  });
}

function Part({ part, ...speaking }: Speaking & { readonly part: Inline }): ReactNode {
  switch (part.kind) {
    case 'text': {
      const terms = speaking.terms?.get(part);
      return terms ? <Glossed text={part.text} terms={terms} /> : part.text;
    }
    case 'given':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words {...speaking} words={part.words} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words {...speaking} words={part.words} />
        </em>
      );
    case 'node':
      return <Term {...speaking} name={part.name} words={part.words} />;
    case 'formula':
      return <Formula elements={formulaElements(part.formula, speaking.cell)} lighting={speaking} />;
    case 'link':
      return (
        <a href={part.address} target="_blank" rel="noreferrer">
          <Words {...speaking} words={part.words} />
        </a>
      );
    case 'state':
      return (
        <button type="button" className="state-link" onClick={() => speaking.onState(part.to)}>
          <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true">
            <path d="M.5.5h11v7H.5zM4.5 2.2v3.6L8 4z" />
          </svg>{' '}
          <Words {...speaking} words={part.words} />
        </button>
      );
    case 'value':
      return <Value {...speaking} mark={part} />;
  }
}

interface TermProps extends Speaking {
  readonly name: string;
  readonly words: readonly Inline[];
}

/** A node by its letter or in words; one that the present cell has not is words alone. */
function Term({ name, words, ...speaking }: TermProps) {
  const id = nodeNamed(speaking.cell, name);
  const inside = words.length > 0 ? <Words {...speaking} words={words} /> : undefined;
  if (id === undefined) return inside ?? name;
  const node = nodeOf(speaking.cell, id);
  return (
    <button
      type="button"
      data-role={node.role}
      title={inside ? undefined : en.figure.called(node)}
      aria-label={inside ? undefined : en.figure.called(node)}
      {...lights(id, speaking, 'term')}
    >
      {inside ?? (node.symbol ? <Letter symbol={node.symbol} mute /> : en.figure.called(node))}
    </button>
  );
}

/** The slide's own number; pale while the figure stands where it is another, a sign while it would tell the outcome. */
function Value({ mark, numbers, live, masked }: Speaking & { readonly mark: Mark }) {
  if (masked && isAhead(mark, masked, numbers)) return <span className="value">?</span>;
  const printed = printedValue(mark, numbers);
  const now = printedValue(mark, live);
  const isElsewhere =
    printed !== null && now !== null && Number.isFinite(now.value) && now.text !== printed.text;
  return (
    <span
      className="value"
      data-role={printed?.role}
      data-quantity={isOwn(mark) ? placeOf(printed?.quantity) : undefined}
      data-elsewhere={isElsewhere || undefined}
    >
      {printed?.text ?? mark.source}
    </span>
  );
}

/** Whether a mark is a number of the slide's own state, not of one that it names or of the second cell. */
function isOwn({ expression }: Mark): boolean {
  return expression.kind === 'reference' && expression.state === '' && !expression.isSecond;
}

/** Where a value stands in the figure: "forget 1 5", its node, unit and time step, from 1. */
function placeOf(quantity: Quantity | undefined): string | undefined {
  const { node, unit, t } = quantity ?? {};
  return node === undefined || unit === undefined || t === undefined
    ? undefined
    : `${node} ${unit + 1} ${t + 1}`;
}
