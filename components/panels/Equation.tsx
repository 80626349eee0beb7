/** An equation: symbols, and straight beneath each the focused unit's number. */
import { lineOf, type Piece } from '../../src/readings/arithmetic.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

interface EquationProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  /** The node that the equation defines. */
  readonly node: string;
  /** What the node is called, where the equation is not the step's only one. */
  readonly name: string | undefined;
  readonly words: Words['panel'];
  readonly decimals?: number;
}

/** The definition of a node as pairs of symbol and number; what belongs to one node lights up with it. */
export function Equation({ run, at, node, name, words, decimals, ...lighting }: EquationProps) {
  const pieces = lineOf(run.trace, node, at.t, at.unit, decimals);
  return <Line pieces={pieces} legend={words.equation(at.unit + 1, name)} {...lighting} />;
}

/** A line of an equation with what stands beneath, under an unseen legend. */
export function Line({
  pieces,
  legend,
  ...lighting
}: { readonly pieces: readonly Piece[]; readonly legend: string } & Lighting) {
  const marks = pieces.reduce((sum, { symbols }) => sum + Math.max(1, symbols.length), 0);
  return (
    <fieldset className={marks > 11 ? 'equation long' : 'equation'}>
      <legend className="unseen">{legend}</legend>
      {groupsOf(pieces).map((group, g) => (
        <span className="group" key={`${g}`}>
          {group.map((piece, k) => (
            <Pair key={`${k}`} piece={piece} lighting={lighting} />
          ))}
        </span>
      ))}
    </fieldset>
  );
}

function Pair({ piece, lighting }: { piece: Piece; lighting: Lighting }) {
  const inside = (
    <>
      <span className="symbol">
        {piece.symbols.map((part, k) =>
          'text' in part ? (
            <span key={`${k}`} className="between">
              {part.text}
            </span>
          ) : (
            <span key={`${k}`} data-role={part.role}>
              <Letter symbol={part.symbol} />
            </span>
          ),
        )}
        {piece.text}
      </span>
      <span className="number">{piece.number}</span>
    </>
  );
  const node = piece.of ?? piece.node;
  const kind = `pair ${piece.kind}`;
  if (node === undefined)
    return (
      <span className={kind} data-role={piece.role}>
        {inside}
      </span>
    );
  return (
    <button type="button" data-role={piece.role} {...lights(node, lighting, kind)}>
      {inside}
    </button>
  );
}

const breaks = ['=', '+', '−', '×', '/'];

/** What stays together when the line breaks: a sign goes with what follows it, a bracket with what it encloses. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (groups.length === 0 || (piece.kind === 'sign' && breaks.includes(piece.text))) groups.push([]);
    groups.at(-1)?.push(piece);
  }
  return groups;
}
