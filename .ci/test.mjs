// `npm test [-- --whole]`: sets up, builds, and runs the tests: every one in Chromium, and in Firefox those of what browsers do each in their own
// way; --whole: every one in both. A suite that fails does not keep the next from running; the last lines say how each went. What the next suites need
// is built while one runs.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { Stop, main, root, say } from './steps.mjs';

/** Output that tells how many tests ran: doctest's last line and node:test's. */
const tallies = [
  { pattern: /\[doctest\] test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed/g, of: ([, , passed, failed]) => ({ passed: +passed, failed: +failed, skipped: 0 }) },
  { pattern: /ℹ pass (\d+)\nℹ fail (\d+)\nℹ cancelled (\d+)\nℹ skipped (\d+)/g, of: ([, passed, failed, cancelled, skipped]) => ({ passed: +passed, failed: +failed + +cancelled, skipped: +skipped }) },
];

/** Runs a suite, shows its output, and counts its tests. A suite without a test has failed. */
function suite(command, env) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command[0], command.slice(1), { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.setEncoding('utf8');
      from.on('data', (text) => { output += text; to.write(text); });
    }
    child.on('error', (error) => done({ ok: false, note: error.message }));
    child.on('close', (status) => {
      const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
      const found = tallies.flatMap(({ pattern, of }) => [...plain.matchAll(pattern)].map(of)).at(-1);
      done({ ...found, ok: status === 0 && found?.failed === 0 && found.passed > 0 });
    });
  });
}

const testFiles = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.js')).sort().map((name) => join(folder, name));
/**
 * On the Node that runs this: Debian's own, which emscripten brings along, may be older. Two files at once: most of them wait for a browser half of their time.
 * A test that failed can leave a server open, which would keep its process alive for ever: it is ended when the tests are.
 */
const nodeTests = (files) => [process.execPath, '--test', '--test-force-exit', '--test-reporter=spec', '--test-concurrency=2', ...files];
const nodeTestsIn = (...folders) => nodeTests(folders.flatMap(testFiles));

const inBrowsers = testFiles('tests/browser');
/** Storage, Workers, clipboard, files, elements, frames, service workers, policies. */
const browsersDiffer = /(embed|files|habits|hostile|input|kept|offline|quiet|read|share|single-file|ways)\.test\.js$/;
const inFirefox = process.argv.includes('--whole') ? inBrowsers : inBrowsers.filter((file) => browsersDiffer.test(file));

const steps = [
  ['Native tests under ASan and UBSan', ['native'], () => suite(['build/dev/tests/crosscheck-tests'], { UBSAN_OPTIONS: 'print_stacktrace=1' })],
  ['Memory runs out, natively', [], () => suite(['build/dev/tests/crosscheck-memory'])],
  ['Contract, core through WebAssembly, command line', ['wasm'], () => suite(nodeTestsIn('tests/wasm', 'tests/web', 'tests/measure'))],
  ['Package, as its users have it', ['package'], () => suite(nodeTestsIn('tests/package'))],
  ['Page and documentation in Chromium', ['page', 'docs'], () => suite(nodeTests(inBrowsers))],
  ['Page and documentation in Firefox', [], () => suite(nodeTests(inFirefox), { CROSSCHECK_BROWSER: 'firefox' })],
];

/** Builds parts in a process of their own. @returns {Promise<boolean>} whether they were built */
function build(parts) {
  if (parts.length === 0) return Promise.resolve(true);
  return new Promise((done) => {
    const child = spawn(process.execPath, ['.ci/build.mjs', ...parts], { cwd: root, stdio: 'inherit' });
    child.on('error', () => done(false));
    child.on('close', (status) => done(status === 0));
  });
}

async function runStep([name, , test], built) {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(0)} s`;
  if (!await built) return { name, ok: false, note: `did not build, ${seconds()}` };
  say(name);
  const result = await test();
  const count = result.passed === undefined ? 'no tests counted' : `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  return { name, ...result, note: `${result.note ?? count}, ${seconds()}` };
}

await main(async () => {
  setUp({ tests: true });
  const results = [];
  const built = [];
  for (const [, parts] of steps) built.push((built.at(-1) ?? Promise.resolve()).then(() => build(parts)));
  for (const [i, step] of steps.entries()) results.push(await runStep(step, built[i]));
  say('Summary');
  for (const { ok, name, note } of results) console.log(`  ${ok ? '✓' : '✗'} ${name}: ${note}`);
  const sum = (key) => results.reduce((n, r) => n + (r[key] ?? 0), 0);
  console.log(`  ${sum('passed')} tests passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  if (results.some(({ ok }) => !ok)) throw new Stop('Some tests failed; each stands above.');
});
