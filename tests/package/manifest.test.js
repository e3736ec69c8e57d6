// What is in the package: its exports and types as tools see them, its size, and what must not be in it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Package, checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { buildPackage } from '../../.ci/package.mjs';
import { root } from '../wasm/stories.js';

const folder = join(root, 'build/package');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile()).sort();
const text = (name) => readFileSync(join(folder, name), 'utf8');
const scripts = files.filter((name) => /\.c?js$/.test(name));

test('no dependencies', () => {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) assert.equal(manifest[field], undefined);
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

/** Nobody bundles for these: a browser has no `require`, and files that are no modules have no types. */
const browserOnly = ['./inline', './element', './frozen-element'];
const noModules = ['./core.wasm', './script/*', './report.schema.json', './custom-elements.json', './package.json'];

test('types resolve in every way that TypeScript has', async () => {
  const { name, version } = manifest;
  const packed = new Package(Object.fromEntries(files.map((file) => [`/node_modules/${name}/${file}`, readFileSync(join(folder, file))])), name, version);
  const { problems, types } = await checkPackage(packed, { excludeEntrypoints: noModules });
  assert.ok(types);
  const expected = ({ kind, entrypoint, resolutionKind }) => resolutionKind === 'node10' // knows no exports
    || (kind === 'CJSResolvesToESM' && browserOnly.includes(entrypoint));
  assert.deepEqual(problems.filter((problem) => !expected(problem)), []);
});

/** The bytes that come over the line when a module is imported, with all that it imports at once. */
function eager(name, seen = new Set()) {
  if (seen.has(name)) return 0;
  seen.add(name);
  const imports = [...text(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map((match) => match[1]);
  return gzipSync(text(name)).length + imports.reduce((sum, file) => sum + eager(file, seen), 0);
}
/** And later, when they are needed. The core's own script is loaded in the Worker's stead, so only one of the two counts. */
function all(name, seen = new Set()) {
  if (seen.has(name) || /^part-core/.test(name)) return 0;
  seen.add(name);
  const imports = [...text(name).matchAll(/"\.\/([^"]+\.js)"/g)].map((match) => match[1]);
  return gzipSync(text(name)).length + imports.reduce((sum, file) => sum + all(file, seen), 0);
}

const kilobytes = 1024;
const budgets = [
  ['the core with its model', gzipSync(readFileSync(join(folder, 'core.wasm')), { level: 9 }).length, 2048 * kilobytes],
  ['the loader', eager('index.js'), 6 * kilobytes],
  ['the element before it has anything to show', eager('element.js'), 10 * kilobytes],
  ['the element with all that it loads', all('element.js'), 60 * kilobytes],
  ['the element as one script', gzipSync(text('script/cross-check.js')).length, 60 * kilobytes],
  ['the frozen element', all('frozen-element.js'), 20 * kilobytes],
  ['the frozen element as one script', gzipSync(text('script/cross-check-frozen.js')).length, 20 * kilobytes],
  ['the script for frames', gzipSync(text('script/cross-check-frame.js')).length, 1 * kilobytes],
];
for (const [name, size, most] of budgets) {
  test(`${name}: ${(size / kilobytes).toFixed(1)} KB gzipped, at most ${most / kilobytes}`, () => assert.ok(size <= most));
}

test('no script makes code out of strings, or knows an address of the world', () => {
  for (const name of scripts.filter((file) => !/^(bin|node)/.test(file))) { // Node's read addresses in saved pages
    const code = text(name);
    assert.doesNotMatch(code, /new Function|\beval\(|document\.write|XMLHttpRequest\(|sendBeacon|new WebSocket|EventSource|RTCPeerConnection/, name);
    const addresses = [...code.matchAll(/https?:\/\/[a-z0-9.-]+[a-z]/gi)].map(([address]) => address);
    assert.deepEqual(addresses.filter((address) => !/^https?:\/\/(www\.w3\.org|localhost|a\.)/.test(address)), [], name);
  }
});

test('scripts for browsers import nothing of Node', () => {
  for (const name of scripts.filter((file) => !/^(node|bin)|\.cjs$/.test(file))) assert.doesNotMatch(text(name), /from\s*"(node:|fs|path|crypto)|require\(/, name);
});

test('custom-elements.json names the properties, parts, attributes and events that there are', () => {
  const { modules } = JSON.parse(text('custom-elements.json'));
  const declared = (key) => [...new Set(modules.flatMap(({ declarations }) => declarations.flatMap((d) => (d[key] ?? []).map(({ name }) => name))))].sort();
  const sources = ['element.js', 'element.css', 'frozen.css', 'frozen-view.js', 'frozen-element.js', 'report-view.js'].map((name) => readFileSync(join(root, 'web/embed', name), 'utf8')).join('\n');
  const used = (pattern) => [...new Set([...sources.matchAll(pattern)].map((match) => match[1]))].sort();
  assert.deepEqual(declared('cssProperties'), used(/var\((--crosscheck-[a-z-]+)/g));
  assert.ok(declared('cssProperties').length <= 20);
  assert.deepEqual(declared('events'), used(/'(crosscheck-(?:start|ready|select|error))'/g));
  assert.deepEqual(declared('cssParts').filter((part) => !sources.includes(`'${part}'`)), []);
  assert.deepEqual(modules.map(({ path }) => path).filter((path) => !existsSync(join(folder, path))), []);
});

test('the same sources give the same bytes', async () => {
  const out = mkdtempSync(join(tmpdir(), 'crosscheck-again-'));
  try {
    await buildPackage(out);
    assert.deepEqual(readdirSync(out, { recursive: true }).filter((name) => statSync(join(out, name)).isFile()).sort(), files);
    for (const name of files) assert.ok(readFileSync(join(out, name)).equals(readFileSync(join(folder, name))), name);
  } finally {
    rmSync(out, { recursive: true });
  }
});
