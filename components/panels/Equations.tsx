/** All equations of the cell: each symbol lights up with its node; a button copies them as LaTeX. */
import { useMemo } from 'react';
import { type Cell, nodeOf } from '../../src/cells/spec.ts';
import { latexOf } from '../../src/readings/latex.ts';
import { type MathEquation, mathDefinitions, mathEquations } from '../../src/readings/mathml.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { hasStack } from '../../src/readings/statements.ts';
import { en } from '../../src/words/en.ts';
import { forms } from '../../src/words/forms.ts';
import { Copy } from '../strip/Copy.tsx';
import { Formula } from './Formula.tsx';
import { type Lighting, lights } from './lighting.ts';
import './equations.css';

/** The run whose cell is written, and what is lit. */
export interface WrittenProps extends Lighting {
  readonly run: RunOfText;
}

/** The equations in the order of telling, then what uncommon functions mean. */
export function Equations({ run: { cell }, lit, onLight }: WrittenProps) {
  const equations = useMemo(() => mathEquations(cell), [cell]);
  const definitions = useMemo(() => mathDefinitions(cell), [cell]);
  const lighting = { lit, onLight };
  return (
    <section className="written" aria-label={forms.equations}>
      <div className="written-head">
        <p className="caption">{cell.nodes.some(({ op }) => op === 'multiply') ? forms.eachUnit : ''}</p>
        <Copy
          text={() => latexOf(cell)}
          label={forms.copyLatex}
          copied={forms.copied}
          byHand={forms.copyThis}
          className="quiet"
        />
      </div>
      <ol className="formulas">
        {equations.map(equation => (
          <Line key={equation.node} {...{ equation, cell, lighting }} />
        ))}
      </ol>
      {definitions.length > 0 && (
        <>
          <p className="caption">{forms.where}</p>
          <ol className="formulas">
            {definitions.map((equation, k) => (
              <Line key={`${k}`} {...{ equation, cell, lighting }} />
            ))}
          </ol>
        </>
      )}
      {hasStack(cell) && <p className="caption">{forms.stacked}</p>}
    </section>
  );
}

/** One equation; its left side is a button, so that the keyboard lights up what it defines. */
function Line({ equation, cell, lighting }: { equation: MathEquation; cell: Cell; lighting: Lighting }) {
  const { node, role, left, right } = equation;
  return (
    <li>
      {node === undefined ? (
        <span className="left">
          <Formula elements={left} />
        </span>
      ) : (
        <button
          type="button"
          data-role={role}
          title={en.figure.called(nodeOf(cell, node))}
          {...lights(node, lighting, 'left')}
        >
          <Formula elements={left} mute />
        </button>
      )}
      <span className="equals">=</span>
      <span className="right">
        {right.map((piece, k) => (
          <Formula key={`${k}`} elements={piece} lighting={lighting} />
        ))}
      </span>
    </li>
  );
}
