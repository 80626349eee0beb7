/** The variant card: what this cell is, what changed, since when and by whom, what was found, what frameworks call it. */
import { useMemo } from 'react';
import { type Choice, cellOf, familyOf } from '../../src/cells/catalog.ts';
import { namesOf } from '../../src/cells/names.ts';
import { type Feature, featureOf, featuresOf, sourcesOf } from '../../src/cells/origins.ts';
import { difference } from '../../src/readings/difference.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { type CardWords, card } from '../../src/words/card.ts';
import type { Words } from '../../src/words/en.ts';
import { Changed } from './Changed.tsx';
import { Frameworks } from './Frameworks.tsx';
import type { Lighting } from './lighting.ts';
import { SameWord } from './SameWord.tsx';
import { type Compared, Trained } from './Trained.tsx';
import './card.css';

/** The run, the choice its cell is held against, and, where the weights are kept, that choice's run of the same text. */
export interface CardProps extends Lighting {
  readonly run: RunOfText;
  readonly before: Choice;
  readonly without?: RunOfText | undefined;
  /** Where both cells are trained: the scores, and the other's run. */
  readonly compared?: Compared | undefined;
  readonly at: Position;
  readonly words: Words;
}

/** Everything about the present variant, read from its graph and from the tables of the catalog. */
export function Card({ run, before, without, compared, at, words, ...lighting }: CardProps) {
  const { choice, task, lanes } = run;
  const sizes = useMemo(() => ({ I: task.vocabulary.length, H: lanes.length }), [task, lanes]);
  const found = useMemo(
    () => difference(cellOf(before, sizes), cellOf(choice, sizes)),
    [before, choice, sizes],
  );
  const features = featuresOf(choice);
  const names = namesOf(choice);
  const told = tellingOf(choice, features, card);
  return (
    <div className="card">
      {features.length > 0 && names.length > 0 && <p className="toggled">{signsOf(features, card)}</p>}
      <h2>{titleOf(choice, card)}</h2>
      {names.length > 1 && <p className="caption">{card.also(names.slice(1))}</p>}
      <p className="does">{told.does.join(' ')}</p>
      <Changed
        found={found}
        cells={{ before: cellOf(before, sizes), after: run.cell }}
        against={titleOf(before, card)}
        names={{ before: namesOf(before)[0] ?? card.nameless, after: names[0] ?? card.nameless }}
        sizes={sizes}
        words={words}
        card={card}
        {...lighting}
      />
      {compared && (
        <Trained {...{ run, compared, at, card }} names={[titleOf(before, card), titleOf(choice, card)]} />
      )}
      {without && <SameWord run={run} without={without} at={at} words={words} card={card} {...lighting} />}
      {told.conventions.length > 0 && (
        <section>
          <h3>{card.which(familyOf(choice.cell).name)}</h3>
          <p>{told.conventions.join(' ')}</p>
        </section>
      )}
      <section>
        <h3>{card.source}</h3>
        <ul>
          {sourcesOf(choice).map(({ authors, year, title, venue, arxiv }) => (
            <li key={title}>
              {authors} ({year}). <cite>{title}</cite>. {venue}
              {arxiv && (
                <>
                  , <a href={`https://arxiv.org/abs/${arxiv}`}>{card.arxiv(arxiv)}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      {told.findings.length > 0 && (
        <section>
          <h3>{card.found}</h3>
          <ul>
            {told.findings.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Frameworks choice={choice} words={card.frameworks} />
    </div>
  );
}

/** A choice's own name, or that of its family with its toggles in words. */
function titleOf(choice: Choice, words: CardWords): string {
  const [name] = namesOf(choice);
  if (name !== undefined) return name;
  return words.titled(
    familyOf(choice.cell).name,
    featuresOf(choice).flatMap(feature => words.names[feature] ?? []),
  );
}

/** The toggles as they stand in the picture: "+ peepholes − input gate". */
function signsOf(features: readonly Feature[], { names }: CardWords): string {
  return features
    .map(feature => `${names[feature]?.sign ?? '·'} ${names[feature]?.text ?? feature}`)
    .join('  ');
}

/** What the choice does and what was found about it: of its toggles, or of its family where none is changed. */
function tellingOf(choice: Choice, features: readonly Feature[], words: CardWords) {
  const { families, toggles, conventions, findings } = words;
  const does = features.flatMap(feature => toggles[feature] ?? []);
  const about = [...new Set(features.flatMap(feature => findings.toggles[feature] ?? []))];
  return {
    does: does.length > 0 ? does : [families[choice.cell]].filter(sentence => sentence !== undefined),
    conventions: familyOf(choice.cell).toggles.flatMap(name => conventions[featureOf(name, choice)] ?? []),
    findings: about.length > 0 ? about : (findings.families[choice.cell] ?? []),
  };
}
