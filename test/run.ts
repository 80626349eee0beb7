// Runs every check of the project in turn and ends with one line that says how it went.
import { spawnSync } from 'node:child_process';

const checks = [
  ['Biome', 'npm run --silent check'],
  ['types', 'npm run --silent types'],
  ['units and components', 'vitest run'],
  ['build', 'npm run --silent build'],
  ['build as one file', 'npm run --silent build:single'],
  ['size of the first-route script, aim 120 kB', 'size-limit'],
  ['Chromium', 'tsx test/e2e/install-chromium.ts'],
  ['browser', 'playwright test'],
] as const;

if (process.argv.includes('--full')) process.env.FULL = '1';

const began = performance.now();
const failed: string[] = [];
for (const [name, command] of checks) {
  console.log(`\n--- ${name}: ${command}`);
  if (spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0)
    failed.push(name);
}

const seconds = Math.round((performance.now() - began) / 1000);
const verdict = failed.length === 0 ? 'all passed' : `FAILED: ${failed.join(', ')}`;
console.log(`\n${checks.length} checks in ${seconds} s, ${verdict}`);
process.exitCode = failed.length === 0 ? 0 : 1;
