// Which branches of the core the tests take both ways: natively by the unit tests and specs (clang's source-based coverage), the JavaScript
// of the boundary by its tests in tests/wasm (Node's). Prints a line for each room.
//   npm run measure -- coverage [--missed ROOM]     --missed: also each line with a branch that is not taken both ways
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildNative, buildWasm } from '../../.ci/build.mjs';
import { installFor, setUp } from '../../.ci/setup.mjs';
import { keepOutputClear, root, run } from '../../.ci/steps.mjs';

const folder = join(root, 'build/coverage');
const llvm = (tool) => `/usr/bin/llvm-${tool}-14`;

/** @param {string[]} flags */
export async function measure(flags) {
  keepOutputClear();
  setUp({ tests: true });
  installFor('coverage');
  const files = [...natively(), ...inNode()];
  const rooms = new Map();
  for (const { file, branches } of files) {
    for (const room of roomsOf(file)) {
      const sum = rooms.get(room) ?? { both: 0, all: 0 };
      rooms.set(room, { both: sum.both + branches.filter(({ taken }) => taken).length, all: sum.all + branches.length });
    }
  }
  for (const [room, { both, all }] of [...rooms].sort().filter(([, { all }]) => all > 0)) console.log(`${room.padEnd(16)} ${(100 * both / all).toFixed(1).padStart(5)} %  ${both} of ${all} branches`);
  const wanted = flags[flags.indexOf('--missed') + 1];
  if (flags.includes('--missed')) files.filter(({ file }) => roomsOf(file).includes(wanted)).forEach(showMissed);
}

/** The folder of src/, src/ as a whole, and the boundary. */
function roomsOf(file) {
  if (file.startsWith('wasm/')) return ['the boundary']; // what loads the core and asks it; the rest is the command line, or runs in browsers only
  const room = file.split('/').slice(0, 2).join('/');
  return ['src', room, ...(/^src\/report\/(wire|request)/.test(file) ? ['the boundary'] : [])];
}

/** Every branch once for each way that it can go: [{ file, branches: [{ line, way, taken }] }]. */
function natively() {
  buildNative('coverage', ['crosscheck-tests']);
  const program = join(folder, 'tests/crosscheck-tests'), raw = join(folder, 'raw.profraw'), profile = join(folder, 'merged.profdata');
  run([program, '--minimal'], { env: { ...process.env, LLVM_PROFILE_FILE: raw } });
  run([llvm('profdata'), 'merge', '-sparse', raw, '-o', profile]);
  const { stdout, stderr, status } = spawnSync(llvm('cov'), ['export', program, `-instr-profile=${profile}`, join(root, 'src')], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).data[0].files.map(({ filename, branches }) => ({ file: relative(root, filename), branches: waysOf(branches) })).filter(({ file }) => file.startsWith('src/'));
}

/** A branch of a template stands there once for each instance: it is taken where one of them takes it. */
function waysOf(branches) {
  const ways = new Map();
  for (const [line, column, endLine, endColumn, yes, no] of branches) {
    for (const [way, count] of [['true', yes], ['false', no]]) {
      const key = [line, column, endLine, endColumn, way].join();
      ways.set(key, { line, way, taken: count > 0 || (ways.get(key)?.taken ?? false) });
    }
  }
  return [...ways.values()];
}

function inNode() {
  buildWasm();
  const report = join(folder, 'node.lcov');
  const tests = ['bad-inputs', 'boundary', 'compile', 'contract'].map((name) => `tests/wasm/${name}.test.js`);
  spawnSync(process.execPath, ['--test', '--experimental-test-coverage', '--test-reporter=lcov', `--test-reporter-destination=${report}`, ...tests], { cwd: root, stdio: 'ignore' }); // whether they pass is for `npm test` to say
  return readFileSync(report, 'utf8').split('end_of_record').map((record) => ({
    file: /^SF:(.*)$/m.exec(record)?.[1] ?? '',
    branches: [...record.matchAll(/^BRDA:(\d+),\d+,\d+,(\d+|-)$/gm)].map(([, line, count]) => ({ line: Number(line), way: 'reached', taken: Number(count) > 0 })),
  })).filter(({ file }) => /^wasm\/(core|compile|errors|text)\.js$/.test(file));
}

function showMissed({ file, branches }) {
  const source = readFileSync(join(root, file), 'utf8').split('\n');
  for (const { line, way, taken } of branches) if (!taken) console.log(`${file}:${line} never ${way}: ${source[line - 1].trim()}`);
}
