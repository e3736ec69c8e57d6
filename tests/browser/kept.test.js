// Stories on the device: kept by themselves and on request, opened again, never written over by another tab, and forgotten without a trace.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../.ci/serve.mjs';
import { randomFrom } from '../measure/inputs.mjs';
import { root } from '../wasm/stories.js';
import { compareButton, heldTexts, inChromium, inPage, inResult, open, openResult, outcome, pasteEvent } from './browser.js';
import { chromiumOptions } from './launch.js';

const canary = 'The harbour fire killed at least 12 people on Monday, 6 May 2024, said Mayor Quillfeather.';
const other = 'The harbour fire killed 15 people on Monday, the police said.';
const whole = process.env.CROSSCHECK_HOSTILE === 'all';
const aWhile = 1000; // ms: no more than that may be lost

test('articles are kept over a reload, opened again, and forgotten without a trace', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', canary);
  await pasteEvent(page, 'plain', other);
  const kept = page.locator('cc-kept');
  await kept.getByRole('button', { name: 'Keep these articles' }).click();
  await kept.getByText('Kept.').waitFor();
  await page.reload();
  await kept.getByRole('button', { name: /^The harbour fire/ }).click();
  assert.match((await outcome(page)).report, /^2 articles/);
  await page.locator('cc-exports').getByRole('button').first().click();
  await kept.getByRole('button', { name: 'Forget everything' }).click();
  await kept.getByText('Everything is forgotten.').waitFor();
  await page.waitForTimeout(aWhile);
  const left = await page.evaluate(async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], workers: (await navigator.serviceWorker.getRegistrations()).length }));
  assert.deepEqual(left, { databases: [], caches: [], storage: [], workers: 0 });
  await close();
});

test('after a reload the articles, what was being typed and the place in the result are there again', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', canary);
  await pasteEvent(page, 'plain', other);
  await page.locator('cc-article-card').first().getByLabel('Outlet').pressSequentially('The Tid');
  await page.locator('#paste').pressSequentially('A third one, half ty');
  await page.waitForTimeout(aWhile);
  await page.reload();
  await page.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual(await heldTexts(page), [canary, other]);
  assert.equal(await page.locator('#paste').inputValue(), 'A third one, half ty');
  assert.equal(await page.locator('cc-article-card').first().getByLabel('Outlet').inputValue(), 'The Tid');
  await compareButton(page).click();
  await outcome(page);
  await page.keyboard.press('2');
  await page.locator('cc-compare .line').first().click();
  const id = await inResult(page, (result) => result.chosen.id);
  await page.reload();
  await page.locator('cc-panel h3').waitFor();
  assert.deepEqual(await inResult(page, (result) => [result.route.view, result.chosen.id]), ['compare', id]);
  await close();
});

/** What keeps comes late: it is asked for, and held back until `let through`. */
async function late(page) {
  let through;
  const held = new Promise((done) => { through = done; });
  await page.route(/\/assets\/kept-[^/]*\.js$/, async (route) => { await held; await route.continue(); });
  return through;
}

test('what is entered before that which keeps is there is kept, too', async () => {
  let through;
  const { page, close } = await open({ until: 'domcontentloaded', prepare: async (made) => { through = await late(made); } });
  await pasteEvent(page, 'plain', canary);
  await page.locator('cc-article-card').waitFor();
  through();
  await page.waitForFunction(() => document.querySelector('crosscheck-app').saving);
  await page.waitForTimeout(aWhile);
  await page.reload();
  await page.locator('cc-article-card').waitFor();
  assert.deepEqual(await heldTexts(page), [canary]);
  await close();
});

test('what is entered while an earlier story comes back is not written over by it', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', canary);
  await page.waitForTimeout(aWhile);
  await page.addInitScript(() => { // whatever reads the story a second time waits for something that is entered
    const { get } = IDBObjectStore.prototype;
    let reads = 0;
    IDBObjectStore.prototype.get = function (key) {
      const entered = () => document.querySelector('crosscheck-app').articles.some(({ text }) => text.includes('15 people'));
      const wait = () => { this.count().onsuccess = () => entered() || wait(); }; // the transaction stays open
      if (this.transaction.mode === 'readonly' && ++reads > 1 && !sessionStorage.getItem('entered')) wait();
      return get.call(this, key);
    };
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector('crosscheck-app').saving);
  await page.waitForTimeout(500);
  await pasteEvent(page, 'plain', other);
  await page.waitForTimeout(aWhile);
  assert.deepEqual(await heldTexts(page), [canary, other]);
  await page.evaluate(() => sessionStorage.setItem('entered', 'yes'));
  await page.reload();
  await page.locator('cc-article-card').nth(1).waitFor();
  assert.deepEqual(await heldTexts(page), [canary, other]);
  await close();
});

test('what was not finished is offered in a new tab; an example that was only looked at is not kept', async () => {
  const { page, close, url } = await open();
  await page.locator('.examples button').first().click();
  await outcome(page);
  await page.getByRole('button', { name: 'Edit the articles' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await pasteEvent(page, 'plain', canary);
  await page.waitForTimeout(aWhile);
  const fresh = await page.context().newPage();
  await fresh.goto(url);
  const kept = fresh.locator('cc-kept');
  await kept.getByText('kept by itself').waitFor();
  assert.equal(await kept.locator('li').count(), 1);
  await kept.locator('.open').click();
  await fresh.locator('cc-article-card').waitFor();
  assert.deepEqual(await heldTexts(fresh), [canary]);
  await close();
});

test('a story that is open is opened again from the list: as it is now, and without a question', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', canary);
  await page.locator('cc-kept .open').waitFor();
  await page.locator('#paste').pressSequentially('half ty');
  await page.waitForTimeout(aWhile);
  await page.locator('cc-kept .open').click();
  await page.waitForTimeout(200);
  assert.equal(await page.locator('#paste').inputValue(), 'half ty');
  await pasteEvent(page, 'plain', other);
  await page.waitForTimeout(aWhile);
  assert.equal(await page.locator('.ask').count(), 0);
  assert.equal(await page.locator('cc-kept li').count(), 1);
  await close();
});

test('corrections of an example are kept with it', async () => {
  const { page, close } = await openResult();
  await page.keyboard.press('c');
  await page.locator('cc-panel').getByRole('button', { name: 'Wrong', exact: true }).click();
  await page.waitForTimeout(aWhile);
  await page.reload();
  await page.locator('crosscheck-report').waitFor();
  assert.equal(await inResult(page, ({ model }) => model.aside.length), 1);
  assert.match(page.url(), /story=ferry/);
  await close();
});

/** Two tabs on one story that was kept. */
async function twoTabs() {
  const { page, close, url } = await open();
  await pasteEvent(page, 'plain', canary);
  await page.waitForTimeout(aWhile);
  const second = await page.context().newPage();
  await second.goto(url);
  await second.locator('cc-kept .open').click();
  await second.locator('cc-article-card').waitFor();
  return { page, second, close };
}

test('98 · two tabs on one story: one that has nothing of its own follows the other', async () => {
  const { page, second, close } = await twoTabs();
  await pasteEvent(second, 'plain', other);
  await page.locator('cc-article-card').nth(1).waitFor();
  await page.getByText('Taken over from another tab.').waitFor();
  assert.deepEqual(await heldTexts(page), [canary, other]);
  await pasteEvent(page, 'plain', 'A third article.');
  await second.locator('cc-article-card').nth(2).waitFor();
  await close();
});

for (const choice of ['Take that version', 'Keep this one as a story of its own']) {
  test(`98 · two tabs on one story, changed in both: nothing is written over, the reader chooses (${choice})`, async () => {
    const { page, second, close } = await twoTabs();
    // The second tab changes it, and is slow to write; meanwhile the first one writes.
    await second.evaluate(() => { globalThis.quick = setTimeout; globalThis.setTimeout = (act, ms) => globalThis.quick(act, ms + 20_000); });
    const change = (tab, text) => inPage(tab, (app, words) => app.renderRoot.querySelector('cc-compose').dispatchEvent(new CustomEvent('add', { detail: { text: words } })), text);
    await change(second, 'From the second tab.');
    await change(page, 'From the first tab.');
    await second.getByText('This story was changed in another tab.', { exact: false }).waitFor();
    await second.evaluate(() => { globalThis.setTimeout = globalThis.quick; });
    const [loser, winner] = [second, page];
    const theirs = (await heldTexts(winner)).at(-1), mine = (await heldTexts(loser)).at(-1);
    assert.notEqual(theirs, mine);
    await loser.getByRole('button', { name: choice }).click();
    await loser.waitForTimeout(aWhile);
    const stored = await loser.evaluate(() => new Promise((done) => {
      indexedDB.open('crosscheck').onsuccess = ({ target }) => { target.result.transaction('stories').objectStore('stories').getAll().onsuccess = (event) => done(event.target.result.map(({ request }) => request.articles.at(-1).text)); };
    }));
    const take = choice.startsWith('Take');
    assert.deepEqual(stored.sort(), take ? [theirs] : [theirs, mine].sort());
    assert.equal((await heldTexts(loser)).at(-1), take ? theirs : mine);
    assert.equal((await heldTexts(winner)).at(-1), theirs);
    await close();
  });
}

/** A browser with a profile of its own, on a site that stays: `begin` starts it, `kill` ends it as a crash does. */
async function mortalBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'crosscheck-killed-'));
  const site = await serve({ folder: join(root, 'dist') });
  return {
    async begin() {
      rmSync(join(profile, 'SingletonLock'), { force: true });
      const context = await chromium.launchPersistentContext(profile, chromiumOptions());
      const page = await context.newPage();
      await page.goto(site.url);
      await page.locator('cc-compose .examples button').first().waitFor();
      return { context, page };
    },
    kill() {
      for (const pid of browsersWith(profile)) process.kill(pid, 'SIGKILL');
    },
    remove() {
      site.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

test('a browser that is killed loses a second of typing at most', async (t) => {
  if (!inChromium) return t.skip('a profile of one’s own is driven in Chromium only');
  const browser = await mortalBrowser();
  const { page } = await browser.begin();
  await pasteEvent(page, 'plain', canary);
  await page.locator('#paste').pressSequentially('The last words');
  await page.waitForTimeout(aWhile);
  browser.kill();
  await page.waitForEvent('close').catch(() => {});
  const { context, page: again } = await browser.begin();
  await again.locator('cc-kept .open').click();
  await again.locator('cc-article-card').waitFor();
  assert.deepEqual(await heldTexts(again), [canary]);
  assert.equal(await again.locator('#paste').inputValue(), 'The last words');
  await context.close();
  browser.remove();
});

test('a browser that is killed in the middle of typing and pasting keeps what was there a second before', async (t) => {
  if (!inChromium) return t.skip('a profile of one’s own is driven in Chromium only');
  const moments = whole ? 50 : 3, dice = randomFrom(9), lost = [];
  for (let moment = 0; moment < moments; moment++) {
    const { typed, killed, text, articles } = await killedWhileTyping(aWhile + 200 + dice() * 2500);
    const all = typed.map(({ word }) => word).join('');
    assert.ok(all.startsWith(text), `after ${moment}: “${text.slice(-40)}” is not what was typed`);
    assert.ok(articles.every((article) => [canary, other].includes(article)), `after ${moment}: ${articles}`);
    const length = text.length;
    const missing = typed.find(({ upTo }) => upTo > length);
    lost.push(missing ? killed - missing.at : 0);
    if (whole) { // on a machine that has nothing else to do
      assert.ok(lost.at(-1) <= aWhile, `after ${moment}: ${lost.at(-1)} ms of typing`);
      assert.deepEqual(articles, [canary, other]);
    }
  }
  t.diagnostic(`killed ${moments} times: ${Math.round(Math.max(...lost))} ms of typing lost at most, ${Math.round(lost.reduce((sum, ms) => sum + ms) / moments)} on average`);
});

/** Types for so long with two articles pasted at the start, and kills the browser: what was typed when, and what is there afterwards. */
async function killedWhileTyping(ms) {
  const browser = await mortalBrowser();
  const { page } = await browser.begin();
  await pasteEvent(page, 'plain', canary);
  await pasteEvent(page, 'plain', other);
  await page.locator('#paste').focus();
  const typed = [], end = performance.now() + ms;
  for (let n = 0, upTo = 0; performance.now() < end; n++) {
    const word = `word${n} `;
    upTo += word.length;
    typed.push({ word, upTo, at: performance.now() });
    await page.keyboard.insertText(word);
    await new Promise((done) => { setTimeout(done, 20); });
  }
  const killed = performance.now();
  browser.kill();
  await page.waitForEvent('close').catch(() => {});
  const { context, page: again } = await browser.begin();
  const kept = again.locator('cc-kept .open');
  await kept.waitFor({ timeout: 3000 }).catch(() => {}); // nothing kept is an answer, too
  if (await kept.count()) {
    await kept.click();
    await again.locator('cc-article-card').first().waitFor();
  }
  const held = { text: await again.locator('#paste').inputValue(), articles: await heldTexts(again) };
  await context.close();
  browser.remove();
  return { typed, killed, ...held };
}

/** The processes of the browser that runs on a profile: of this test alone. */
function browsersWith(profile) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    const file = `/proc/${pid}/cmdline`;
    try {
      return existsSync(file) && readFileSync(file, 'utf8').includes(`--user-data-dir=${profile}`);
    } catch {
      return false;
    }
  });
}

test('100 · where nothing can be kept, the page works, says so once by itself, and when it is asked to keep', async () => {
  const { page, close } = await open({ prepare: (p) => p.addInitScript(() => { Object.defineProperty(globalThis, 'indexedDB', { value: { open() { throw new Error('no'); } } }); }) });
  await pasteEvent(page, 'plain', canary);
  const said = 'Nothing can be kept here: save the story as a file.';
  await page.locator('.running').getByText(said).waitFor();
  await page.locator('cc-kept').getByRole('button', { name: 'Keep these articles' }).click();
  await page.locator('cc-kept').getByText(said).waitFor();
  await compareButton(page).click();
  assert.match((await outcome(page)).report, /^1 article/);
  assert.equal(await inPage(page, (app) => app.articles.length), 1);
  await close();
});
