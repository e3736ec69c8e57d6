// The elements in other people's pages: what they read, what they show, under which policies, and what they leave alone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { load } from '../../wasm/node.js';
import { freeze, renderHtml } from '../../web/embed/frozen.js';
import { jsonForHtml, storyOf } from '../../web/export/story.js';
import { exampleStories, root } from '../wasm/stories.js';
import { inChromium, newContext } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-embed-'));
const { request } = exampleStories().find(({ name }) => name === 'ferry');
let frozen;

before(async () => {
  cpSync(join(root, 'build/package/script'), join(folder, 'crosscheck'), { recursive: true });
  cpSync(join(root, 'build/package/script'), join(folder, 'copy'), { recursive: true });
  const report = await (await load()).compare(request);
  frozen = freeze(report, new Map(request.articles.map(({ id, text }) => [id, text])), { urls: { [request.articles[0].id]: 'https://herald.example/fire' } });
  writeFileSync(join(folder, 'story.json'), JSON.stringify(storyOf(request, report)));
  writeFileSync(join(folder, 'frozen.json'), JSON.stringify(frozen));
  writeFileSync(join(folder, 'tall.css'), '.tall { height: 5000px; }');
});

after(() => rmSync(folder, { recursive: true }));

const escape = (text) => text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`);
const paragraphs = (text) => text.split(/\n+/).map((line) => `<p>${escape(line)}</p>`).join('');
const articles = (tag = 'article') => request.articles.map(({ text, source, published }) => `<${tag} data-outlet="${escape(source)}" data-date="${published}">${paragraphs(text)}</${tag}>`).join('');
const script = '<script src="crosscheck/cross-check.js"></script>';
const frozenScript = '<script src="crosscheck/cross-check-frozen.js"></script>';
const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types crosscheck lit-html";

/**
 * A host page under a policy.
 * @param {string} body
 * @param {{ policy?: string, ready?: string | null, width?: number, sandbox?: boolean, headers?: object }} [options]
 *   ready: the event to wait for; sandbox: the body stands in a sandboxed frame, which has no origin
 */
async function host(body, { policy = strict, ready = 'crosscheck-ready', width = 1000, sandbox = false, headers = {} } = {}) {
  const document = `<!doctype html><meta charset="utf-8"><title>A blog</title><script src="listen.js"></script>${body}`;
  writeFileSync(join(folder, 'index.html'), sandbox ? '<!doctype html><title>A blog</title><iframe src="inside.html" sandbox="allow-scripts" width="900" height="700"></iframe>' : document);
  writeFileSync(join(folder, 'inside.html'), document);
  writeFileSync(join(folder, 'listen.js'), `globalThis.told = []; globalThis.shifts = 0;
    for (const name of ['start', 'ready', 'select', 'error']) addEventListener('crosscheck-' + name, ({ detail }) => told.push(['crosscheck-' + name, detail]));
    try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true }); } catch {}`);
  const site = await serve({ folder, base: '/blog/', headers: { ...(policy && { 'Content-Security-Policy': sandbox ? policy.replace("'none'", "'none'; frame-src 'self'") : policy }), ...headers } });
  const context = await newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const requests = [], errors = [];
  page.on('request', (sent) => requests.push(sent.url()));
  page.on('pageerror', (error) => { if (!/favicon/.test(error.message)) errors.push(error.message); });
  await page.goto(site.url);
  const inside = sandbox ? page.frames()[1] : page;
  const told = async (name, n = 1) => {
    await inside.waitForFunction(([wanted, count]) => globalThis.told?.filter(([own]) => own === wanted).length >= count, [name, n], { timeout: 30_000 });
    return inside.evaluate((wanted) => globalThis.told.filter(([own]) => own === wanted).map(([, detail]) => detail), name);
  };
  if (ready) await told(ready);
  return { page, inside, told, requests, errors, url: site.url, close: async () => { await context.close(); site.close(); } };
}

test('<cross-check> with articles, under a strict policy with Trusted Types: a report, no shift, the focus left alone', async () => {
  const { page, told, errors, close } = await host(`<h1>My post</h1><cross-check>${articles()}</cross-check><p>After.</p>${script}`);
  const [{ articles: n, verdicts }] = await told('crosscheck-ready');
  assert.equal(n, request.articles.length);
  assert.ok(Object.keys(verdicts).length > 1);
  await page.locator('cross-check crosscheck-report #view > *').waitFor();
  assert.ok(await page.evaluate(() => shifts) < 0.01, 'no layout shift');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
  assert.equal(await page.evaluate(() => document.querySelectorAll('cross-check > article').length), request.articles.length, 'the light DOM stays');
  assert.deepEqual(errors, []);
  await close();
});

test('templates, a property and a saved story give the same report', async () => {
  const { page, told, close } = await host(`<cross-check loading="eager">${articles('template')}</cross-check><cross-check loading="eager" id="b"></cross-check><cross-check loading="eager" src="story.json"></cross-check>${script}`, { ready: null });
  await page.evaluate((list) => { document.querySelector('#b').articles = list; }, request.articles);
  const details = await told('crosscheck-ready', 3);
  assert.equal(new Set(details.map(({ articles: n }) => n)).size, 1);
  assert.ok(new Set(details.map(({ verdicts }) => JSON.stringify(verdicts))).size <= 2, 'the property and the story are of the same texts');
  await close();
});

test('many elements fetch one core, and none before one is near the window', async () => {
  const { page, told, requests, close } = await host(`<link rel="stylesheet" href="tall.css"><div class="tall"></div>${`<cross-check>${articles()}</cross-check>`.repeat(2)}${script}`, { policy: '', ready: null });
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => globalThis.told.length), 0, 'nothing begins far below the window');
  assert.equal(requests.filter((url) => url.endsWith('core.wasm')).length, 0);
  for (const n of [1, 2]) {
    await page.evaluate((i) => document.querySelectorAll('cross-check')[i - 1].scrollIntoView(), n);
    await told('crosscheck-ready', n);
  }
  assert.equal(requests.filter((url) => url.endsWith('core.wasm')).length, 1);
  if (inChromium) assert.equal(page.workers().length, 1);
  assert.ok(await page.evaluate(() => shifts) < 0.001, 'nothing moves under the reader');
  await close();
});

test('two copies of the script on one page do each other no harm', async () => {
  const { told, errors, close } = await host(`<cross-check>${articles()}</cross-check>${script}<script src="copy/cross-check.js"></script>`);
  assert.equal((await told('crosscheck-ready')).length, 1);
  assert.deepEqual(errors, []);
  await close();
});

test('taken out and put back, as client-side navigation does, it shows its result again', async () => {
  const { page, told, close } = await host(`<main><cross-check>${articles()}</cross-check></main>${script}`);
  await told('crosscheck-ready');
  await page.evaluate(() => { const box = document.querySelector('main'), element = box.firstElementChild; element.remove(); box.append(element); });
  await page.locator('cross-check crosscheck-report #view > *').waitFor();
  await close();
});

test('taken out while it compares, it tells nothing more; the next page of the site has one that works', async () => {
  // In the page, where it starts: from here the comparison would be over first, on a fast machine.
  writeFileSync(join(folder, 'leave.js'), `addEventListener('crosscheck-start', () => {
    const box = document.querySelector('main'), next = box.firstElementChild.cloneNode(true);
    next.id = 'next';
    box.firstElementChild.remove();
    box.append(next);
  }, { once: true });`);
  const { page, told, errors, close } = await host(`<main><cross-check loading="eager">${articles()}</cross-check></main><script src="leave.js"></script>${script}`, { ready: 'crosscheck-start' });
  await page.locator('#next crosscheck-report #view > *').waitFor();
  assert.equal((await told('crosscheck-ready')).length, 1);
  assert.deepEqual(await page.evaluate(() => globalThis.told.filter(([name]) => name === 'crosscheck-error')), []);
  assert.deepEqual(errors, []);
  await close();
});

test('its look is the host’s: font, properties, parts; and it says what a reader opens', async () => {
  writeFileSync(join(folder, 'look.css'), 'body { font-family: "Host Sans", monospace; } cross-check { --crosscheck-background: rgb(1, 2, 3); } cross-check::part(report) { outline: 7px solid; } cross-check-frozen::part(summary) { letter-spacing: 3px; }');
  const { page, told, close } = await host(`<link rel="stylesheet" href="look.css"><cross-check>${articles()}</cross-check><cross-check-frozen src="frozen.json"></cross-check-frozen>${script}${frozenScript}`, { policy: `${strict}; style-src 'self'` });
  await told('crosscheck-ready', 2);
  await page.locator('cross-check crosscheck-report #view > *').waitFor();
  const look = await page.evaluate(() => {
    const report = document.querySelector('cross-check').shadowRoot.querySelector('crosscheck-report');
    const heading = getComputedStyle(report.shadowRoot.querySelector('h2'));
    const frozen = getComputedStyle(document.querySelector('cross-check-frozen').shadowRoot.querySelector('.summary'));
    return [heading.fontFamily, getComputedStyle(report).backgroundColor, getComputedStyle(report).outlineWidth, frozen.fontFamily, frozen.letterSpacing];
  });
  assert.deepEqual(look, ['"Host Sans", monospace', 'rgb(1, 2, 3)', '7px', '"Host Sans", monospace', '3px']);
  await page.locator('cross-check').getByRole('button', { name: 'Show all' }).click();
  await page.locator('cross-check crosscheck-report .row .ev').first().click();
  const [{ finding }] = await told('crosscheck-select');
  assert.match(finding, /^f\d+$/);
  await close();
});

test('every part that is drawn is documented', async () => {
  const { page, told, close } = await host(`<cross-check>${articles()}</cross-check><cross-check-frozen src="frozen.json"></cross-check-frozen>${script}${frozenScript}`);
  await told('crosscheck-ready', 2);
  const drawn = await page.evaluate(() => [...new Set(['cross-check', 'cross-check-frozen'].flatMap((name) => [...document.querySelector(name).shadowRoot.querySelectorAll('[part]')].map((e) => e.getAttribute('part'))))]);
  const { modules } = JSON.parse(readFileSync(join(root, 'build/package/custom-elements.json'), 'utf8'));
  const documented = modules.flatMap(({ declarations }) => declarations.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
  assert.ok(drawn.length > 6);
  assert.deepEqual(drawn.filter((part) => !documented.includes(part)), []);
  await close();
});

test('in a sandboxed frame, which has no origin: compared where the files may be shared, told where not', async () => {
  const shared = await host(`<cross-check>${articles()}</cross-check>${script}`, { policy: '', sandbox: true, headers: { 'Access-Control-Allow-Origin': '*' } });
  await shared.inside.locator('cross-check crosscheck-report #view > *').waitFor();
  assert.deepEqual(shared.errors, []);
  await shared.close();
  const { inside, told, close } = await host(`<cross-check>${articles()}</cross-check>${script}`, { policy: '', sandbox: true, ready: 'crosscheck-error' });
  const [{ code, message }] = await told('crosscheck-error');
  assert.equal(code, 'wasm');
  assert.match(message, /cannot be fetched/);
  assert.equal(await inside.locator('cross-check article p').first().isVisible(), true);
  await close();
});

test('where WebAssembly is forbidden: the articles stay readable, an event says why', async () => {
  const { page, told, close } = await host(`<cross-check>${articles()}</cross-check>${script}`, { policy: "default-src 'none'; script-src 'self'; worker-src blob:; connect-src 'self'", ready: 'crosscheck-error' });
  const [{ code, message }] = await told('crosscheck-error');
  assert.equal(code, 'wasm');
  assert.match(message, /wasm-unsafe-eval/);
  assert.equal(await page.locator('cross-check article p').first().isVisible(), true);
  await close();
});

test('without script the articles of an element, and the words of a frozen report, are read as they stand', async () => {
  const { page, close } = await host(`<cross-check>${articles()}</cross-check><cross-check-frozen>${renderHtml(frozen)}</cross-check-frozen>`, { policy: "default-src 'none'; script-src 'none'", ready: null });
  assert.equal(await page.locator('cross-check article p').first().isVisible(), true);
  assert.equal(await page.locator('cross-check-frozen .finding').first().isVisible(), true);
  await close();
});

const noWasm = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
for (const [name, body] of [
  ['in the page', () => `<cross-check-frozen><script type="application/json">${jsonForHtml(frozen)}</script>${renderHtml(frozen)}</cross-check-frozen>${frozenScript}`],
  ['at an address', () => `<cross-check-frozen src="frozen.json">The report.</cross-check-frozen>${frozenScript}`],
]) {
  test(`a frozen report ${name} is drawn without WebAssembly, under the strictest policy`, async () => {
    const { page, requests, errors, close } = await host(body(), { policy: noWasm });
    assert.ok(await page.locator('cross-check-frozen').evaluate(({ shadowRoot }) => shadowRoot.querySelector('.finding').getClientRects().length > 0));
    const shown = await page.locator('cross-check-frozen').evaluate((element) => element.shadowRoot.querySelectorAll('.finding').length);
    assert.equal(shown, frozen.findings.length);
    const link = await page.locator('cross-check-frozen').evaluate((element) => element.shadowRoot.querySelector('.passage a')?.href);
    assert.match(link, /^https:\/\/herald\.example\/fire#:~:text=/);
    assert.equal(requests.some((url) => url.endsWith('.wasm')), false);
    assert.deepEqual(errors, []);
    await close();
  });
}

test('a frozen report is drawn in a sandboxed frame', async () => {
  const { inside, close } = await host(`<cross-check-frozen><script type="application/json">${jsonForHtml(frozen)}</script></cross-check-frozen>${frozenScript}`, { policy: '', sandbox: true });
  assert.equal(await inside.locator('cross-check-frozen').evaluate((element) => element.shadowRoot.querySelectorAll('.finding').length), frozen.findings.length);
  await close();
});

test('a hostile frozen report stays text', async () => {
  const bad = structuredClone(frozen);
  bad.summary = '<img src=x onerror="globalThis.struck = 1">';
  bad.articles[0].url = 'javascript:globalThis.struck = 1';
  bad.findings[0].topic = '</script><script>globalThis.struck = 1</script>';
  bad.findings[0].positions = [[{ article: '__proto__', words: '<svg onload="globalThis.struck=1">' }], 'no list', null];
  const { page, close } = await host(`<cross-check-frozen><script type="application/json">${jsonForHtml(bad)}</script></cross-check-frozen>${frozenScript}`, { policy: '' });
  const found = await page.locator('cross-check-frozen').evaluate(({ shadowRoot }) => ({ struck: globalThis.struck, strangers: shadowRoot.querySelectorAll('img, script, svg, a[href^="javascript"]').length }));
  assert.deepEqual(found, { struck: undefined, strangers: 0 });
  assert.doesNotMatch(renderHtml(bad), /<(img|script|svg)|javascript:/);
  await close();
});

test('a frozen report carries the passages that it quotes, and no article', () => {
  const held = JSON.stringify(frozen);
  for (const { text } of request.articles) assert.equal(held.includes(JSON.stringify(text.slice(0, 400)).slice(1, -1)), false);
});

test('a script with another content than its integrity says is refused', async () => {
  const integrity = (name) => `sha384-${createHash('sha384').update(readFileSync(join(folder, name))).digest('base64')}`;
  const { told, close } = await host(`<cross-check>${articles()}</cross-check><script src="crosscheck/cross-check.js" integrity="${integrity('crosscheck/cross-check.js')}"></script>`);
  assert.equal((await told('crosscheck-ready')).length, 1);
  await close();
  const { page, close: end } = await host(`<cross-check>${articles()}</cross-check><script src="crosscheck/cross-check.js" integrity="${integrity('crosscheck/cross-check-frozen.js')}"></script>`, { ready: null });
  assert.equal(await page.evaluate(() => customElements.get('cross-check')), undefined);
  await end();
});
