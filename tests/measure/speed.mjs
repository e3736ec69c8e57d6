// How fast the language model is, tags to trees and lemmas, on one core: tokens a second natively and as WebAssembly under this Node.
//   npm run measure -- speed [FILE.conllu]      (EWT's development part where no file is given)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { keepOutputClear, root, run, say } from '../../.ci/steps.mjs';

const training = 'src/language/training';
const folder = join(root, 'build/speed');

// The evaluation tool for Node: optimised as the shipped build is, with the file system of Node in place of none.
function buildForNode() {
  // The headers of the machine must not reach this compiler: the one library is staged alone.
  cpSync('/usr/include/nlohmann', join(folder, 'staged/nlohmann'), { recursive: true });
  say('Building crosscheck-evaluate as WebAssembly (a few minutes)');
  const sources = readdirSync(join(root, 'src/language')).filter((name) => name.endsWith('.cpp')).map((name) => `src/language/${name}`);
  const resources = readdirSync(join(root, 'build/release/src/resources')).map((name) => `build/release/src/resources/${name}`);
  const out = join(folder, 'evaluate.cjs');
  run(['em++', '-std=c++20', '-O3', '-msimd128', '-ffp-contract=off', '-Isrc', '-isystem', join(folder, 'staged'), ...sources, 'src/text/fold.cpp', 'src/text/utf8.cpp',
    'src/text/characters.cpp', 'src/text/latin.cpp', ...['evaluate', 'score', 'sentences'].map((name) => `${training}/${name}.cpp`), ...resources,
    '-sNODERAWFS=1', '-sSINGLE_FILE=1', '-sINITIAL_MEMORY=256MB', '-sALLOW_MEMORY_GROWTH=1', '-o', out], { env: { ...process.env, NODE_PATH: '/usr/share/nodejs' } });
  return out;
}

/** @param {string[]} flags */
export function measure([file = join(root, '../shared/data/treebank/en_ewt-dev.conllu')]) {
  if (!existsSync(file)) return console.log(`speed: skipped, ${file} is not there`);
  keepOutputClear();
  buildNative('release', ['crosscheck-evaluate']);
  const speed = (command, args) => JSON.parse(spawnSync(command, [...args, 'treebank', file], { encoding: 'utf8' }).stdout).tokensPerSecond;
  console.log(`native: ${speed(join(root, 'build/release', training, 'crosscheck-evaluate'), [])} tokens a second`);
  console.log(`WebAssembly: ${speed(process.execPath, [buildForNode()])} tokens a second`);
}
