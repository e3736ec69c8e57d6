// dist/sw.js: the service worker with the list of the site's files and what each must hold.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, root, say } from './steps.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {string} [folder] the built site: index.html, assets/ and what lies beside them */
export function writeServiceWorker(folder = join(root, 'dist')) {
  say('Writing the service worker');
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => /^(index\.html|icon\.svg|manifest\.webmanifest|assets\/.*)$/.test(name)).sort();
  const files = Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
  const source = readFileSync(join(root, 'web/offline/sw.js'), 'utf8');
  const version = sha256(JSON.stringify(files) + source).slice(0, 16);
  writeFileSync(join(folder, 'sw.js'), `self.CROSSCHECK_FILES = ${JSON.stringify({ version, files })};\n${source}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(() => writeServiceWorker());
