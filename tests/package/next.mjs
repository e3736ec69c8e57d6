// `npm run next`: the package in an application of Next's, built and served by Next itself, opened in Chromium. Apart from `npm test`,
// for Next takes a third of a gigabyte; it is installed into .cache/next, from the lock file of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, buildWasm } from '../../.ci/build.mjs';
import { setUp } from '../../.ci/setup.mjs';
import { main, root, run, say } from '../../.ci/steps.mjs';
import { launchChromium } from '../browser/launch.js';

const folder = join(root, '.cache/next');
const next = join(folder, 'node_modules/next/dist/bin/next');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

/** Serves what was built; resolves to its address. */
function served() {
  const child = spawn(process.execPath, [next, 'start', folder, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) done({ address, close: () => child.kill() });
    });
    child.on('exit', () => fail(new Error(`Next ended: ${said}`)));
  });
}

await main(async () => {
  setUp({ tests: true });
  buildWasm();
  buildPackage();
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'tests/package/next'), folder, { recursive: true });
  if (!existsSync(next)) run(['npm', 'ci', '--prefix', folder]);
  rmSync(join(folder, 'node_modules/crosscheck'), { recursive: true, force: true });
  cpSync(join(root, 'build/package'), join(folder, 'node_modules/crosscheck'), { recursive: true });
  say('Building an application with Next');
  run([process.execPath, next, 'build', folder], { env });
  const { address, close } = await served();
  const browser = await launchChromium();
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.locator('[data-browser=crosscheck-report]').waitFor({ state: 'attached' });
  await page.locator('cross-check crosscheck-report').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('main').getAttribute('data-server'), 'crosscheck-report');
  assert.deepEqual(errors, []);
  await browser.close();
  close();
  say('Next: compared on the server while it was built, and in the browser; the element woke');
});
