// Public script-injection payloads through every way in: pasted, pasted as rich text, as files, in a link, and from what is kept on
// the device. None runs, none asks for anything, none becomes an element or an attribute, and each is shown as the text that it is.
// A sample by default; all of them by `npm run hostile`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toFragment } from '../../web/export/link.js';
import { jsonForHtml } from '../../web/export/story.js';
import { bookmarklet } from '../../web/ways/bookmarklet.js';
import { heldTexts, open, outcome, pasteEvent } from './browser.js';

const corpus = new URL('../../../shared/data/hostile/markup-payloads.json', import.meta.url);
const skip = existsSync(corpus) ? false : 'shared/data/hostile is absent';
const all = process.env.CROSSCHECK_HOSTILE === 'all';
const each = all ? 120 : 25; // payloads in an article
const together = 4; // articles in a batch

const payloads = skip ? [] : JSON.parse(readFileSync(corpus, 'utf8')).filter((_, i) => all || i % 151 === 0);
const chunks = (list, n) => Array.from({ length: Math.ceil(list.length / n) }, (_, i) => list.slice(i * n, (i + 1) * n));
const batches = chunks(payloads, each * together).map((batch) => chunks(batch, each).map((part) => part.filter((payload) => payload.trim() !== '').join('\n\n').toWellFormed()));

/** Before the page: whatever runs leaves a trace, and so does whatever the policy has to stop. */
const watch = (page) => page.addInitScript(() => {
  globalThis.struck = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) globalThis[name] = (...args) => { globalThis.struck.push(`${name} ${args}`); };
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => globalThis.struck.push(`${violatedDirective} ${blockedURI} ${sample}`));
});

/** What ran or was stopped, and what stands in the page that is none of ours. */
const traces = (page) => page.evaluate((bookmark) => {
  const own = /^(HTML|HEAD|META|TITLE|LINK|BODY|SCRIPT|STYLE)$/;
  const strange = /^(IMG|IMAGE|SCRIPT|STYLE|LINK|META|BASE|IFRAME|FRAME|FRAMESET|OBJECT|EMBED|APPLET|VIDEO|AUDIO|SOURCE|MATH|MARQUEE|ISINDEX|FOREIGNOBJECT|ANIMATE|SET|USE|KEYGEN|BGSOUND|LAYER|XSS|X)$/i;
  const found = [...globalThis.struck];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const head = element.parentNode === document.head || element.parentNode === document.documentElement || element.ownerDocument.body === element || (own.test(element.nodeName) && element.parentNode === document.body);
      if (strange.test(element.localName) && !head) found.push(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`${name}=`);
        if (/^(href|src|action|formaction|data|xlink:href|srcdoc|style)$/.test(name) && /^\s*(javascript|vbscript|data:text)/i.test(value) && value !== bookmark) found.push(`${name}=${value.slice(0, 40)}`);
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}, bookmarklet(page.url().split('#')[0]));

async function unharmed(page, requests, loaded, when) {
  assert.deepEqual(await traces(page), [], when);
  assert.deepEqual(requests.slice(loaded), [], when);
}

const compare = async (page) => {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  return outcome(page);
};

/** Paragraphs of the first view that do not stand, letter for letter, in an article; each article is looked at. */
const shownOtherwise = (page) => page.locator('crosscheck-report').evaluate(async (result) => {
  const wrong = [], texts = [...result.texts.values()];
  for (let n = 0; n < texts.length; n++) {
    const rows = [...result.shadowRoot.querySelector('cc-read').shadowRoot.querySelectorAll('.row > :is(p, h3, h4)')].map((row) => row.textContent);
    if (rows.length === 0) wrong.push('nothing is shown');
    wrong.push(...rows.filter((row) => !texts.some((text) => text.includes(row))));
    result.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true })); // the next article
    await new Promise((done) => { setTimeout(done, 200); });
  }
  return wrong;
});

async function views(page) {
  for (const key of ['2', '3', '4', '5', '6', '7', '8', '1', 'c']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
}

const rounds = [
  ['pasted, compared, and kept', async ({ page, requests, texts }) => {
    const loaded = requests.length;
    for (const text of texts) await pasteEvent(page, 'plain', text);
    await page.locator('cc-article-card').nth(texts.length - 1).waitFor();
    assert.deepEqual(await heldTexts(page), texts);
    await compare(page);
    await views(page);
    await unharmed(page, requests, loaded, 'compared');
    assert.deepEqual(await shownOtherwise(page), []);
    await page.waitForFunction(() => document.querySelector('crosscheck-app').saving);
    await page.locator('crosscheck-app').evaluate((app) => app.saving.flush());
    await page.reload();
    await page.locator('cc-article-card').nth(texts.length - 1).waitFor();
    assert.deepEqual(await heldTexts(page), texts);
    assert.deepEqual(await traces(page), [], 'kept');
  }],
  ['pasted as rich text', async ({ page, requests, texts }) => {
    const loaded = requests.length;
    for (const [i, text] of texts.entries()) {
      await page.locator('#paste').evaluate((box, [html, plain]) => {
        const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { files: [], types: ['text/html', 'text/plain'], getData: (type) => (type === 'text/html' ? html : plain) } });
        box.dispatchEvent(event);
      }, [`<p>Article ${i} says so.</p>${text}`, i % 2 ? '' : text]);
    }
    await page.locator('cc-article-card').nth(texts.length - 1).waitFor();
    await compare(page);
    await views(page);
    await unharmed(page, requests, loaded, 'rich text');
  }],
  ['as files', async ({ page, requests, texts }) => {
    const loaded = requests.length;
    const files = texts.flatMap((text, i) => [{ name: `a${i}.txt`, text: `Text ${i}.\n\n${text}` }, { name: `b${i}.html`, text: `<!doctype html><title>Page ${i}</title><meta property="og:site_name" content="${text.slice(0, 200)}"><p>Page ${i} says so.</p>${text}` }]);
    await page.locator('input[type=file]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })));
    let held = [], before;
    do { // a page that hides all of its text gives none: that is said, and is no article
      before = held.length;
      await page.waitForTimeout(1000);
      held = await heldTexts(page);
    } while (held.length < texts.length || held.length !== before);
    for (const { name, text } of files) if (name.endsWith('.txt')) assert.ok(held.includes(text), name);
    await compare(page);
    await views(page);
    await unharmed(page, requests, loaded, 'files');
  }],
  ['in a saved story', async ({ page, requests, texts }) => {
    const loaded = requests.length;
    const articles = texts.map((text, i) => ({ id: i === 0 ? text.slice(0, 100) || 'a' : `s${i}`, text, source: text.slice(0, 300), title: text.slice(0, 300), byline: text.slice(-200), url: `javascript:${text.slice(0, 100)}` }));
    const story = { format: 'crosscheck-story', version: 1, engine: texts[0].slice(0, 50), request: { articles }, report: { findings: [], engine: texts[0] } };
    await page.locator('input[type=file]').setInputFiles([{ name: 'story.json', mimeType: 'application/json', buffer: Buffer.from(jsonForHtml(story)) }]);
    await outcome(page);
    await views(page);
    await unharmed(page, requests, loaded, 'a story');
    assert.deepEqual(await heldTexts(page), texts);
  }],
  ['in the address', async ({ page, requests, texts, url }) => {
    for (const text of texts) {
      await page.goto('about:blank');
      await page.goto(`${url}#${Object.entries({ add: text, title: text.slice(0, 200), source: text.slice(-200), url: `javascript:${text.slice(0, 100)}` }).map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`);
      const choice = page.getByRole('button', { name: 'Start a new story' }); // where a story was changed shortly before
      await page.locator('cc-article-card').first().or(choice).first().waitFor();
      if (await choice.count() > 0) await choice.click();
      await page.locator('cc-article-card').first().waitFor();
      assert.equal((await heldTexts(page)).at(-1), text);
      await page.waitForTimeout(300); // the core is there
      const loaded = requests.length;
      await compare(page);
      await unharmed(page, requests, loaded, 'an address');
    }
  }],
  ['in a link', async ({ page, requests, texts, url }) => {
    for (const text of texts) {
      const list = text.split('\n\n').filter(Boolean); // an empty reason is not drawn
      const frozen = {
        format: 'crosscheck-frozen', version: 1, engine: list[0], lang: list[0], summary: list[0],
        articles: list.map((words, i) => ({ id: `a${i}`, title: words, source: words, published: words, url: i % 2 ? words : `https://a.example/${words}` })),
        findings: list.map((words, i) => ({ verdict: words, sign: words.slice(0, 2), word: words, topic: words, why: words, positions: [[{ article: `a${i}`, words }]] })),
      };
      await page.goto('about:blank');
      await page.goto(`${url}embed/${version}/frame.html${await toFragment(frozen)}`);
      await page.waitForFunction(() => document.querySelector('cross-check-frozen').shadowRoot || document.body.textContent.includes('too long'));
      const loaded = requests.length;
      const shown = await page.locator('cross-check-frozen').evaluate(({ shadowRoot }) => shadowRoot && [...shadowRoot.querySelectorAll('.why')].map((e) => e.textContent));
      if (shown) assert.deepEqual(shown, list);
      await page.waitForTimeout(30);
      await unharmed(page, requests, loaded, 'a link');
    }
  }],
];
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

for (const [name, round] of rounds) {
  test(`${payloads.length} payloads ${name}: nothing runs, nothing is asked for, the text is exact`, { skip }, async () => {
    for (const texts of batches) {
      const { page, requests, url, close } = await open({ prepare: watch });
      await page.locator('crosscheck-app').evaluate(() => new Promise((done) => { const look = () => (customElements.get('crosscheck-report') && document.head.querySelectorAll('meta[http-equiv]').length > 1 ? setTimeout(done, 200) : setTimeout(look, 20)); look(); }));
      await round({ page, requests, texts, url });
      await close();
    }
  });
}
