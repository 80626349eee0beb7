// Holds the structure of the project: the order of its folders, the names of its files, and where React and D3 may be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exportsByName,
  hasNoCycle,
  importsUpward,
  isNamedForItsSubject,
  isShort,
  keepsMotionInOneRoom,
  needsNoScreen,
  opensWithItsPurpose,
  stylesOneRoom,
} from './rules.ts';
import { importsOf, root, source, sourcesIn } from './sources.ts';

/** Files that may be longer than 250 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {
  'src/words/en.ts': 'one dictionary, so that another language is one file',
};

const product = [...sourcesIn('src'), ...sourcesIn('components')];
const tests = sourcesIn('test');

describe('the sources', () => {
  it('import only from folders above their own', () => expect(importsUpward(product)).toEqual([]));
  it('import in no cycle', () => expect(hasNoCycle([...product, ...tests])).toEqual([]));
  it('are named for their subject', () => expect(isNamedForItsSubject([...product, ...tests])).toEqual([]));
  it('export by name', () => expect(exportsByName([...product, ...tests])).toEqual([]));
  it('open with what they are for', () => expect(opensWithItsPurpose([...product, ...tests])).toEqual([]));
  it('have at most 250 lines', () => expect(isShort(product, 250, longFiles)).toEqual([]));
  it('in src need no screen', () => expect(needsNoScreen(product)).toEqual([]));
  it('style each class in one room', () => expect(stylesOneRoom(product)).toEqual([]));
  it('move things only in components/motion', () => expect(keepsMotionInOneRoom(product)).toEqual([]));
});

describe('the top level', () => {
  it('holds exactly the agreed names', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
    const isIgnored = (name: string): boolean =>
      ignored.some(line =>
        line.startsWith('*') ? name.endsWith(line.slice(1)) : name === line.replace(/\/$/, ''),
      );
    const names = readdirSync(root).filter(name => name !== '.git' && !isIgnored(name));
    expect(names.sort()).toEqual(
      [
        ...['package.json', 'package-lock.json', 'index.html', 'src', 'components', 'public', 'test'],
        ...['README.md', 'LICENSE', '.ci'],
        ...['.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.nvmrc', '.size-limit.js'],
        ...['biome.json', 'playwright.config.ts', 'tsconfig.json', 'vite.config.ts', 'vite.single.config.ts'],
      ].sort(),
    );
  });
});

describe('a rule', () => {
  const fine = source('src/engine/ops.ts', '// The ops.\n');

  it('sees every form of import', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type {\n  B,\n} from '../b.ts';",
      "import './c.css';",
      "const d = import('./d.tsx');",
      "new Worker(new URL('./e.ts', import.meta.url));",
      "import text from './f.md?raw';",
      "import { scaleLinear } from 'd3';",
      "// import { no } from './no.ts';",
      "const w = 1; // import('./no.ts')",
      "/** Not from './no.ts' */",
    ];
    expect(importsOf(source('components/app/x.tsx', text.join('\n'))).sort()).toEqual(
      ['a.ts', 'c.css', 'd.tsx', 'e.ts', 'f.md']
        .map(name => `components/app/${name}`)
        .concat('components/b.ts', 'd3')
        .sort(),
    );
  });

  it.each([
    ['src/engine/a.ts', "import { b } from '../state/b.ts';"],
    ['components/app/a.ts', "import { b } from '../App.tsx';"],
    ['src/engine/a.ts', "import { b } from '../../test/b.ts';"],
    ['src/other/a.ts', ''],
    ['src/a.ts', ''],
  ])('refuses a backward import or an unknown folder: %s %s', (path, text) => {
    expect(importsUpward([source(path, text)])).toHaveLength(1);
  });

  it('lets a room import from the rooms above it and the top from all', () => {
    const room = source(
      'components/strip/a.tsx',
      "import { b } from '../app/b.ts'; import { c } from './c.ts';",
    );
    const top = source(
      'components/App.tsx',
      "import { b } from './share/b.tsx';\nimport { c } from '../src/words/en.ts';",
    );
    expect(importsUpward([fine, room, top])).toEqual([]);
  });

  it('refuses a cycle and names it', () => {
    const a = source('src/engine/a.ts', "import { b } from './b.ts';");
    const b = source('src/engine/b.ts', "import { c } from './c.ts';");
    const c = source('src/engine/c.ts', "import type { B } from './b.ts';");
    expect(hasNoCycle([a, b, c])).toEqual([
      'src/engine/b.ts imports src/engine/c.ts imports src/engine/b.ts',
    ]);
  });

  it.each(['src/engine/index.ts', 'src/utils/a.ts', 'components/app/helpers.tsx', 'src/lab/shared.test.ts'])(
    'refuses the name %s',
    path => expect(isNamedForItsSubject([fine, source(path, '')])).toHaveLength(1),
  );

  it.each([
    'export default 1;',
    "export * from './a.ts';",
    "export type { A } from './a.ts';",
    'export { a as default };',
  ])('refuses %s', text => expect(exportsByName([fine, source('src/engine/a.ts', text)])).toHaveLength(1));

  it('refuses a file that does not say what it is for', () => {
    expect(opensWithItsPurpose([fine, source('src/engine/a.ts', 'export const a = 1;')])).toHaveLength(1);
  });

  it('refuses a long file without a reason', () => {
    const long = source('src/engine/a.ts', '\n'.repeat(250).concat('end'));
    expect(isShort([fine, long], 250, {})).toHaveLength(1);
    expect(isShort([fine, long], 250, { 'src/engine/a.ts': 'a reason' })).toEqual([]);
  });

  it.each([
    "import { useMemo } from 'react';",
    "import { create } from 'zustand';",
    'document.title = a;',
    'let a: SVGElement;',
  ])('refuses in src: %s', text => {
    expect(needsNoScreen([fine, source('src/state/a.ts', text)])).toHaveLength(1);
    expect(needsNoScreen([source('components/app/a.ts', text)])).toEqual([]);
  });

  it.each([
    "import * as d3 from 'd3';",
    "import { max, select as pick } from 'd3';",
    "import { zoom } from 'd3-zoom';",
  ])('refuses outside components/motion: %s', text =>
    expect(keepsMotionInOneRoom([fine, source('components/figure/a.ts', text)])).toHaveLength(1),
  );

  it('lets motion touch the document, and everyone count', () => {
    const motion = source('components/motion/a.ts', "import { select } from 'd3';");
    const figure = source('components/figure/a.ts', "import { scaleLinear, type Selection } from 'd3';");
    expect(keepsMotionInOneRoom([motion, figure])).toEqual([]);
  });
});
