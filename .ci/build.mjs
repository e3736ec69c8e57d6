// `npm run build [-- PART…]`: the core as WebAssembly, the page to dist/. Parts: native (what the tests need), wasm, page, package, docs.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { Stop, main, root, run, say } from './steps.mjs';

const jobs = String(Math.min(availableParallelism(), 8));

/** A CMake preset, configured where it is not yet (the build itself notices what changed), and built. */
function cmake(preset, targets = []) {
  const folder = join('build', preset);
  if (!existsSync(join(root, folder, 'build.ninja'))) {
    run([...(preset === 'wasm' ? ['emcmake'] : []), 'cmake', '--preset', preset]);
  }
  run(['cmake', '--build', folder, '-j', jobs, ...targets.flatMap((t) => ['--target', t])]);
}

/** @param {string[]} [targets] all by default */
export function buildNative(preset, targets) {
  say(`Building the core natively (${preset})`);
  cmake(preset, targets);
}

export function buildWasm() {
  say('Building the core as WebAssembly (the first time takes a few minutes)');
  cmake('wasm');
}

export function buildPage() {
  say('Building the page to dist/');
  run([process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  run([process.execPath, '.ci/offline.mjs']);
  run([process.execPath, '.ci/single.mjs']);
}

/** The documentation with its gallery, to dist/docs/; needs the page and the package. */
export function buildDocs() {
  run([process.execPath, '.ci/docs.mjs']);
}

/** The npm package, to build/package/. */
export function buildPackage() {
  run([process.execPath, '.ci/package.mjs']);
}

const parts = {
  native: () => buildNative('dev', ['crosscheck-tests', 'crosscheck-memory', 'crosscheck-native']),
  wasm: buildWasm,
  page: buildPage,
  package: buildPackage,
  docs: buildDocs,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => {
    const chosen = process.argv.slice(2);
    const unknown = chosen.find((name) => !parts[name]);
    if (unknown) throw new Stop(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.`);
    setUp();
    if (chosen.length) return chosen.forEach((name) => parts[name]());
    for (const name of ['wasm', 'page', 'package', 'docs']) parts[name]();
    say('Done: dist/ is the site; any web server can serve it, under any path. dist/crosscheck.html is the page as one file. build/package/ is the npm package.');
  });
}
