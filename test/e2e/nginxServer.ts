// Serves the built page with the types and headers that public/deploy/nginx.conf gives, read from that file.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The headers that are written out in the configuration, and the type of each ending. */
function readConfiguration(text: string) {
  const headers = [...text.matchAll(/^\s*add_header (\S+) "([^"]*)"/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const [, block = ''] = /^\s*types \{([^}]*)\}/m.exec(text) ?? [];
  const types = [...block.matchAll(/(\S+)\s+([\w ]+);/g)].flatMap(([, type = '', endings = '']) =>
    endings.split(' ').map(ending => [ending, type] as const),
  );
  return { headers, types: new Map(types) };
}

/** Starts the server on a free port of this machine: its address, and what ends it. */
export async function serveAsNginx(): Promise<{ readonly address: string; readonly close: () => void }> {
  const { headers, types } = readConfiguration(
    await readFile(join(root, 'public/deploy/nginx.conf'), 'utf8'),
  );
  const server = createServer(async ({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    for (const [name, value] of headers) answer.setHeader(name, value);
    answer.setHeader('Content-Type', types.get(extname(path).slice(1)) ?? 'application/octet-stream');
    await readFile(join(root, 'dist', path)).then(
      bytes => answer.end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${place.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
