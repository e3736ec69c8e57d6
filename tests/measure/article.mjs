// The stage that tells an article from the page around it: pages as rich and as plain text, then sentence and token borders
// against the dev parts of UD English EWT and GUM from raw text.
//   npm run measure -- article [--misses]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { root } from '../../.ci/steps.mjs';
import { measurePages } from './article-pages.mjs';

/** @param {string[]} flags */
export async function measure(flags) {
  measurePages(flags);
  measureBorders();
}

function measureBorders() {
  buildNative('release', ['crosscheck-tests']);
  const { stdout } = spawnSync(join(root, 'build/release/tests/crosscheck-tests'), ['-tc=sentences and tokens of the treebanks'], { encoding: 'utf8' });
  console.log(stdout.split('\n').filter((line) => /F1|skipped/.test(line)).join('\n'));
}
