// Reports of many requests from the native command, in one run: the same bytes as through WebAssembly, without its build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { setUp } from '../../.ci/setup.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';

/**
 * Builds the command where it is not up to date.
 * @param {object[]} requests
 * @returns {object[]} a report for each; one that could not be made is `{ error }`
 */
export function reportsOf(requests) {
  keepOutputClear();
  setUp({ tests: true });
  buildNative('release', ['crosscheck-native']);
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const { error, stdout, stderr } = spawnSync(join(root, 'build/release/tests/crosscheck-native'), ['--lines'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const reports = (stdout ?? '').split('\n').filter((line) => line).map((line) => JSON.parse(line));
  if (reports.length !== requests.length) throw new Error(`${reports.length} reports for ${requests.length} requests: ${error?.message ?? stderr.trim()}`);
  return reports;
}
