// The papers behind every choice.
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames, legalChoices, presets } from '../../src/cells/catalog.ts';
import { familySources, featuresOf, sourcesOf } from '../../src/cells/origins.ts';

const years = (choice: Parameters<typeof sourcesOf>[0]): string[] =>
  sourcesOf(choice).map(({ authors, year }) => `${authors.split(/[ ,]/)[0]} ${year}`);

describe('the sources of a choice', () => {
  it('are those of its toggles, each once', () => {
    expect(years(choiceOf('lstm', { peepholes: true }))).toEqual(['Gers 2000', 'Gers 2002']);
    expect(years(presets[0].choice)).toEqual(['Hochreiter 1997']);
    expect(years(choiceOf('lstm', { peepholes: true, coupled: true, outputactivation: 'identity' }))).toEqual(
      ['Gers 2000', 'Gers 2002', 'Greff 2015'],
    );
  });

  it('are those of the family where no toggle is changed', () => {
    for (const cell of familyNames) expect(sourcesOf(choiceOf(cell))).toBe(familySources[cell]);
  });

  it('exist for every legal choice', () => {
    for (const choice of legalChoices()) expect(sourcesOf(choice).length).toBeGreaterThan(0);
  });
});

describe('the features of a choice', () => {
  it('are its toggles off their initial values', () => {
    expect(featuresOf(choiceOf('lstm'))).toEqual([]);
    expect(featuresOf(choiceOf('lstm', { inputgate: false, peepholes: true }))).toEqual([
      'inputgate.false',
      'peepholes.true',
    ]);
    expect(featuresOf(choiceOf('gru', { reset: 'before' }))).toEqual(['reset.before']);
  });
});
