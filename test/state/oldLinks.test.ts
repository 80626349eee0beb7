// Links that were once given out open the same for ever: this list is only ever added to.
import { describe, expect, it } from 'vitest';
import { readLink, restoreLink } from '../../src/state/link.ts';
import { type LinkValues, type Migration, migrate, migrations, version } from '../../src/state/migrations.ts';

/** Every old link with the version it was written in and what it opens. */
const oldLinks = [
  {
    from: 1,
    hash: '#/explore?v=1&text=anna_left_when_the_boys_came&t=4&step=forget&unit=3',
    opens: {
      task: 'agreement',
      model: 1,
      text: 'anna left when the boys came',
      t: 3,
      step: 'forget',
      unit: 2,
      speed: 1,
    },
  },
  {
    from: 1,
    hash: '#/explore?v=1&task=flipflop&text=set_hold_hold_reset%5Fnow&t=2&step=output&unit=4&speed=0.25&theme=dark',
    opens: {
      task: 'flipflop',
      model: 1,
      text: 'set hold hold reset_now',
      t: 1,
      step: 'output',
      unit: 3,
      speed: 0.25,
      theme: 'dark',
    },
  },
  {
    from: 1,
    hash: '#/explore?task=flipflop&text=set+hold%20hold&t=3&step=join&unit=1',
    opens: { task: 'flipflop', text: 'set hold hold', t: 2, step: 'join', unit: 0 },
  },
] as const;

describe('an old link', () => {
  it.each(oldLinks)('of version $from opens the same: $hash', ({ hash, opens }) => {
    expect(restoreLink(hash)).toMatchObject(opens);
    expect(readLink(hash).notices).toEqual([]);
  });

  it('is kept for every version', () => {
    const kept = new Set(oldLinks.map(({ from }) => from as number));
    for (let number = 1; number <= version; number++) expect(kept).toContain(number);
    expect(version).toBe(migrations.length + 1);
  });
});

describe('a migration', () => {
  const renamed: Migration = values => {
    const told = new Map([...values].filter(([key]) => key !== 'neuron'));
    const neuron = values.get('neuron');
    return neuron === undefined ? told : told.set('unit', neuron);
  };
  const countedFromOne: Migration = values =>
    new Map([...values].map(([key, value]) => [key, key === 'unit' ? String(Number(value) + 1) : value]));
  const steps = [renamed, countedFromOne];
  const values: LinkValues = new Map([['neuron', '2']]);

  it('runs after those before it, from the version of the link on', () => {
    expect([...migrate(values, 1, steps)]).toEqual([['unit', '3']]);
    expect([...migrate(new Map([['unit', '2']]), 2, steps)]).toEqual([['unit', '3']]);
    expect([...values]).toEqual([['neuron', '2']]);
  });

  it('leaves present and newer links alone', () => {
    expect(migrate(values, 3, steps)).toBe(values);
    expect(migrate(values, 9, steps)).toBe(values);
  });
});
