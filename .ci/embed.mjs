// dist/embed/VERSION/: what other people's pages load from this site, and what the embed builder says of it.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScripts } from './package.mjs';
import { main, root, say } from './steps.mjs';

export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const cache = join(root, 'build/embed');

/** The scripts, to build/embed/: { version, integrity: { name: sha384 } }. */
export async function embedScripts() {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await buildScripts(cache);
  const integrity = {};
  for (const name of ['cross-check.js', 'cross-check-frozen.js', 'cross-check-frame.js']) integrity[name] = `sha384-${createHash('sha384').update(readFileSync(join(cache, name))).digest('base64')}`;
  return { version, integrity };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    say('Building what other pages embed');
    console.log(JSON.stringify(await embedScripts()));
  });
}
