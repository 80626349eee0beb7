// The rules of the project's structure: each takes sources and returns its complaints, one sentence each.
import * as axis from 'd3-axis';
import * as brush from 'd3-brush';
import * as drag from 'd3-drag';
import * as fetching from 'd3-fetch';
import * as selection from 'd3-selection';
import * as timer from 'd3-timer';
import * as transition from 'd3-transition';
import * as zoom from 'd3-zoom';
import { importsOf, type Source } from './sources.ts';

/**
 * The folders, each of which imports only from itself and from those above it. Two places say more than the tree:
 * `motion` and `app` come first among the rooms: the clock of `app` waits for motions, and every room may use its
 * hooks; `components` itself is App.tsx and
 * main.tsx, which import from all rooms.
 */
export const order = [
  'src/words',
  'src/cells',
  'src/engine',
  'src/tasks',
  'src/models',
  'src/readings',
  'src/lab',
  'src/state',
  'src/lessons',
  'components/motion',
  'components/app',
  'components/figure',
  'components/strip',
  'components/panels',
  'components/whatif',
  'components/drill',
  'components/lenses',
  'components/predict',
  'components/files',
  'components/controls',
  'components/compare',
  'components/learn',
  'components/present',
  'components/speaker',
  'components/lab',
  'components/exports',
  'components/share',
  'components/editor',
  'components/print',
  'components/embed',
  'components',
];

/** The folder of the order that a path lies in: `src/engine/ops.ts` gives `src/engine`, `components/App.tsx` `components`. */
function folderOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/');
}

/** Every file lies in a folder of the order, and imports from its own or from those above it. */
export function importsUpward(sources: readonly Source[]): string[] {
  return sources.flatMap(source => {
    const place = order.indexOf(folderOf(source.path));
    if (place < 0) return [`${source.path} lies in no folder of the order`];
    return importsOf(source)
      .filter(isFile)
      .filter(file => order.indexOf(folderOf(file)) > place || !order.includes(folderOf(file)))
      .map(file => `${source.path} imports ${file}, which is not above it`);
  });
}

/** No file imports itself, directly or through others. */
export function hasNoCycle(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map(source => [source.path, importsOf(source).filter(isFile)]));
  const done = new Set<string>();
  const complaints: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) complaints.push([...trail.slice(trail.indexOf(path)), path].join(' imports '));
    else if (!done.has(path)) for (const file of imports.get(path) ?? []) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return complaints;
}

/** A file is named for its subject: no barrel and no file or folder for things without one. */
export function isNamedForItsSubject(sources: readonly Source[]): string[] {
  const empty = /(^|\/)(index|utils?|helpers?|common|shared|misc)(?=[./])/i;
  return sources
    .filter(({ path }) => empty.test(path))
    .map(({ path }) => `${path} is not named for its subject`);
}

/** Exports have names, and stand where the thing is made. */
export function exportsByName(sources: readonly Source[]): string[] {
  const other = /^export\s+(default\b|(type\s+)?\*|(type\s+)?\{[^}]*\}\s*from\b|\{[^}]*\bas default\b)/m;
  return sources
    .filter(({ code }) => other.test(code))
    .map(({ path }) => `${path} has a default export or a re-export`);
}

/** Every file opens with one sentence that says what it is for. */
export function opensWithItsPurpose(sources: readonly Source[]): string[] {
  return sources
    .filter(({ text }) => !/^\s*(\/\/ ?\S|\/\*\*?\s+\S)/.test(text))
    .map(({ path }) => `${path} does not open with a comment that says what it is for`);
}

/** No file is longer than the limit, but for those listed with their reason. */
export function isShort(
  sources: readonly Source[],
  limit: number,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > limit && !(path in reasons))
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${limit}`);
}

/** `src` is true without a screen: neither React nor the document. */
export function needsNoScreen(sources: readonly Source[]): string[] {
  const screen =
    /(?<![.\w$'"`/-])(document|window|navigator|localStorage|sessionStorage|requestAnimationFrame)\s*[.([]|\b(HTML|SVG)\w*Element\b/;
  const react = /^(react|react-dom)(\/|$)|^zustand$/; // zustand alone brings React, zustand/vanilla does not
  return sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(source => [
      ...importsOf(source)
        .filter(name => react.test(name))
        .map(name => `${source.path} imports ${name}`),
      ...[...(source.code.match(screen) ?? [])].slice(0, 1).map(found => `${source.path} uses ${found}`),
    ]);
}

const moving = { axis, brush, drag, fetching, selection, timer, transition, zoom };
const movingNames = new Set(Object.values(moving).flatMap(module => Object.keys(module)));
const movingPackage = /^d3-(axis|brush|drag|fetch|selection|timer|transition|zoom)$/;

/** Functions of D3 are imported by name, and those that touch the document only in `components/motion`. */
export function keepsMotionInOneRoom(sources: readonly Source[]): string[] {
  return sources.flatMap(source => {
    if (/\*\s*as\s+\w+\s+from\s*['"]d3/.test(source.code)) return [`${source.path} imports all of D3`];
    if (folderOf(source.path) === 'components/motion') return [];
    const named = [...source.code.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*['"]d3['"]/g)]
      .flatMap(match => (match[1] ?? '').split(','))
      .map(name => name.trim().split(/\s+as\s+/)[0] ?? '');
    return [
      ...named.filter(name => movingNames.has(name)),
      ...importsOf(source).filter(name => movingPackage.test(name)),
    ].map(name => `${source.path} imports ${name} outside components/motion`);
  });
}

/** All style sheets reach the whole page: a class that one room styles wherever it stands is no other room's own. */
export function stylesOneRoom(sources: readonly Source[]): string[] {
  const rooms = new Map<string, Set<string>>();
  for (const { path, code } of sources.filter(({ path: name }) => name.endsWith('.css')))
    for (const [, selectors = ''] of code.matchAll(/([^{}]+)\{/g))
      for (const selector of selectors.split(',')) {
        const [, name] = /^\.([a-z-]+)$/.exec(selector.trim()) ?? [];
        if (name) rooms.set(name, (rooms.get(name) ?? new Set()).add(folderOf(path)));
      }
  return [...rooms]
    .filter(([, among]) => among.size > 1)
    .map(([name, among]) => `.${name} is styled in ${[...among].join(' and ')}`);
}

function isFile(name: string): boolean {
  return /^(src|components|test)\/.*\.tsx?$/.test(name);
}
