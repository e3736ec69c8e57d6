// dist/crosscheck.html from a disk, as by double click: whole, and without any connection.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../wasm/stories.js';
import { newContext, outcome } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-file-'));
const file = join(folder, 'my papers', 'crosscheck (1).html'); // as downloads are called
let listener;
const heard = [];

before(async () => {
  mkdirSync(join(folder, 'my papers'));
  copyFileSync(join(root, 'dist/crosscheck.html'), file);
  listener = createServer((request, response) => { heard.push(request.url); response.end(); });
  await new Promise((done) => { listener.listen(0, 'localhost', done); });
});

after(() => {
  listener.close();
  rmSync(folder, { recursive: true });
});

async function openFile() {
  const context = await newContext();
  const page = await context.newPage();
  const errors = [], requests = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('request', (request) => { if (!/^(blob|data):/.test(request.url()) && request.url() !== pathToFileURL(file).href) requests.push(request.url()); });
  await page.goto(pathToFileURL(file).href);
  return { page, errors, requests, close: () => context.close() };
}

test('the single file compares an example story, with no request and no error', async () => {
  const { page, errors, requests, close } = await openFile();
  await page.locator('cc-compose .examples button').first().click();
  assert.match((await outcome(page)).report, /^\d articles, /);
  await page.locator('cc-exports').getByRole('button').first().click(); // back to the articles
  await page.locator('cc-compose').waitFor();
  assert.deepEqual(errors, []);
  assert.deepEqual(requests, []);
  await close();
});

test('the single file can send nothing, on the page or in a Worker', async () => {
  const { page, close } = await openFile();
  await page.locator('cc-compose .examples button').first().waitFor();
  const tries = await page.evaluate((port) => {
    const address = `http://localhost:${port}/`;
    const worker = `const tell = (what) => postMessage(what); fetch('${address}worker').then(() => tell('sent'), () => tell('refused'));`;
    return Promise.all([
      fetch(`${address}fetch`).then(() => 'sent', () => 'refused'),
      Promise.resolve(navigator.sendBeacon(`${address}beacon`, 'x')).then(() => 'asked', () => 'asked'),
      new Promise((done) => { const image = new Image(); image.onload = () => done('sent'); image.onerror = () => done('refused'); image.src = `${address}image`; }),
      new Promise((done) => { try { const socket = new WebSocket(`ws://localhost:${port}/socket`); socket.onerror = () => done('refused'); socket.onopen = () => done('sent'); } catch { done('refused'); } }),
      new Promise((done) => { const frame = document.createElement('iframe'); frame.src = `${address}frame`; document.body.append(frame); setTimeout(done, 300, 'tried'); }),
      new Promise((done) => { new Worker(URL.createObjectURL(new Blob([worker]))).onmessage = ({ data }) => done(data); }),
    ]);
  }, listener.address().port);
  assert.equal(tries.includes('sent'), false, tries.join(' '));
  assert.deepEqual(heard, []);
  await close();
});
