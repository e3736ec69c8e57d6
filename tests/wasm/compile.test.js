// Where core.wasm comes from, and what is said where it does not come.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { compileWasm } from '../../wasm/compile.js';

const bytes = readFileSync(new URL('../../build/wasm/wasm/core.wasm', import.meta.url));
const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); // a module with nothing in it
const sum = (data) => createHash('sha256').update(data).digest('hex');

const refused = (source, message, wanted) => assert.rejects(compileWasm(source, wanted), (error) => error.code === 'wasm' && message.test(error.message));

/** A server that answers by the path, while `work` runs. */
async function served(work) {
  const answers = { '/core.wasm': [200, empty], '/page': [200, '<!doctype html>'] };
  const server = createServer(({ url }, response) => { const [status, body] = answers[url] ?? [404, '']; response.writeHead(status).end(body); });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  try {
    await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.close();
  }
}

test('bytes, a buffer, an address, an answer and a module are all taken', () => served(async (base) => {
  const module = await compileWasm(empty);
  assert.equal(await compileWasm(module), module);
  const buffer = empty.buffer.slice(0);
  for (const source of [buffer, new URL(`${base}/core.wasm`), `${base}/core.wasm`, await fetch(`${base}/core.wasm`)]) assert.ok(await compileWasm(source, sum(empty)) instanceof WebAssembly.Module);
}));

test('92 · what is missing, unreachable or no WebAssembly is said with its place', () => served(async (base) => {
  await refused(`${base}/nowhere`, /nowhere answers 404/);
  await refused(`${base}/page`, /\/page/);
  await refused('http://127.0.0.1:1/core.wasm', /cannot be fetched/);
  await refused(new Uint8Array(0), /./);
}));

test('93 · a file that is cut, or is another one, is refused', async () => {
  await refused(bytes.subarray(0, 5000), /damaged or incomplete/);
  await refused(empty, /./, sum(bytes));
});

test('94 · without WebAssembly that is what is said; a policy that forbids it is named', async () => {
  const { WebAssembly: own } = globalThis;
  try {
    globalThis.WebAssembly = undefined;
    await refused(empty, /no WebAssembly/);
    globalThis.WebAssembly = { ...own, Module: own.Module, compile() { throw new Error('violates the Content Security Policy'); } };
    await refused(empty, /wasm-unsafe-eval/);
  } finally {
    globalThis.WebAssembly = own;
  }
});
