// Whether every build gives the same bytes for the same request: natively by g++ (and clang++), as WebAssembly in Node, Chromium and
// Firefox. Prints how many of the reports agree with those of g++, and the first that do not.
//   npm run measure -- same [--count 2000] [--clang] [--only node,chromium,firefox]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildNative, buildWasm } from '../../.ci/build.mjs';
import { serve } from '../../.ci/serve.mjs';
import { setUp } from '../../.ci/setup.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';
import { load } from '../../wasm/node.js';
import { requestBytes } from '../../wasm/text.js';
import { launchChromium, launchFirefox } from '../browser/launch.js';
import { requestsOf } from './inputs.mjs';

const batch = 100; // requests that go to a process or a page at once
const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

function* batches(requests) {
  for (let at = 0; at < requests.length; at += batch) yield requests.slice(at, at + batch);
}

/** The sums of the reports of a native build. @param {Buffer[]} requests */
function natively(preset, requests) {
  buildNative(preset, ['crosscheck-native']);
  const sums = [];
  for (const part of batches(requests)) {
    const { stdout } = spawnSync(join(root, 'build', preset, 'tests/crosscheck-native'), ['--lines'], { input: Buffer.concat(part.flatMap((bytes) => [bytes, Buffer.from('\n')])), maxBuffer: 1 << 30 });
    let at = 0;
    for (let end = stdout.indexOf(10); end !== -1; at = end + 1, end = stdout.indexOf(10, at)) sums.push(sumOf(stdout.subarray(at, end)));
  }
  return sums;
}

async function inNode(requests) {
  const core = await load();
  const sums = [];
  for (const bytes of requests) sums.push(sumOf(await core.compareBytes(bytes)));
  return sums;
}

async function inBrowser(launch, requests) {
  const site = await serve({ folder: root });
  const browser = await launch();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.url}none`); // a page of this origin, with nothing in it
    await page.evaluate(async (url) => {
      const { load: start } = await import(`${url}wasm/core.js`);
      globalThis.core = await start({ wasm: `${url}build/wasm/wasm/core.wasm` });
    }, site.url);
    const sums = [];
    for (const part of batches(requests)) {
      sums.push(...await page.evaluate(async (texts) => {
        const found = [];
        for (const text of texts) {
          const answer = await globalThis.core.compareBytes(new TextEncoder().encode(text));
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', answer));
          found.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
        }
        return found;
      }, part.map((bytes) => new TextDecoder().decode(bytes))));
    }
    return sums;
  } finally {
    await browser.close();
    site.close();
  }
}

/** @param {string[]} flags */
export async function measure(flags) {
  const valueOf = (name) => flags[flags.indexOf(name) + 1];
  const count = flags.includes('--count') ? Number(valueOf('--count')) : 2000;
  const only = flags.includes('--only') ? valueOf('--only').split(',') : ['node', 'chromium', 'firefox'];
  keepOutputClear();
  setUp({ tests: true });
  buildWasm();
  const requests = requestsOf(count).map((request) => Buffer.from(requestBytes(request)));
  console.log(`${count} requests, ${(requests.reduce((n, { length }) => n + length, 0) / 1e6).toFixed(1)} MB`);
  const first = natively('release', requests);
  console.log(`native, g++: ${first.length} reports, ${new Set(first).size} different ones`);
  const others = { clang: () => natively('clang', requests), node: () => inNode(requests), chromium: () => inBrowser(launchChromium, requests), firefox: () => inBrowser(launchFirefox, requests) };
  let wrong = first.length === count ? 0 : 1;
  for (const name of [...(flags.includes('--clang') ? ['clang'] : []), ...only]) {
    const sums = await others[name]();
    const differ = first.flatMap((sum, i) => (sum === sums[i] ? [] : [i]));
    console.log(`${name === 'clang' ? 'native, clang++' : `WebAssembly, ${name}`}: ${first.length - differ.length} of ${first.length} the same${differ.length > 0 ? `; not ${differ.slice(0, 10).join(', ')}` : ''}`);
    wrong += differ.length;
  }
  if (wrong > 0) throw new Error(`${wrong} reports differ`);
}
