// Finds and reads the files of golden cases.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GoldenCase, readCase } from './goldencase.ts';

/** Every .json file below a folder, sorted; throws if the folder is missing or holds none. */
export function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
    .sort()
    .map(path => join(folder, path));
  if (files.length === 0) throw new Error(`${folder} holds no case`);
  return files;
}

/** The case in a file; throws if it is not JSON or not a case. */
export function caseIn(file: string): GoldenCase {
  return readCase(JSON.parse(readFileSync(file, 'utf8')), basename(file, '.json'));
}
