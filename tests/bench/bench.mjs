// `npm run bench [-- --only TOOL,TOOL] [--texts NAME,NAME] [--stages]`: first the stages of the native build, one by one (--stages: them alone); then how
// long Crosscheck takes beside what people would use instead, on the same texts, in one run on one machine. Times are medians of warm runs in a process
// each; what counts is the ratio. The others are installed into .cache/bench, from the lock file of this folder.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildNative, buildWasm } from '../../.ci/build.mjs';
import { installFor, setUp } from '../../.ci/setup.mjs';
import { main, root, run } from '../../.ci/steps.mjs';
import { textNames, textsNamed } from './texts.mjs';
import { folder, tools } from './tools.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const longest = 120_000; // milliseconds for one tool on one text, load and warm runs

function install() {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, file), join(folder, file));
  const there = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(there) || statSync(there).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs) run(['npm', 'ci', '--prefix', folder]);
}

const bytesIn = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((n, name) => n + bytesIn(join(path, name)), 0) : statSync(path).size);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

function sizeOf(tool) {
  if (tool === 'crosscheck') {
    const wasm = readFileSync(join(root, 'build/wasm/wasm/core.wasm'));
    return `${megabytes(wasm.length)} (${megabytes(gzipSync(wasm).length)} gzip)`;
  }
  return megabytes(tools[tool][1].reduce((n, name) => n + bytesIn(join(folder, 'node_modules', name)), 0));
}

function measure(tool, text) {
  const { stdout, status, error, stderr } = spawnSync(process.execPath, [join(here, 'one.mjs'), tool, text], { encoding: 'utf8', timeout: longest, maxBuffer: 1 << 26 });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  return { failed: error?.code === 'ETIMEDOUT' ? `over ${longest / 1000} s` : `failed: ${stderr.trim().split('\n').at(-1)?.slice(0, 60)}` };
}

/** Google Benchmark's own table, for the five articles. */
function printStages() {
  installFor('bench');
  buildNative('bench', ['crosscheck-bench']);
  const file = join(root, 'build/bench/request.json');
  writeFileSync(file, JSON.stringify({ articles: textsNamed('five articles') }));
  run([join(root, 'build/bench/tests/crosscheck-bench'), file]);
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const list = (flag) => { const at = process.argv.indexOf(flag); return at < 0 ? null : process.argv[at + 1].split(','); };

await main(() => {
  setUp({ tests: true });
  printStages();
  if (process.argv.includes('--stages')) return;
  buildWasm();
  install();
  const chosen = ['crosscheck', ...Object.keys(tools).filter((name) => name !== 'crosscheck' && (list('--only')?.includes(name) ?? true))];
  for (const text of list('--texts') ?? textNames) {
    console.log(`\n${text}`);
    console.log(['tool'.padEnd(27), 'ms, warm'.padStart(10), 'ratio'.padStart(8), 'load'.padStart(7), 'first'.padStart(8), 'memory'.padStart(10), ' gives'].join(''));
    let own = null;
    for (const tool of chosen) {
      const m = measure(tool, text);
      if (m.failed) { console.log(`${tool.padEnd(27)}${m.failed}`); continue; }
      own ??= m;
      console.log([tool.padEnd(27), number(m.warm).padStart(10), `${number(m.warm / own.warm)}×`.padStart(8), number(m.load).padStart(7), number(m.cold).padStart(8), megabytes(m.memory).padStart(10),
        ` ${Object.entries(m.counts).map(([what, n]) => `${n} ${what}`).join(', ')}`].join(''));
    }
  }
  console.log('\nSize on disk: ' + chosen.map((tool) => `${tool} ${sizeOf(tool)}`).join(' · '));
});
