// `npm run fuzz [-- TARGET…] [--seconds N] [--runs N] [--minimise]`: libFuzzer under ASan and UBSan on the targets of tests/fuzz/targets.cpp, all of them
// for a minute each where nothing is said. What is found grows in .cache/fuzz; --minimise brings the inputs that reach a new edge of the program into the
// committed corpus (how often an edge is passed counts only while fuzzing: with it the corpus would be ten times larger). An input that breaks something
// is left in .cache/fuzz/TARGET-crashes: it belongs into tests/fuzz/corpus/TARGET once it is mended. Time is wall-clock: a loaded machine needs a patient
// limit for one input.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from './build.mjs';
import { installFor, setUp } from './setup.mjs';
import { Stop, main, root, say } from './steps.mjs';

const corpus = join(root, 'tests/fuzz/corpus');
const args = process.argv.slice(2);
const option = (name, otherwise) => { const at = args.indexOf(name); return at < 0 ? otherwise : args.splice(at, 2)[1]; };

await main(() => {
  const seconds = option('--seconds', '60'), runs = option('--runs', '-1');
  const minimise = args.includes('--minimise');
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  setUp();
  installFor('fuzz');
  buildNative('fuzz', ['crosscheck-fuzz']);
  const failed = [];
  for (const target of chosen.length ? chosen : readdirSync(corpus).sort()) {
    const found = join(root, '.cache/fuzz', target), crashes = `${found}-crashes/`;
    for (const folder of [found, crashes]) mkdirSync(folder, { recursive: true });
    // Where each allocation was made, and a long wait before memory is given again, cost more than what is fuzzed: a crash is run again without them.
    const env = { ...process.env, CROSSCHECK_TARGET: target, ASAN_OPTIONS: 'quarantine_size_mb=4:malloc_context_size=0' };
    const fuzzer = (...flags) => spawnSync(join(root, 'build/fuzz/tests/crosscheck-fuzz'), flags, { cwd: root, stdio: 'inherit', env }).status;
    say(`Fuzzing ${target}`);
    // Without -entropic: its book-keeping of rare features takes three fifths of the time. Without -reduce_inputs: it writes files all the time.
    const limits = ['-entropic=0', '-reduce_inputs=0', '-timeout=30', '-rss_limit_mb=2048', `-artifact_prefix=${crashes}`];
    const status = minimise
      ? fuzzer('-merge=1', '-use_counters=0', ...limits, join(corpus, target), found)
      : fuzzer(`-max_total_time=${runs === '-1' ? seconds : 0}`, `-runs=${runs}`, '-print_final_stats=1', ...limits, found, join(corpus, target));
    if (status !== 0) failed.push(target);
  }
  if (failed.length) throw new Stop(`Something broke in: ${failed.join(', ')}. The inputs stand in .cache/fuzz.`);
});
