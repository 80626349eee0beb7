// How the browser tests run: the built page, served as `npm start` serves it, in the Chromium of this machine.
import { defineConfig } from '@playwright/test';
import { requireChromium } from './test/e2e/chromium.ts';

/** Found once: the workers inherit it. */
process.env.CHROMIUM = requireChromium();

/** What the browser builds around a page that has no window, each in a process of its own: it took a third of the time. */
const around = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIToolbarProcessOverheadExperiment',
];

/** What Playwright switches off: said again, for of two lists the browser takes the last. */
const disturbing = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test/results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: process.env.FULL ? 0 : 1, // what passes only the second time is told as flaky; the full run lets none through
  reporter: process.stdout.isTTY ? 'line' : 'list',
  webServer: {
    command: 'npx vite preview --port 4273',
    wait: { stdout: /127\.0\.0\.1:(?<page_port>\d+)/ }, // the next free one if 4273 is taken
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env.PAGE_PORT}/`,
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        `--disable-features=${[...around, ...disturbing].join(',')}`,
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
});
