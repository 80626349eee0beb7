/** Which terms of the glossary are explained where: each the first time that it stands on a page. */
import { type Occurrence, termsIn } from '../../src/lessons/glossary.ts';
import { type Block, type Inline, wordsOf } from '../../src/lessons/tree.ts';

/** The terms of each text, by the very piece of words it is. */
export type Terms = ReadonlyMap<Inline, readonly Occurrence[]>;

/** The first occurrence of each term in some blocks. */
export function firstTerms(blocks: readonly Block[]): Terms {
  const told = new Set<Occurrence['entry']>();
  const terms = new Map<Inline, readonly Occurrence[]>();
  const visit = (part: Inline): void => {
    if ('words' in part && part.kind !== 'state' && part.kind !== 'link' && part.kind !== 'node')
      part.words.forEach(visit);
    if (part.kind !== 'text') return;
    const first = termsIn(part.text).filter(({ entry }) => !told.has(entry) && told.add(entry));
    if (first.length > 0) terms.set(part, first);
  };
  blocks.flatMap(wordsOf).forEach(visit);
  return terms;
}
