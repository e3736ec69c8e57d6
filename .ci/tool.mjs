// Builds one of the native tools and runs it:  node .ci/tool.mjs crosscheck-evaluate treebank FILE
// Everything but the tool's own output goes to standard error, so that the output can be piped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNative } from './build.mjs';
import { setUp } from './setup.mjs';
import { keepOutputClear, main, root } from './steps.mjs';

const folders = { 'crosscheck-train': 'src/language/training', 'crosscheck-evaluate': 'src/language/training', 'crosscheck-native': 'tests' };

await main(() => {
  const [tool, ...args] = process.argv.slice(2);
  keepOutputClear();
  setUp({ tests: true });
  buildNative('release', [tool]);
  const { status } = spawnSync(join(root, 'build/release', folders[tool], tool), args, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
