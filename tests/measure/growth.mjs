// How the work grows with the length of the text, in fourteen families of texts: instructions of the native build, counted by valgrind (cachegrind without
// its cache, which counts what callgrind counts in two thirds of the time), less those of a request of one sentence; and how many times those of half the length.
//   npm run measure -- growth [--top KB] [--from KB] [--only NAME,NAME] [--time]
// From 64 KB by doublings to 256 KB where nothing is said; on to a megabyte (--top 1024) all families take an hour of one core. --time: seconds of one core without
// valgrind in place of instructions, for a quick look on a quiet machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { installFor, setUp } from '../../.ci/setup.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';
import { families, requestOf } from './families.mjs';

const mostOfDoubling = 2.3;
const program = join(root, 'build/release/tests/crosscheck-native');

function run(command, request) {
  const { stderr, error, status, signal } = spawnSync(command[0], command.slice(1), { input: JSON.stringify(request), maxBuffer: 1 << 30, stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' });
  if (error ?? signal) throw new Error(`${command.join(' ')}: ${error?.message ?? signal}`);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr.slice(-200)}`);
  return stderr;
}

const instructions = (request) => Number(/I\s+refs:\s+([\d,]+)/.exec(run(['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null', program], request))[1].replaceAll(',', ''));

function seconds(request) {
  const once = () => Number(/^user (.*)$/m.exec(run(['bash', '-c', `TIMEFORMAT='user %U'; time ${program} > /dev/null`], request))[1]);
  return Math.min(once(), once());
}

/** @param {string[]} flags */
export function measure(flags) {
  const value = (flag, otherwise) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : otherwise);
  keepOutputClear();
  setUp({ tests: true });
  installFor('growth');
  buildNative('release', ['crosscheck-native']);
  const count = flags.includes('--time') ? seconds : instructions;
  const sizes = [];
  for (let size = Number(value('--from', 64)); size <= Number(value('--top', 256)); size *= 2) sizes.push(size);
  const chosen = value('--only')?.split(',') ?? Object.keys(families);
  const start = count(requestOf(['The ferry sank on Monday.']));
  const shown = flags.includes('--time') ? (n) => `${n.toFixed(2)} s` : (n) => `${(n / 1e9).toFixed(2)} G`;
  console.log(['family'.padEnd(34), ...sizes.map((size) => `${size} KB`.padStart(16))].join(''));
  let worst = 0;
  for (const name of chosen) {
    let last = null;
    process.stdout.write(name.padEnd(34));
    for (const size of sizes) {
      const now = count(requestOf(families[name](size * 1024))) - start;
      const ratio = last === null ? null : now / last;
      process.stdout.write(`${shown(now)}${ratio === null ? '' : ` ×${ratio.toFixed(2)}`}`.padStart(16));
      worst = Math.max(worst, ratio ?? 0);
      last = now;
    }
    process.stdout.write('\n');
  }
  console.log(`The most for one doubling: ${worst.toFixed(2)} (at most ${mostOfDoubling} is wanted).`);
  if (worst > mostOfDoubling && !flags.includes('--time')) process.exitCode = 1;
}
