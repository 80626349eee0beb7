/** What changed from one cell to another: symbols and wires that came and went, traits side by side, parameters. */
import type { ReactNode } from 'react';
import { type Cell, nodeOf } from '../../src/cells/spec.ts';
import type { Difference, Pair } from '../../src/readings/difference.ts';
import type { Edge } from '../../src/readings/graph.ts';
import { totalOf } from '../../src/readings/parameterCount.ts';
import type { CardWords } from '../../src/words/card.ts';
import type { Words } from '../../src/words/en.ts';
import { Amounts } from './Amounts.tsx';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

interface ChangedProps extends Lighting {
  readonly found: Difference;
  readonly cells: Pair<Cell>;
  /** What the other cell is called, and what both are called where there is little room. */
  readonly against: string;
  readonly names: Pair<string>;
  readonly sizes: { readonly I: number; readonly H: number };
  readonly words: Words;
  readonly card: CardWords;
}

/** The section of differences; traits that are alike are left out, the parameters stand always. */
export function Changed({ found, cells, against, names, sizes, words, card, ...lighting }: ChangedProps) {
  const inAfter = (id: string) => <Sign key={id} id={id} cell={cells.after} words={words} {...lighting} />;
  const inBefore = (id: string) => <Sign key={id} id={id} cell={cells.before} words={words} />;
  const way = ({ from, to }: Edge) => (
    <span className="way" key={`${from} ${to}`}>
      {inAfter(from)} → {inAfter(to)}
    </span>
  );
  const named = (cell: Cell) => (id: string) => nodeOf(cell, id).symbol !== undefined;
  const between = (other: Cell, edges: readonly Edge[]) =>
    edges.filter(({ from, to }) => [from, to].every(id => other.nodes.some(node => node.id === id)));
  const lines: readonly (readonly [string, readonly ReactNode[]])[] = [
    [card.came, found.nodes.came.filter(named(cells.after)).map(inAfter)],
    [card.went, found.nodes.went.filter(named(cells.before)).map(inBefore)],
    [card.wiresCame, between(cells.before, found.ways.came).map(way)],
    [card.wiresWent, between(cells.after, found.ways.went).map(way)],
    [card.equations, found.equations.map(inAfter)],
    [card.stops, found.stops.came.map(way)],
    [card.again, found.stops.went.map(way)],
  ];
  const letters = (cell: Cell, ids: readonly string[]) =>
    ids.map(id => <Letter key={id} symbol={{ letter: nodeOf(cell, id).symbol?.letter ?? id }} />);
  const total = { before: totalOf(found.counts.before, sizes), after: totalOf(found.counts.after, sizes) };
  const traits = [
    {
      name: card.rows.states,
      before: letters(cells.before, found.states.before),
      after: letters(cells.after, found.states.after),
      isAlike: found.states.before.join() === found.states.after.join(),
    },
    row(card.rows.lane, found.lane, has => (has ? card.yes : card.no)),
    row(card.rows.gates, found.gates, gates => `${gates.length}`),
    row(card.rows.blending, found.blending, blending => card.blending[blending]),
    { ...row(card.rows.parameters, total, String), isAlike: false },
  ].filter(({ isAlike }) => !isAlike);
  const shown = lines.filter(([, things]) => things.length > 0);
  return (
    <section>
      <h3>{card.changed(against)}</h3>
      {shown.length > 0 && (
        <dl>
          {shown.map(([name, things]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{things}</dd>
            </div>
          ))}
        </dl>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{card.trait}</span>
            </th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
          </tr>
        </thead>
        <tbody>
          {traits.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.parameters.length > 0 && (
        <p className="cost">
          <Amounts count={found.parameters} sizes={sizes} /> {card.more}
        </p>
      )}
    </section>
  );
}

function row<Trait>(name: string, { before, after }: Pair<Trait>, say: (trait: Trait) => string) {
  const said = { before: say(before), after: say(after) };
  return { name, ...said, isAlike: said.before === said.after };
}

/** A node's letter, or its name where it has none; one of the present cell lights up with it. */
function Sign({
  id,
  cell,
  words,
  ...lighting
}: { id: string; cell: Cell; words: Words } & Partial<Lighting>) {
  const node = nodeOf(cell, id);
  const { symbol, role } = node;
  const name = words.figure.called(node);
  const isLit = lighting.lit !== undefined;
  const inside = symbol ? <Letter symbol={symbol} mute={isLit} /> : name;
  const { lit, onLight } = lighting;
  if (lit === undefined || onLight === undefined)
    return (
      <span className="gone" data-role={role}>
        {inside}
      </span>
    );
  return (
    <button type="button" data-role={role} title={name} {...lights(id, { lit, onLight }, 'mark')}>
      {inside}
    </button>
  );
}
