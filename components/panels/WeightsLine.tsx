/** One line over the panel that says which weights nobody has trained. */
import type { Cell } from '../../src/cells/spec.ts';
import type { WeightSource } from '../../src/models/variant.ts';
import { parameterSymbol } from '../../src/readings/letters.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';

/** More symbols than that are counted. */
const mostSymbols = 6;

interface WeightsLineProps {
  readonly cell: Cell;
  readonly source: WeightSource;
  /** Names of the parameters that were never trained. */
  readonly untrained: readonly string[];
  readonly seed: number;
  /** The file that the weights come from, and whether it is another cell's. */
  readonly file?: { readonly name: string; readonly isOther: boolean } | undefined;
  readonly words: Words['cells']['weights'];
}

/** Nothing where all weights were trained for this very cell; the new ones by their symbols where the others were kept. */
export function WeightsLine({ cell, source, untrained, seed, file, words }: WeightsLineProps) {
  if (source === 'trained') return null;
  if (source === 'handmade') return <p className="weights-line">{words.handmade}</p>;
  if (source === 'seed') return <p className="weights-line">{words.allUntrained(seed)}</p>;
  const kept = file ? (file.isOther ? words.fileOther : words.file)(file.name) : words.keptAlone;
  if (untrained.length === 0) return <p className="weights-line">{kept}</p>;
  const symbols = untrained.flatMap(name => parameterSymbol(cell, name) ?? []);
  return (
    <p className="weights-line">
      {file && `${words.file(file.name)}. `}
      {words.untrained}
      {symbols.length > mostSymbols
        ? words.many(symbols.length)
        : symbols.map(symbol => <Letter key={`${symbol.letter} ${symbol.sub}`} symbol={symbol} />)}
      {words.fromSeed(seed)}
    </p>
  );
}
