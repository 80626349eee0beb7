// How the page is built, served and unit-tested.
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** A frame with an opaque origin may load the page's modules, fonts and models only with this header. */
const openToEveryone = { 'Access-Control-Allow-Origin': '*' };

/** With one style sheet and nothing preloaded, an import on demand needs no helper beside it. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: id =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : undefined,
};

export default defineConfig({
  base: './',
  appType: 'mpa', // a missing file answers 404, not the page
  plugins: [plainImports, react()],
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    // what the page begins with stays one file: in pieces it packs worse
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', cors: false, headers: openToEveryone },
  preview: { host: '127.0.0.1', port: 4173, cors: false, headers: openToEveryone },
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/e2e/**', 'test/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/components/**/*.test.{ts,tsx}'],
          setupFiles: ['test/components/setup.ts'],
        },
      },
    ],
  },
});
