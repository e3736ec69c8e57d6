// `npm run lint [-- FILE…]`: clang-tidy (.clang-tidy) on the core, cppcheck on the core and the boundary's C++. What either says fails it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { installFor, setUp } from './setup.mjs';
import { Stop, main, root, run, say } from './steps.mjs';

const folder = join(root, 'build/lint');

/** The core: the tests are written in macros that neither reads. */
function compiled() {
  const files = JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8')).map(({ file }) => relative(root, file));
  return [...new Set(files)].filter((file) => file.startsWith('src/')).sort();
}

/** Clang-tidy on one file: what it has to say, or nothing. */
function tidy(file) {
  return new Promise((done) => {
    const child = spawn('clang-tidy', ['-p', folder, '--quiet', file], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '', errors = '';
    child.stdout.on('data', (text) => { said += text; });
    child.stderr.on('data', (text) => { errors += text; });
    child.on('close', (status) => done(status === 0 ? '' : said || errors));
  });
}

async function tidyAll(files) {
  let failed = 0;
  const waiting = [...files];
  const work = async () => {
    while (waiting.length) {
      const said = await tidy(waiting.shift());
      if (said) { failed++; console.log(said.trimEnd()); }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

await main(async () => {
  const chosen = process.argv.slice(2).map((file) => relative(root, resolve(file)));
  setUp({ tests: true });
  installFor('lint');
  run(['cmake', '-S', '.', '-B', folder, '-G', 'Ninja', '-DCMAKE_CXX_COMPILER=clang++', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON', '-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON']); // nothing is built: how each file is compiled is all that is needed
  const files = compiled().filter((file) => chosen.length === 0 || chosen.includes(file));
  say(`clang-tidy on ${files.length} files`);
  const failed = await tidyAll(files);
  say('cppcheck');
  run(['cppcheck', '--quiet', '--error-exitcode=1', '--std=c++20', '--language=c++', '--inline-suppr', '-j', String(availableParallelism()),
    '--enable=warning,performance,portability', '-Isrc', '-DCROSSCHECK_VERSION="0"', ...files, 'wasm/bindings.cpp']);
  if (failed) throw new Stop(`clang-tidy is not content with ${failed} of ${files.length} files.`);
});
