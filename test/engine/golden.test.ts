// Golden cases: the engine against other people's implementations. GOLDEN_DIR=folder runs that folder's cases, all of them.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { caseIn, filesBelow } from './goldenfiles.ts';
import { complaintsOf } from './goldenrun.ts';
import { toCome } from './tocome.ts';

const own = fileURLToPath(new URL('../golden', import.meta.url));
const given = process.env.GOLDEN_DIR;
const refusals = new Map(
  Object.entries(given === undefined ? toCome : {}).flatMap(([field, names]) =>
    names.map(name => [name, field] as const),
  ),
);

for (const file of filesBelow(given ?? own)) {
  const name = basename(file, '.json');
  const field = refusals.get(name);
  if (field === undefined)
    it(`${name}: every number expected is met`, () => expect(complaintsOf(caseIn(file))).toEqual([]));
  else
    it(`${name} is refused by name, for ${field}`, () =>
      expect(() => complaintsOf(caseIn(file))).toThrow(new RegExp(`^${name}\\.${field}: needs one of `)));
}

it('every case to come is at hand, and named once', () => {
  const names = filesBelow(own).map(file => basename(file, '.json'));
  const listed = Object.values(toCome).flat();
  expect(listed.filter(name => !names.includes(name))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
