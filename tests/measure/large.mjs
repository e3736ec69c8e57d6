// What large pastes cost: 0.1, 1, 2 and 10 MB of prose in one article, and fifty articles of 6 KB, each of which shares half of its text with the next.
// Natively and as WebAssembly in this Node, each in a process of its own: how it ended, and with how many findings; the seconds of the first request of the
// process, by the clock and of all cores together (natively with the start of the process, in WebAssembly with the core loaded); and the most memory that the
// process had (Node's own 50 MB in it), also as a multiple of the text.
//   npm run measure -- large [--only NAME,NAME] [--native|--wasm] [--most SECONDS]        (by the clock, 600 for each where nothing is said)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNative, buildWasm } from '../../.ci/build.mjs';
import { installFor, setUp } from '../../.ci/setup.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';
import { textsNamed } from '../bench/texts.mjs';

const here = fileURLToPath(import.meta.url);
const names = ['0.1 MB', '10 of 6 KB', '50 of 6 KB', '1 MB', '2 MB', '10 MB'];
const programs = { native: [join(root, 'build/release/tests/crosscheck-native')], WebAssembly: [process.execPath, here] };

/** Runs a program with a request on standard input; it prints a report. */
function ask([program, ...args], texts, seconds) {
  const { stdout, stderr, error } = spawnSync('timeout', [seconds, '/usr/bin/time', '-f', '\n%e %U %S %M', program, ...args], { input: JSON.stringify({ articles: texts }), encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error) throw error;
  const [, clock, user, system, kilobytes] = /\n([\d.]+) ([\d.]+) ([\d.]+) (\d+)\n$/.exec(stderr) ?? [];
  if (clock === undefined) return { ended: `over ${seconds} s` };
  const { error: failed, findings, own } = stdout ? JSON.parse(stdout) : { error: { code: 'stopped' } };
  return { ended: failed?.code ?? 'whole', findings: findings?.length ?? '', clock: own?.clock ?? Number(clock), cores: own?.cores ?? Number(user) + Number(system), memory: kilobytes * 1024 };
}

/** The program for WebAssembly: with the seconds without the start of Node and of the core. */
async function answer() {
  const { load } = await import('../../wasm/node.js');
  const core = await load();
  const request = JSON.parse(readFileSync(0, 'utf8'));
  const begun = performance.now(), before = process.cpuUsage();
  const report = await core.compare(request).catch(({ code }) => ({ error: { code } }));
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ...report, own: { clock: (performance.now() - begun) / 1000, cores: (user + system) / 1e6 } }));
}

/** @param {string[]} flags */
export function measure(flags) {
  const value = (flag, otherwise) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : otherwise);
  keepOutputClear();
  setUp({ tests: true });
  installFor('large');
  const chosen = Object.keys(programs).filter((how) => !flags.includes(how === 'native' ? '--wasm' : '--native'));
  if (chosen.includes('native')) buildNative('release', ['crosscheck-native']);
  if (chosen.includes('WebAssembly')) buildWasm();
  console.log(`${availableParallelism()} cores, ${loadavg()[0].toFixed(1)} processes waiting for them`);
  const line = (...cells) => console.log(cells.map((cell, i) => (i < 3 ? String(cell).padEnd(13) : String(cell).padStart(10))).join(''));
  line('text', 'how', 'ended', 'findings', 'clock', 'cores', 'memory', '× text');
  for (const name of value('--only')?.split(',') ?? names) {
    const texts = textsNamed(name);
    const bytes = texts.reduce((n, { text }) => n + Buffer.byteLength(text), 0);
    for (const how of chosen) {
      const { ended, findings, clock, cores, memory } = ask(programs[how], texts, value('--most', '600'));
      line(name, how, ended, ...(clock === undefined ? [] : [findings, `${clock.toFixed(2)} s`, `${cores.toFixed(2)} s`, `${(memory / 1e6).toFixed(0)} MB`, (memory / bytes).toFixed(0)]));
    }
  }
}

if (process.argv[1] === here) await answer();
