// Reber: every string is one of the grammar's, told by a pattern written for the test; what is kept from training is never trained on.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import type { Runner } from '../../src/tasks/practice/practice.ts';
import { practised, reberPractice, unpractised } from '../../src/tasks/practice/reber.ts';
import { reber } from '../../src/tasks/reber.ts';
import { type Input, isRead, tokenize } from '../../src/tasks/task.ts';

/** What may follow once the lower way is taken: round by P X as often as one likes, then out by V V or V P S. */
const lower = '(?:T*VPX)*T*V(?:V|PS)';
const whole = new RegExp(`^B([TP])B(?:TS*X(?:S|X${lower})|P${lower})E\\1E$`);

/** Endings, one of which completes any beginning of a string. */
const endings = ['T', 'P'].flatMap(key => [
  ...['', 'E', `${key}E`, `${key}BTXSE${key}E`],
  ...['E', 'SE', 'VE', 'XSE', 'VVE', 'TXSE', 'BTXSE'].map(rest => `${rest}${key}E`),
]);

function isBeginning(said: string): boolean {
  return endings.some(ending => whole.test(said + ending));
}

function saidIn(inputs: readonly Input[]): string {
  return inputs.map(place => reber.vocabulary[Number(place)]).join('');
}

/** Says 1 for each letter that passes after what was said. */
const rule =
  (passes: (said: string, letter: string) => boolean): Runner =>
  sequences =>
  (t, b) => {
    const said = saidIn(sequences[b]?.slice(0, t + 1) ?? []);
    return reber.outputs.map(letter => Number(passes(said, letter)));
  };
const perfect = rule((said, letter) => isBeginning(said + letter));

describe('the strings of Reber', () => {
  it('are 256 and 256 different ones, all of the grammar', () => {
    expect([practised.length, unpractised.length]).toEqual([256, 256]);
    expect(new Set([...practised, ...unpractised]).size).toBe(512);
    expect([...practised, ...unpractised].filter(said => !whole.test(said))).toEqual([]);
  });

  it('have all lengths from 9 on, short and long ones on either side', () => {
    for (const side of [practised, unpractised]) {
      const lengths = side.map(said => said.length);
      expect(Math.min(...lengths)).toBeLessThanOrEqual(10);
      expect(Math.max(...lengths)).toBeGreaterThanOrEqual(28);
    }
    expect(practised).toContain('BTBTXSETE');
  });

  it('follow one another in training, where none of those kept occurs', () => {
    const chance = random(3);
    for (let k = 0; k < 200; k++) {
      const { inputs, targets } = reberPractice.example(chance);
      const said = saidIn(inputs);
      expect(targets.slice(0, -1)).toEqual(inputs.slice(1));
      const strings = said.replace(/([TP])E(?=B)/g, '$1E ').split(' ');
      for (const one of strings.slice(0, -1)) expect(practised, said).toContain(one);
      expect(isBeginning(strings.at(-1) ?? 'x'), said).toBe(true);
    }
  });
});

describe('the score of Reber', () => {
  it('is 1 for a rule that knows the grammar', () => {
    const { score, places, others } = reberPractice.judge(perfect);
    expect([score, places, others?.unseen]).toEqual([1, 512, 1]);
  });

  it('needs the second letter to come back, and every legal letter to be above every other', () => {
    const saysT = rule((said, letter) =>
      /.B\w*E$/.test(said) ? letter === 'T' : isBeginning(said + letter),
    );
    const { score, others } = reberPractice.judge(saysT);
    expect(score).toBe(others?.forgetful);
    expect(reberPractice.judge(rule(() => true)).score).toBe(0);
  });

  it('is about 0 for a rule without memory', () => {
    expect(reberPractice.judge(perfect).baseline).toBeLessThan(0.05);
  });
});

describe('Reber', () => {
  it('offers strings of the grammar, at least one of them twice over', () => {
    for (const text of reber.texts) {
      expect(tokenize(reber, text).every(token => isRead(reber, token))).toBe(true);
      for (const one of text.replace(/([TP])E(?=B)/g, '$1E ').split(' ')) expect(one).toMatch(whole);
    }
    expect(reber.texts[0]).toMatch(/EB/);
  });

  it('knows the second letter and which letters may come', () => {
    const features = reberPractice.features(tokenize(reber, 'BTBTXSETEBP'));
    expect(features['T/P']).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0, 0, -1].map((n, t) => (t === 7 ? 0 : n)));
    expect(features.inside).toEqual([0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1]);
    expect(features['key due']).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(features['S/V due']).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(features['B due']).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  });
});
