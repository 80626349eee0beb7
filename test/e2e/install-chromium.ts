// Makes sure that a Chromium is there to test in: finds one, or installs Debian's package or Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const message = `No Chromium could be found or installed.
Install Chrome or Chromium, or set the environment variable CHROMIUM to the path of one, and run the tests again.`;

try {
  const path = findChromium() ?? install();
  if (!path) throw new Error(message);
  console.log(`Chromium: ${path}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function install(): string | undefined {
  console.log('No Chromium found, installing one.');
  if (isRootOnDebian()) run('apt-get update && apt-get install -y chromium');
  if (!findChromium()) run('npx playwright install chromium');
  return findChromium();
}

function isRootOnDebian(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}

function run(command: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env });
}
