// Ways in beside pasting: several articles at once, an address that brings one along, the bookmarklet, shares and files of other apps.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { heldTexts, inPage, open, pasteEvent } from './browser.js';

const article = (name) => `${name} caught fire on 6 May 2024. ${'The mayor said that the crew had fought the flames until the morning came. '.repeat(4)}`.trim();
const [first, second, third] = ['The warehouse', 'The mill', 'The ferry'].map(article);
const aWhile = 1000; // ms until what was entered is kept

test('several articles pasted at once: a split is offered, and can be taken back', async () => {
  const { page, errors, close } = await open();
  await pasteEvent(page, 'plain', `${first}\n-----\n${second}\n-----\n${third}`);
  const card = page.locator('cc-article-card');
  await card.getByText('This looks like 3 articles', { exact: false }).waitFor();
  assert.equal(await card.count(), 1, 'nothing is split unasked');
  await card.getByRole('button', { name: 'Split into 3' }).click();
  await card.nth(2).waitFor();
  assert.deepEqual(await heldTexts(page), [first, second, third]);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await heldTexts(page)).length, 1);
  await card.getByRole('button', { name: 'Keep as one' }).click();
  await card.getByRole('button', { name: 'Split into 3' }).waitFor({ state: 'detached' });
  assert.deepEqual(errors, []);
  await close();
});

const adding = (text, more = {}) => `#${new URLSearchParams({ add: text, ...more })}`.replaceAll('+', '%20');

test('an address brings an article along, once, and does not keep it', async () => {
  const { page, url, errors, close } = await open({ fragment: adding(first, { title: 'Fire in the warehouse', source: 'The Post', url: 'https://example.org/fire', published: '2024-05-07' }) });
  await page.locator('cc-article-card').waitFor();
  assert.deepEqual(await inPage(page, (app) => app.articles.map(({ text, title, source, url: from, published }) => ({ text, title, source, from, published }))),
    [{ text: first, title: 'Fire in the warehouse', source: 'The Post', from: 'https://example.org/fire', published: '2024-05-07' }]);
  assert.equal(page.url(), url);
  await page.evaluate((hash) => { location.hash = hash; }, adding(second));
  await page.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual(await heldTexts(page), [first, second]);
  assert.equal(page.url(), url);
  assert.deepEqual(errors, []);
  await close();
});

test('90 · what comes in is added to the story that is being gathered only if the reader says so', async () => {
  const { page, url, close } = await open();
  await pasteEvent(page, 'plain', first);
  await page.waitForTimeout(aWhile);
  for (const [choice, held] of [[/^Add it to “The warehouse/, [first, second]], ['Start a new story', [second]]]) {
    const fresh = await page.context().newPage();
    await fresh.goto(url + adding(second));
    await fresh.getByText('An article came in: The mill', { exact: false }).waitFor();
    assert.deepEqual(await heldTexts(fresh), []);
    await fresh.getByRole('button', { name: choice }).click();
    await fresh.locator('cc-article-card').nth(held.length - 1).waitFor();
    assert.deepEqual(await heldTexts(fresh), held);
    await fresh.waitForTimeout(aWhile);
    await fresh.close();
  }
  await page.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual(await heldTexts(page), [first, second], 'the tab that had it open follows');
  await close();
});

test('an address alone is told to be one; markup that comes in stays text', async () => {
  const { page, close } = await open({ fragment: adding('https://example.org/news') });
  await page.getByText('That is an address.', { exact: false }).waitFor();
  await page.evaluate((hash) => { location.hash = hash; }, adding('<img src=x onerror="globalThis.struck = 1"> burnt', { title: '<b onclick=struck=1>x</b>' }));
  await page.locator('cc-article-card').waitFor();
  assert.equal(await page.evaluate(() => globalThis.struck), undefined);
  await close();
});

test('the bookmarklet takes the article from another site to this page, and asks no server', async (t) => {
  const { page, url, close } = await open();
  await page.locator('cc-ways summary').click();
  const link = page.locator('cc-ways a');
  const source = decodeURIComponent((await link.getAttribute('href')).slice('javascript:'.length));
  await link.click(); // pressed here it does nothing: it is to be dragged
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-news-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Mill burns | The Post</title><meta property="og:title" content="Mill burns"><meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2024-05-07T08:00:00Z"><nav>Home News Sport</nav><article><h1>Mill burns</h1><p>${second}</p><p>${third} “Half of it – 50 % &amp; more – is gone”.</p></article>`);
  const site = await serve({ folder });
  t.after(() => { site.close(); rmSync(folder, { recursive: true }); });
  const news = await page.context().newPage();
  await news.goto(site.url);
  const asked = [];
  news.on('request', (request) => asked.push(request.url()));
  const opened = page.context().waitForEvent('page');
  await news.evaluate(source);
  const app = await opened;
  await app.locator('cc-article-card').waitFor();
  assert.equal(app.url(), url);
  const [came] = await inPage(app, ({ articles }) => articles);
  assert.match(came.text, /^Mill burns\s+The mill caught fire[\s\S]*“Half of it – 50 % & more – is gone”\.$/);
  assert.deepEqual([came.title, came.source, came.published, came.url], ['Mill burns', 'The Post', '2024-05-07', site.url]);
  assert.deepEqual(asked, []);
  await close();
});

test('what another app shares comes in without a network: text, and files', async (t) => {
  const { page, url, close } = await open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload(); // under the service worker
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  // The page's own policy lets no form go anywhere, so the share comes from a page beside it, as it comes from the system.
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-app-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><form method="post" enctype="multipart/form-data" action="${url}share"><input name="title" value="Fire"><textarea name="text">${first}</textarea><input name="url" value="https://example.org/fire"><input type="file" name="files" multiple><button>Share</button></form>`);
  const system = await serve({ folder });
  t.after(() => { system.close(); rmSync(folder, { recursive: true }); });
  const app = await page.context().newPage();
  await app.goto(system.url);
  await app.locator('input[type=file]').setInputFiles([{ name: 'mill.txt', mimeType: 'text/plain', buffer: Buffer.from(second) }]);
  await app.getByRole('button', { name: 'Share' }).click();
  await app.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual((await heldTexts(app)).sort(), [first, second].sort());
  assert.equal(app.url(), url);
  assert.equal(await app.evaluate(() => caches.has('crosscheck-shared')), false, 'it is taken once');
  await close();
});

test('files that the system opens with the page come in', async () => {
  const { page, close } = await open({ prepare: (p) => p.addInitScript((texts) => {
    const files = texts.map((text, i) => ({ getFile: async () => new File([text], `${i}.txt`, { type: 'text/plain' }) }));
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (take) => take({ files }) } });
  }, [first, second]) });
  await page.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual(await heldTexts(page), [first, second]);
  await close();
});

test('the manifest names what the page takes in, and every address in it is the page’s own', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/manifest.webmanifest'), 'utf8'));
  assert.deepEqual([manifest.share_target.method, manifest.share_target.action, manifest.file_handlers[0].action], ['POST', './share', './']);
  assert.match(readFileSync(join(root, 'dist/sw.js'), 'utf8'), /new URL\('share', scope\)/);
});
