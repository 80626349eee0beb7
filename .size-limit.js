// The weight of the script that the page needs before it can draw: the entry and all it imports statically.
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(match => `dist/${match[1]}`);
if (scripts.length === 0) throw new Error('dist/index.html: expected at least one script, got none');

export default [{ name: 'first-route script', path: scripts, gzip: true, limit: '150 kB' }];
