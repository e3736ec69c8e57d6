// A small web server for a folder of static files: for `npm start` and for the browser tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.mjs': 'text/javascript; charset=utf-8',
};

/**
 * Serves `folder` under `base` on localhost only.
 * @param {{ folder: string, port?: number, base?: string, headers?: object, heard?: (path: string) => void }} options
 *   port 0: any free one; a taken port: the next; headers: also sent; heard: told of every request
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve({ folder, port = 0, base = '/', headers = {}, heard }) {
  const server = createServer((request, response) => {
    heard?.(request.url);
    answer(folder, base, request).then(
      ({ file, type }) => {
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n'),
    );
  });
  await listen(server, port);
  return { url: `http://localhost:${server.address().port}${base}`, close: () => { server.close(); server.closeAllConnections(); } };
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65535) listen(server, port + 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, 'localhost', done);
  });
}

async function answer(folder, base, request) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (!path.startsWith(base)) throw new Error('outside');
  const name = normalize(`/${path.slice(base.length)}`);
  const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
  if (!(await stat(file)).isFile()) throw new Error('no file');
  return { file, type: types[extname(file)] ?? 'application/octet-stream' };
}
