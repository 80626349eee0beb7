/** The panel beside the figure: what happens now, why, in words, symbols and numbers. */
import { useState } from 'react';
import { hasHead } from '../../src/cells/head.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { isHeldAt } from '../../src/engine/clamps.ts';
import { definedIn } from '../../src/readings/known.ts';
import { narrate } from '../../src/readings/narration.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { hasWeights } from '../../src/readings/sums.ts';
import type { Depth } from '../../src/state/drill.ts';
import type { Words } from '../../src/words/en.ts';
import { Unless } from '../app/hiding.tsx';
import { Equation } from './Equation.tsx';
import { Incoming } from './Incoming.tsx';
import type { Lighting } from './lighting.ts';
import { Guesses, NoPrediction, Prediction } from './Prediction.tsx';
import { Sentence } from './Sentence.tsx';
import { Why } from './Why.tsx';

/** The run, the reader's place in it, what is lit, and what is wanted when a table is asked for. */
export interface NowProps extends Lighting {
  readonly run: RunOfText;
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly words: Words;
  /** For narrow screens: one sentence, equation and three guesses; the rest on demand. */
  readonly compact?: boolean;
  /** Whether the compact form stands opened at first, and who is told when that changes. */
  readonly opened?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly onTable: (table: 'figure') => void;
  /** Looks deeper, or at the whole sentence. */
  readonly onLook?: ((depth: Depth) => void) | undefined;
}

/** The present micro-step told: title, sentences, equation with numbers, explanation, prediction. */
export function Now({
  run,
  untouched,
  at,
  words,
  compact = false,
  opened = false,
  onOpen,
  onTable,
  onLook,
  ...lighting
}: NowProps) {
  const { lit, onLight } = lighting;
  const [open, setOpen] = useState(opened);
  const turn = () => {
    setOpen(!open);
    onOpen?.(!open);
  };
  const { title, sentences } = narrate(run, at, words);
  const isEmpty = run.tokens.length === 0 || at.k < 0;
  const defined = isEmpty ? [] : definedIn(run.cell, at.k);
  const main = defined.at(-1);
  const shared = { run, at, words, lit, onLight };
  const isHeld = main !== undefined && isHeldAt(run.trace, main, at.t, at.unit);
  const isShort = compact && !open;
  const isHeaded = hasHead(run.cell);
  return (
    <div className={compact ? 'now compact' : 'now'}>
      <div className="head">
        <h2 id="now">{title}</h2>
        <span>
          {onLook && (
            <button type="button" className="quiet" onClick={() => onLook({ level: 'sentence' })}>
              {words.panel.whole}
            </button>
          )}{' '}
          <button type="button" className="quiet" onClick={() => onTable('figure')}>
            {words.panel.table}
          </button>
        </span>
      </div>
      <p className="story">
        {sentences.slice(0, isShort ? 1 : sentences.length).map((phrases, k) => (
          <span key={`${k}`}>
            <Sentence phrases={phrases} cell={run.cell} lit={lit} onLight={onLight} />{' '}
          </span>
        ))}
      </p>
      {(isShort ? defined.slice(-1) : defined).map(node => (
        <Equation
          key={node}
          {...shared}
          words={words.panel}
          node={node}
          name={defined.length > 1 ? words.figure.called(nodeOf(run.cell, node)) : undefined}
        />
      ))}
      {main !== undefined && !isShort && !isHeld && (
        <p className="caption">
          <Sentence
            phrases={words.panel.unit(
              at.unit + 1,
              run.lanes[at.unit] ?? '',
              defined.some(node => hasWeights(run.cell, node)),
            )}
            cell={run.cell}
            lit={lit}
            onLight={onLight}
          />
        </p>
      )}
      {!isShort && main !== undefined && <Why {...shared} onLook={onLook} />}
      {!isShort && main === undefined && !isEmpty && <Incoming {...shared} />}
      {!isShort && (
        <Unless hidden="prediction">
          {isHeaded ? <Prediction {...shared} untouched={untouched} /> : <NoPrediction words={words} />}
        </Unless>
      )}
      {compact && (
        <div className="short">
          {isShort && isHeaded && (
            <Unless hidden="prediction">
              <Guesses {...shared} />
            </Unless>
          )}
          {isShort && !isHeaded && <span className="caption">{words.cells.weights.headless}</span>}
          <button type="button" className="quiet" aria-expanded={open} onClick={turn}>
            {open ? words.panel.less : words.panel.more} {open ? '▾' : '▴'}
          </button>
        </div>
      )}
    </div>
  );
}
