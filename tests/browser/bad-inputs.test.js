// The named bad inputs that need a page, by their numbers: one page takes one after the other, for a start is what costs time.
// tests/README.md says where the other numbers are.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { browserFor, compareButton, heldTexts, inPage, inResult, open, outcome, pasteEvent } from './browser.js';

const fire = 'The fire in Harbour Street killed at least 12 people on Monday, 6 May 2024, the mayor said.';
const other = 'Bakers in Ghent sold 40 loaves in March 1999.';

/** The page as it was before anything was given to it. */
const reset = (page) => inPage(page, async (app) => {
  Object.assign(app, { articles: [], decisions: [], view: 'compose', problem: null });
  await app.updateComplete;
  app.renderRoot.querySelector('cc-compose').notes = [];
});

const compare = async (page) => {
  await compareButton(page).click();
  return outcome(page);
};

const choose = (page, files) => page.locator('input[type=file]').setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })));

const messages = [
  ['1 · an empty paste', '', /no text to add/],
  ['2 · white space alone', ' \n\t ', /no text to add/],
  ['5 · an address alone', 'https://example.org/news/1', /Pages are not fetched/],
];

const reports = [
  ['3 · a single character', ['plain', 'x'], ['x'], /^1 article/],
  ['8 · one article', ['plain', fire], [fire], /^1 article, \d+ facts?/],
  ['16 · half a letter: one replacement character, its neighbours stay', ['codes', [0x61, 0xd800, 0x62]], ['a\uFFFDb'], /^1 article/],
  ['18 · two halves the wrong way round', ['codes', [0x61, 0xdc00, 0xd800, 0x62]], ['a\uFFFD\uFFFDb'], /^1 article/],
];

const cases = [
  ...messages.map(([name, text, says]) => [name, async (page) => {
    await pasteEvent(page, 'plain', fire);
    await pasteEvent(page, 'plain', text);
    await page.getByText(says).waitFor();
    assert.deepEqual(await heldTexts(page), [fire]);
  }]),
  ...reports.map(([name, [make, value], held, says]) => [name, async (page) => {
    await pasteEvent(page, make, value);
    assert.match((await compare(page)).report, says);
    assert.deepEqual(await heldTexts(page), held);
  }]),
  ['6 · the same article twice: that is said, and there is no conflict', async (page) => {
    await pasteEvent(page, 'plain', fire);
    await pasteEvent(page, 'plain', fire);
    await page.getByText('the same text as article 1').waitFor();
    assert.match((await compare(page)).report, /no conflict/);
  }],
  ['7 · articles without anything in common: a report that says so', async (page) => {
    await pasteEvent(page, 'plain', other);
    await pasteEvent(page, 'plain', 'The comet will pass on 9 August 2031, astronomers said.');
    assert.match((await compare(page)).report, /no comparable facts found/);
  }],
  ['9 · a 51st article: told before anything changes, and fifty are kept', async (page) => {
    await inPage(page, (app, text) => { app.articles = Array.from({ length: 50 }, (_, i) => ({ id: `b${i}`, text: `${text} ${i}`, source: '', published: '' })); return app.updateComplete; }, other);
    await pasteEvent(page, 'plain', fire);
    await page.getByText('50 articles are the most').waitFor();
    assert.equal((await heldTexts(page)).length, 50);
  }],
  ['77 · 500 files: as many as there is room for, the others are named', async (page) => {
    await inPage(page, (app, text) => { app.articles = Array.from({ length: 45 }, (_, i) => ({ id: `b${i}`, text: `${text} ${i}`, source: '', published: '' })); return app.updateComplete; }, other);
    await choose(page, Array.from({ length: 500 }, (_, i) => [`f${i}.txt`, `${fire} ${i}`]));
    await page.getByText(/Left out: f5\.txt, f6\.txt, f7\.txt, f8\.txt, f9\.txt and 490 more/).waitFor();
    assert.deepEqual((await heldTexts(page)).slice(45), Array.from({ length: 5 }, (_, i) => `${fire} ${i}`));
  }],
  ['78 · a file whose name is markup and turns its letters round: text, and isolated', async (page) => {
    const name = '\u202Egpj.<img src=x onerror=globalThis.struck=1>.txt';
    await choose(page, [[name, '%PDF-1.7']]);
    const note = page.locator('cc-compose bdi', { hasText: 'this is a PDF' });
    await note.waitFor();
    assert.equal(await note.textContent(), `${name}: this is a PDF: copy the text out of it`);
    assert.equal(await page.evaluate(() => globalThis.struck), undefined);
  }],
  ['37 · an isolate that is never closed: what comes after it stands as it did', async (page) => {
    const places = async (mark) => {
      await reset(page);
      await pasteEvent(page, 'plain', `${mark}The fire ${mark}killed 83 people on 6 May 2024, said Mayor Ann ${mark}Bankson.\n\nThe second paragraph of it says that 12 boats burnt on 7 May 2024.`);
      await pasteEvent(page, 'plain', fire);
      await compare(page);
      return inResult(page, async (result) => {
        await result.updateComplete;
        const all = (node) => [...node.childNodes].flatMap((e) => [e, ...all(e), ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
        const shown = all(result.renderRoot).filter((e) => e.nodeType === 3 && /12 boats|Mayor Ann|second paragraph/.test(e.data));
        const loose = all(result.renderRoot).filter((e) => e.nodeType === 3 && /[\u202E\u2067]/.test(e.data) && !e.parentElement.closest('bdi, p, h3, option'));
        return { loose: loose.length, left: shown.map((e) => { const range = document.createRange(); range.selectNodeContents(e); return Math.round(range.getBoundingClientRect().left); }) };
      });
    };
    const plain = await places(''), isolate = await places('\u2067'), override = await places('\u202E');
    assert.deepEqual([plain.loose, isolate.loose, override.loose], [0, 0, 0]);
    assert.ok(plain.left.length > 1);
    assert.equal(isolate.left.at(-1), plain.left.at(-1));
    assert.equal(override.left.at(-1), plain.left.at(-1));
  }],
  ['45 · 10,000 marks on one letter: kept, and the page does not grow by it', async (page) => {
    const text = `The f${'\u0336\u0310'.repeat(5000)}ire in Harbour Street killed 83 people on 6 May 2024.`;
    await pasteEvent(page, 'plain', text);
    assert.match((await compare(page)).report, /^1 article/);
    assert.deepEqual(await heldTexts(page), [text]);
    const { wide, high } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight }));
    assert.ok(wide <= 0 && high < 5000, `${wide}, ${high}`);
    assert.equal(await page.locator('cc-read .row').first().evaluate((row) => getComputedStyle(row).contentVisibility), 'auto', 'and is cut off where its paragraph ends');
  }],
];

test('bad inputs, one after the other in one page', async (t) => {
  const { page, errors, close } = await open();
  for (const [name, run] of cases) await t.test(name, async () => {
    await reset(page);
    await run(page);
  });
  assert.deepEqual(errors, []);
  await close();
});

test('94 · no WebAssembly: a message, and the text stays', async () => {
  const { page, close } = await open({ prepare: (p) => p.addInitScript(() => { delete globalThis.WebAssembly; }) });
  await pasteEvent(page, 'plain', fire);
  assert.match((await compare(page)).problem, /runs no WebAssembly, or it is switched off/);
  assert.deepEqual(await heldTexts(page), [fire]);
  await close();
});

test('99 · no room any more: told once, with a way out; typing goes on', async () => {
  const { page, close } = await open({ prepare: (p) => p.addInitScript(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }) });
  await pasteEvent(page, 'plain', fire);
  const told = page.locator('.running').getByText('Nothing can be kept here: save the story as a file.');
  await told.waitFor();
  await inPage(page, (app) => { app.told = null; });
  await page.locator('#paste').pressSequentially('Typed on');
  await page.waitForTimeout(700);
  assert.equal(await told.count(), 0, 'once');
  assert.equal(await page.locator('#paste').inputValue(), 'Typed on');
  assert.match((await compare(page)).report, /^1 article/);
  assert.deepEqual(await heldTexts(page), [fire]);
  await close();
});

test('103 · a flood of messages from the page around a frame: answered 50 times a second at most', async (t) => {
  const { url, close } = await open();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-flood-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>A blog</title><iframe src="${url}embed/${version}/frame.html" sandbox="allow-scripts"></iframe>`);
  const site = await serve({ folder });
  const context = await (await browserFor()).newContext();
  t.after(async () => { await context.close(); site.close(); rmSync(folder, { recursive: true }); await close(); });
  const blog = await context.newPage();
  await blog.goto(site.url);
  const answers = await blog.evaluate(async () => {
    const frame = document.querySelector('iframe').contentWindow;
    const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
    const ask = () => frame.postMessage({ type: 'crosscheck:height?', version: 1 }, '*');
    let n = 0;
    addEventListener('message', () => n++);
    const answered = async () => { for (let i = 0; i < 200 && n === 0; i++) await wait(50); };
    for (let i = 0; i < 200 && n === 0; i++) { ask(); await wait(50); } // until it is loaded
    await wait(300);
    n = 0;
    const begun = performance.now();
    for (let i = 0; i < 10_000; i++) ask();
    await answered();
    await wait(500);
    return { n, seconds: (performance.now() - begun) / 1000 };
  });
  assert.ok(answers.n >= 1 && answers.n <= 50 * answers.seconds + 2, JSON.stringify(answers));
});
