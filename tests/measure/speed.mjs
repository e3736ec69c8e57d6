// How fast it is on one core, natively and as WebAssembly under this Node: the stage that reads a pasted text (article/), megabytes of
// plain text a second; the language model, tags to trees and lemmas, tokens a second.
//   npm run measure -- speed [article|language] [FILE.conllu]      (both, and EWT's development part, where none is given)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { keepOutputClear, root, run, say } from '../../.ci/steps.mjs';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';

const training = 'src/language/training';
const folder = join(root, 'build/speed');

const sourcesOf = (folder, wanted = () => true) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.cpp') && wanted(name)).map((name) => `${folder}/${name}`);

// A tool for Node: optimised as the shipped build is, with the file system of Node in place of none.
function buildForNode(name, sources) {
  // The headers of the machine must not reach this compiler: the one library is staged alone.
  cpSync('/usr/include/nlohmann', join(folder, 'staged/nlohmann'), { recursive: true });
  say(`Building ${name} as WebAssembly (a few minutes)`);
  const out = join(folder, `${name}.cjs`);
  run(['em++', '-std=c++20', '-O3', '-msimd128', '-ffp-contract=off', '-D_LIBCPP_DISABLE_EXTERN_TEMPLATE', '-Isrc', '-isystem', join(folder, 'staged'), ...sources, ...sourcesOf('src/text'), ...sourcesOf('build/release/src/resources'),
    '-sNODERAWFS=1', '-sSINGLE_FILE=1', '-sINITIAL_MEMORY=256MB', '-sALLOW_MEMORY_GROWTH=1', '-o', out], { env: { ...process.env, NODE_PATH: '/usr/share/nodejs' } });
  return out;
}

/** @param {string[]} flags */
export function measure(flags) {
  const parts = { article: measureArticle, language: measureLanguage };
  keepOutputClear();
  for (const part of Object.keys(parts)) if (!Object.keys(parts).some((name) => flags.includes(name)) || flags.includes(part)) parts[part](flags.find((flag) => !(flag in parts)));
}

// The articles of all stories of examples/, one after another, as one pasted text.
function measureArticle() {
  buildNative('release', ['crosscheck-stage']);
  const input = storySlugs().flatMap((slug) => [...readStory(join(storiesFolder, slug)).texts.values()]).join('\n\n');
  const speed = (command, args) => JSON.parse(spawnSync(command, args, { encoding: 'utf8', input }).stdout).megabytesPerSecond;
  console.log(`article, native: ${speed(join(root, 'build/release/tests/crosscheck-stage'), [])} MB a second`);
  const language = ['article_words', 'page_words', 'forest', 'places', 'wordlist', 'vocabulary', 'resource', 'calendar'].map((name) => `src/language/${name}.cpp`);
  console.log(`article, WebAssembly: ${speed(process.execPath, [buildForNode('crosscheck-stage', ['tests/stage.cpp', ...sourcesOf('src/article'), ...language])])} MB a second`);
}

function measureLanguage(file = join(root, '../shared/data/treebank/en_ewt-dev.conllu')) {
  if (!existsSync(file)) return console.log(`language: skipped, ${file} is not there`);
  buildNative('release', ['crosscheck-evaluate']);
  const speed = (command, args) => JSON.parse(spawnSync(command, [...args, 'treebank', file], { encoding: 'utf8' }).stdout).tokensPerSecond;
  console.log(`language, native: ${speed(join(root, 'build/release', training, 'crosscheck-evaluate'), [])} tokens a second`);
  const sources = [...sourcesOf('src/language'), ...['evaluate', 'score', 'sentences'].map((name) => `${training}/${name}.cpp`)];
  console.log(`language, WebAssembly: ${speed(process.execPath, [buildForNode('crosscheck-evaluate', sources)])} tokens a second`);
}
