// A result leaves the page, and comes back: files, links, and what other pages embed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { toFragment } from '../../web/export/link.js';
import { inChromium, newContext, open, openResult, outcome } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-share-'));
after(() => rmSync(folder, { recursive: true }));

/** What “Save or copy” gives in a form: a file, or the clipboard. */
async function save(page, form) {
  const tools = page.locator('cc-exports');
  await tools.getByRole('combobox').selectOption(form);
  const download = page.waitForEvent('download');
  await tools.getByRole('button', { name: 'Save or copy' }).click();
  const file = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(file);
  return file;
}

test('every form is saved; the story and the web page open again and give the same result', async (t) => {
  if (!inChromium) return t.skip('downloads are driven in Chromium only');
  const { page, requests, close } = await openResult();
  const summary = (await outcome(page)).report;
  const loaded = requests.length;
  for (const form of ['markdown', 'csv', 'annotations', 'report']) assert.ok(readFileSync(await save(page, form), 'utf8').length > 1000, form);
  const files = [await save(page, 'story'), await save(page, 'html')];
  assert.deepEqual(requests.slice(loaded).filter((url) => !url.startsWith('blob:')), []);
  await close();
  for (const file of files) {
    const { page: fresh, close: end } = await open();
    await fresh.locator('cc-compose input[type=file]').setInputFiles(file);
    assert.equal((await outcome(fresh)).report, summary);
    await end();
  }
});

test('the saved web page is read without a script', async (t) => {
  if (!inChromium) return t.skip('downloads are driven in Chromium only');
  const { page, close } = await openResult();
  const file = await save(page, 'html');
  await close();
  const context = await newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const saved = await context.newPage();
  const site = await serve({ folder });
  await saved.goto(`${site.url}crosscheck.html`);
  assert.ok(await saved.locator('.finding').count() > 0 && file);
  assert.ok(await saved.locator('.finding q').first().isVisible());
  await context.close();
  site.close();
});

test('104 · a link opens its evidence; in a sandboxed frame it tells its height, and forged messages do nothing', async () => {
  const { page, url, close } = await openResult();
  await page.locator('cc-exports').getByRole('button', { name: 'Embed' }).click();
  await page.locator('cc-embed').getByRole('radio', { name: 'Frame' }).check();
  const markup = page.locator('cc-embed').getByLabel('Markup for your page');
  for (let i = 0; i < 100 && !(await markup.inputValue()).startsWith('<iframe'); i++) await page.waitForTimeout(50);
  const snippet = await markup.inputValue();
  assert.match(snippet, /^<iframe class="crosscheck-frame" src="http:\/\/localhost:\d+\/a\/b\/embed\/\d+\.\d+\.\d+\/frame\.html#1\.[^"]+" title="Crosscheck" sandbox="allow-scripts allow-popups"/);
  assert.match(snippet, /integrity="sha384-[^"]+" crossorigin="anonymous"/);
  // The host is another origin than the page that the snippet comes from.
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>A blog</title>${snippet.replace(/<script[^>]*><\/script>/, '<script src="frame.js"></script>')}`);
  writeFileSync(join(folder, 'frame.js'), await (await fetch(`${url}embed/${/embed\/([^/]+)/.exec(snippet)[1]}/cross-check-frame.js`)).text());
  const site = await serve({ folder });
  const blog = await page.context().newPage();
  await blog.goto(site.url);
  const height = () => blog.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  // It grows as what is inside comes in: settled when it stays the same for a while.
  let right = 600;
  for (let i = 0, still = 0; i < 200 && still < 10; i++) {
    await blog.waitForTimeout(50);
    const now = await height();
    still = now === right && now !== 600 ? still + 1 : 0;
    right = now;
  }
  assert.notEqual(right, 600);
  const inside = blog.frameLocator('iframe').locator('cross-check-frozen');
  assert.ok(await inside.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('.finding').length) > 0);
  await blog.evaluate(() => {
    for (const data of [null, 'x', { type: 'crosscheck:height', version: 1, height: 9 }, { type: 'crosscheck:height', version: 2, height: 9 }, { type: 'crosscheck:height', version: 1, height: '9px' }]) postMessage(data, '*');
  });
  await blog.waitForTimeout(100);
  assert.equal(await height(), right, 'only a frame sets its own height');
  site.close();
  await close();
});

test('81 · a damaged link, or one that holds no report, says so', async () => {
  const { page, url, close } = await open();
  const address = await page.evaluate(() => document.querySelector('script[type=module]').src);
  assert.ok(address.startsWith(url));
  const frame = `${url}embed/0.1.0/frame.html`;
  for (const [fragment, says] of [['#1.AAAA', /damaged/], ['', /no report in this address/], ['#9.x', /newer version/]]) {
    await page.goto('about:blank');
    await page.goto(frame + fragment);
    await page.getByText(says).waitFor();
  }
  await page.goto('about:blank');
  await page.goto(frame + await toFragment({ format: 'other' }));
  await page.waitForTimeout(200);
  assert.equal(await page.locator('cross-check-frozen').evaluate((element) => element.shadowRoot), null);
  await close();
});
