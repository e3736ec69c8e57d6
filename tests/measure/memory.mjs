// What happens where memory runs out: natively at every allocation of the requests in tests/memory/scenarios.jsonc (of the first request of a process,
// which makes the language ready, at three thousand of them), in the WebAssembly build at every size of memory, by pages of 64 KB.
//   npm run measure -- memory
import { join } from 'node:path';
import { buildNative, buildWasm } from '../../.ci/build.mjs';
import { setUp } from '../../.ci/setup.mjs';
import { root, run } from '../../.ci/steps.mjs';

export function measure() {
  setUp({ tests: true });
  buildNative('release', ['crosscheck-memory']);
  buildWasm();
  const env = { ...process.env, CROSSCHECK_HOSTILE: 'all' };
  run([join(root, 'build/release/tests/crosscheck-memory')], { env });
  run([process.execPath, '--test', '--test-reporter=spec', 'tests/wasm/memory.test.js'], { env });
}
