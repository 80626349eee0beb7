// Finds a Chromium to test the page in.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that starts: the one named by the environment variable CHROMIUM and no other, else an
 * installed Chrome or Chromium, else Playwright's own; undefined if there is none. Throws if CHROMIUM names none.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!starts(named)) throw new Error(`CHROMIUM is ${named}, expected the path of a Chromium that starts`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)));
  return [...onPath, ...elsewhere, chromium.executablePath()].find(starts);
}

/** The path of a Chromium, as findChromium; throws with a way out if there is none. */
export function requireChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Run: npx tsx test/e2e/install-chromium.ts');
  return path;
}

/** Some systems keep a stub on the path that only asks to install the browser: so ask it for its version. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there --version opens a window
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
