// Reads the project's own source files and what each of them imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file: its path from the root with forward slashes, its text, and its text without comments. */
export type Source = { path: string; text: string; code: string };

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A source from its path and its text. */
export function source(path: string, text: string): Source {
  return {
    path,
    text,
    code: text.replace(/^[ \t]*\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$|(?<=[\s;])\/\/ .*$/gm, ''),
  };
}

/** Every TypeScript and style file in a folder of the project, with all folders below it. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => source(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

const forms = [
  /^[ \t]*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g, // how a worker is named
];

/** What a source imports in any form: packages by name, files of the project by their path from the root. */
export function importsOf({ path, code }: Source): string[] {
  const names = forms.flatMap(form => [...code.matchAll(form)].map(match => match[1] ?? ''));
  return names.map(name =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name.replace(/\?.*/, '')) : name,
  );
}
