// The package as its users have it: copied out of the checkout, imported by Node, built by their bundlers, run in a browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import { chromium } from 'playwright-core';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';

const home = mkdtempSync(join(tmpdir(), 'crosscheck-users-'));
let browser;

before(async () => {
  cpSync(join(root, 'tests/package/fixtures'), home, { recursive: true });
  cpSync(join(root, 'build/package'), join(home, 'node_modules/crosscheck'), { recursive: true });
  for (const name of ['react', 'react-dom', 'scheduler']) symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name));
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }');
  browser = await chromium.launch({ executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync), args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] });
});

after(async () => {
  await browser?.close();
  rmSync(home, { recursive: true });
});

function node(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

const seen = { format: 'crosscheck-report', error: [true, 'no-articles', 'articles'], markdown: '# Crosscheck', html: '<section' };

test('Node, import', () => {
  assert.deepEqual(node('node-esm.mjs'), { ...seen, same: true, page: '<!doctype html>' });
});

test('Node, require', () => {
  assert.deepEqual(node('node-cjs.cjs'), seen);
});

test('an import on a server does no harm', () => {
  assert.deepEqual(node('server.mjs'), { names: [true, true], compare: 'function', leaked: 0 });
});

for (const conditionNames of [undefined, ['react-server', '...']]) {
  test(`a server that renders React, bundled as Next does it${conditionNames ? ' for server components' : ''}`, async () => {
    await webpacked({ entry: './rendered.js', target: 'node20', output: { path: join(home, 'out-server'), module: true, filename: 'server.mjs' }, experiments: { outputModule: true }, ...(conditionNames && { resolve: { conditionNames }, externals: { react: 'module react', 'react-dom/server': 'module react-dom/server' } }) });
    assert.deepEqual(node('out-server/server.mjs'), { html: '<cross-check><article data-outlet="The Herald">At least 12 people died.</article></cross-check>', format: 'crosscheck-report' });
  });
}

test('verify says the same of a report that is, names what differs in one that is not, and takes a saved story alone', () => {
  const command = (...args) => spawnSync(process.execPath, ['node_modules/crosscheck/bin/crosscheck.js', ...args], { cwd: home, encoding: 'utf8' });
  writeFileSync(join(home, 'herald.txt'), 'At least 12 people died in the fire in Harbour Street on Monday.');
  writeFileSync(join(home, 'post.txt'), 'The fire in Harbour Street killed 15 people on Monday.');
  const report = JSON.parse(command('compare', '--json', 'herald.txt', 'post.txt').stdout);
  writeFileSync(join(home, 'two.json'), JSON.stringify(report));
  assert.match(command('verify', 'two.json', 'herald.txt', 'post.txt').stdout, /^The same: 2 articles, \d+ findings\.\n$/);
  assert.match(command('verify', 'two.json', 'post.txt', 'herald.txt').stdout, /^The same/, 'files are matched by their names');
  writeFileSync(join(home, 'forged.json'), JSON.stringify({ ...report, findings: report.findings.map((finding) => ({ ...finding, verdict: 'conflict' })) }));
  const forged = command('verify', 'forged.json', 'herald.txt', 'post.txt');
  assert.deepEqual([forged.status, forged.stdout.split('\n', 1)[0]], [1, 'Not the same. They differ at:']);
  assert.match(forged.stdout, /^ {2}findings\[\d+\]\.verdict$/m);
  const articles = ['herald', 'post'].map((id) => ({ id, text: readFileSync(join(home, `${id}.txt`), 'utf8') }));
  writeFileSync(join(home, 'story.json'), JSON.stringify({ format: 'crosscheck-story', version: 1, engine: report.engine, request: { articles }, report }));
  assert.match(command('verify', 'story.json').stdout, /^The same/);
  assert.equal(command('verify', 'two.json', 'herald.txt').status, 1);
  assert.equal(command('verify').status, 2);
});

test('the command of the package', () => {
  writeFileSync(join(home, 'one.txt'), 'At least 12 people died.');
  const command = (...args) => spawnSync(process.execPath, ['node_modules/crosscheck/bin/crosscheck.js', ...args], { cwd: home, encoding: 'utf8' });
  assert.match(command('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  const { stdout, status } = command('compare', '--json', 'one.txt');
  assert.equal(status, 0);
  writeFileSync(join(home, 'report.json'), stdout);
  assert.match(command('verify', 'report.json', 'one.txt').stdout, /^The same: 1 articles/);
});

/** What a built page writes on its root element. `policy`: the content security policy that its server sends. */
async function run(folder, { html, policy } = {}) {
  if (html) writeFileSync(join(folder, 'index.html'), html);
  const site = await serve({ folder, base: '/sub/', headers: policy && { 'Content-Security-Policy': policy } });
  const page = await browser.newPage();
  const hosts = new Set();
  page.on('request', (request) => { if (!request.url().startsWith('blob:')) hosts.add(new URL(request.url()).host); });
  try {
    await page.goto(site.url);
    const result = await page.waitForFunction(() => document.documentElement.dataset.result, undefined, { timeout: 30_000 });
    assert.deepEqual([...hosts], [new URL(site.url).host], 'no third-party host');
    return await result.jsonValue();
  } finally {
    await page.close();
    site.close();
  }
}

const good = /^crosscheck-report 2 comparing\+done aborted \w+$/;
const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types crosscheck lit-html";
const moduleHtml = '<!doctype html><script type="module" src="page.js"></script>';

test('Vite, without configuration', async () => {
  writeFileSync(join(home, 'index.html'), moduleHtml);
  await vite({ root: home, base: './', logLevel: 'error', configFile: false, build: { outDir: 'out-vite', reportCompressedSize: false, minify: false, target: 'es2022' } });
  assert.match(await run(join(home, 'out-vite'), { policy: strict }), good);
});

async function webpacked(options) {
  const stats = await new Promise((done, fail) => {
    webpack({ context: home, mode: 'development', devtool: false, ...options }, (error, result) => (error ? fail(error) : done(result)));
  });
  assert.equal(stats.hasErrors(), false, stats.toString());
}

test('webpack, without configuration', async () => {
  await webpacked({ entry: './page.js', output: { path: join(home, 'out-webpack') } });
  assert.match(await run(join(home, 'out-webpack'), { html: '<!doctype html><script defer src="main.js"></script>', policy: strict.replace(/; require-trusted.*/, '') }), good); // its own loader knows no Trusted Types
});

test('esbuild, without configuration', async () => {
  await esbuild({ absWorkingDir: home, entryPoints: ['inline.js'], bundle: true, format: 'iife', outdir: 'out-esbuild', logLevel: 'error' });
  assert.equal(await run(join(home, 'out-esbuild'), { html: '<!doctype html><script defer src="inline.js"></script>', policy: strict }), 'crosscheck-report 2');
});

test('a module script with an import map, and no bundler', async () => {
  const folder = join(home, 'out-script');
  mkdirSync(folder);
  for (const name of ['page.js', 'story.js']) cpSync(join(home, name), join(folder, name));
  cpSync(join(home, 'node_modules/crosscheck'), join(folder, 'crosscheck'), { recursive: true });
  const map = '<script type="importmap">{"imports":{"crosscheck":"./crosscheck/index.js","crosscheck/element":"./crosscheck/element.js"}}</script>';
  assert.match(await run(folder, { html: moduleHtml.replace('<script', `${map}<script`) }), good);
});

test('where blob Workers are refused, the page’s own thread compares', async () => {
  assert.match(await run(join(home, 'out-vite'), { policy: strict.replace('worker-src blob:', "worker-src 'none'") }), good);
});

test('where Trusted Types know no policy of ours, the page’s own thread compares', async () => {
  assert.match(await run(join(home, 'out-esbuild'), { policy: strict.replace('trusted-types crosscheck lit-html', "trusted-types 'none'") }), /^crosscheck-report 2/);
});

test('where WebAssembly is forbidden, the error says what to do', async () => {
  assert.match(await run(join(home, 'out-vite'), { policy: strict.replace("'wasm-unsafe-eval'", '') }), /^failed: The policy of this page forbids WebAssembly: add 'wasm-unsafe-eval'/);
});

test('an HTML page in place of core.wasm: the error says what to do', async () => {
  const folder = join(home, 'out-html');
  cpSync(join(home, 'out-script'), folder, { recursive: true });
  writeFileSync(join(folder, 'crosscheck/core.wasm'), '<!doctype html><title>Start</title>');
  assert.match(await run(folder), /^failed: http:\/\/localhost.*core\.wasm is an HTML page, not core\.wasm\. Copy crosscheck\/core\.wasm to your static folder/);
});

test('93 · a core.wasm of another version is refused', async () => {
  const folder = join(home, 'out-other');
  cpSync(join(home, 'out-script'), folder, { recursive: true });
  writeFileSync(join(folder, 'crosscheck/core.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  assert.match(await run(folder), /^failed: .* is another version than this script, or was changed/);
});
