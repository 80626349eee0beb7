// How the page is built as one file that needs no server: dist/lstm-explainer.html, with its models, typefaces and styles within.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import page from './vite.config.ts';

const served = join(import.meta.dirname, 'public');

/** A served file as an address that holds it: from a `file:` page nothing else can be fetched. */
function held(path: string, type: string): string {
  return `data:${type};base64,${readFileSync(join(served, path)).toString('base64')}`;
}

/** What the page fetches, the texts for teachers included, by the paths that it asks for. */
function heldModels(): Record<string, string> {
  const names = readdirSync(join(served, 'models')).filter(name => /\.(safetensors|json)$/.test(name));
  const models = names.map(name => {
    const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    return [`models/${name}`, held(`models/${name}`, type)];
  });
  const decks = ['template', 'guide'].map(name => [
    `decks/${name}.md`,
    held(`decks/${name}.md`, 'text/markdown'),
  ]);
  return Object.fromEntries([...models, ...decks]);
}

/** Puts what would lie beside the page into it: the models where they are asked for, the icon into its link. */
const within: Plugin = {
  name: 'within',
  enforce: 'pre',
  load: id =>
    id.endsWith('/src/models/address.ts')
      ? `const held = ${JSON.stringify(heldModels())};
export const addressOf = (path, base) => new URL(held[path] ?? path, base);`
      : undefined,
  transformIndexHtml: {
    order: 'pre',
    handler: html =>
      html
        .replace(/\s*<link rel="preload"[^>]*>/, '')
        .replace('/icon.svg', held('icon.svg', 'image/svg+xml')),
  },
};

/** Refuses what would stay outside the file, such as the script of a worker that is not inlined. */
const complete: Plugin = {
  name: 'complete',
  enforce: 'post',
  generateBundle(_, bundle) {
    const parts = Object.keys(bundle).filter(name => !/\.(html|css)$/.test(name));
    if (parts.length !== 1) this.error(`expected one script to put into the page, got ${parts.join(', ')}`);
  },
};

export default defineConfig(
  mergeConfig(page, {
    plugins: [within, complete, viteSingleFile({ outputFileName: 'lstm-explainer.html' })],
    build: { emptyOutDir: false, copyPublicDir: false },
  }),
);
