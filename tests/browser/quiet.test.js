// A browser that was started without any network, and a listener to which every address leads: after the page is
// loaded, nobody is asked for anything, whatever a reader does. Hosted, and from a disk.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../wasm/stories.js';

const browser = process.env.CROSSCHECK_BROWSER === 'firefox' ? 'firefox' : 'chromium';
/** A network of its own in which there is only loopback; not every machine lets a test have one. */
const alone = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const isolated = spawnSync(alone[0], [...alone.slice(1), 'true']).status === 0;

function run(from) {
  const command = [...(isolated ? alone : []), process.execPath, join(root, 'tests/browser/quiet-run.mjs'), browser, from];
  return new Promise((done, fail) => {
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '', errors = '';
    child.stdout.on('data', (text) => { output += text; });
    child.stderr.on('data', (text) => { errors += text; });
    child.on('close', (status) => (status === 0 ? done(JSON.parse(output)) : fail(new Error(errors))));
  });
}

for (const from of ['hosted', 'file']) {
  test(`${from === 'file' ? 'from a disk' : 'hosted'}: not one request after load over a whole use of the page`, async (t) => {
    const { loading, using, control } = await run(from);
    t.diagnostic(`${isolated ? 'without a network' : 'with the network of this machine'}; while loading: ${loading.site} of the site`);
    assert.deepEqual(loading.world, [], 'loading asks nobody but the site');
    assert.deepEqual(using, { site: [], world: [] });
    assert.ok(control.some((line) => /control\.example|^GET \/ HTTP/.test(line)), `the listener hears: ${control}`);
  });
}
