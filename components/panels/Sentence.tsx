/** A sentence of phrases; those that stand for a node light it up. */
import { type Cell, type Notation, nodeOf } from '../../src/cells/spec.ts';
import { en } from '../../src/words/en.ts';
import type { Phrase } from '../../src/words/phrase.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

/** The phrases side by side; a phrase that is its node's letter is written as a symbol. */
export function Sentence({
  phrases,
  cell,
  ...lighting
}: { phrases: readonly Phrase[]; cell: Cell } & Lighting) {
  return phrases.map((phrase, k) => {
    const key = `${k}`;
    if (typeof phrase === 'string') return <span key={key}>{phrase}</span>;
    if (phrase.node === undefined) return <strong key={key}>{phrase.text}</strong>;
    const node = nodeOf(cell, phrase.node);
    const { role, symbol } = node;
    return (
      <button
        type="button"
        key={key}
        data-role={role}
        title={symbol?.letter === phrase.text ? en.figure.called(node) : undefined}
        {...lights(phrase.node, lighting, 'mark')}
      >
        <Text text={phrase.text} strong={phrase.strong ?? false} symbol={symbol} />
      </button>
    );
  });
}

function Text({ text, strong, symbol }: { text: string; strong: boolean; symbol: Notation | undefined }) {
  if (symbol?.letter === text) return <Letter symbol={symbol} mute />;
  return strong ? <strong>{text}</strong> : text;
}
