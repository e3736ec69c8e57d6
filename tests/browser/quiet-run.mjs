// One whole use of the page, in a process of its own, so that it can be started without any network:
//   node quiet-run.mjs chromium|firefox hosted|file
// Every host name leads to a listener on loopback, and so does everything else that the browser would send through a
// proxy. Prints what was asked of the site, and of anybody else, after the page was loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { launchChromium, launchFirefox } from './launch.js';

const lead = 'The fire in Harbour Street killed at least 12 people on Monday, 6 May 2024, the mayor of Ostmere said.';
const rich = `<p>${lead}</p><img src="https://pictures.example/a.png"><link rel="stylesheet" href="https://styles.example/a.css"><iframe src="https://frames.example/"></iframe><a href="https://links.example/" ping="https://pings.example/">more</a>`;
const files = [['fire.html', rich], ['fire.eml', `From: a@post.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${rich}`],
  ['fire.docx', zipSync({ 'word/document.xml': strToU8(`<w:document><w:body><w:p><w:r><w:t>${lead} The street is open again.</w:t></w:r></w:p></w:body></w:document>`) })]];

/** What a connection begins with: the first line and the host of a request, the name that a TLS client asks for. */
function saidBy(bytes) {
  const text = bytes.toString('latin1');
  if (bytes[0] !== 0x16) return `${text.split('\r\n', 1)[0].slice(0, 100)} ${/\r\nhost: (.*)/i.exec(text)?.[1] ?? ''}`;
  return `TLS ${text.match(/[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}/)?.[0] ?? ''}`;
}

/** Counts every connection, and keeps what it begins with. */
async function listen() {
  const heard = [];
  const server = createServer((socket) => {
    const at = heard.push('a connection') - 1;
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      heard[at] = saidBy(bytes);
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { heard, port: server.address().port, close: () => server.close() };
}

const launch = (name, port) => (name === 'firefox'
  ? launchFirefox({ preferences: { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': 'localhost', 'services.settings.server': 'data:,#remote-settings-dummy/v1', 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false } })
  : launchChromium({ resolve: `127.0.0.1:${port}`, quiet: true }));

/** The page, its core, its views and its forms are there, and the service worker has what it wants. */
async function loaded(page, hosted) {
  await page.locator('cc-compose .examples button').first().waitFor();
  await page.evaluate(() => new Promise((done) => {
    const look = () => (customElements.get('crosscheck-report') && document.querySelector('crosscheck-app').shadowRoot.querySelector('cc-kept') ? done() : setTimeout(look, 50));
    look();
  }));
  if (hosted) await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => { const look = () => (active.state === 'activated' ? done() : setTimeout(look, 20)); look(); })));
  await page.waitForTimeout(700);
}

async function use(page) {
  const result = page.locator('crosscheck-report #view > *');
  await page.locator('.examples button').first().click();
  await result.waitFor();
  for (const key of ['2', '3', '4', '5', '6', '7', '8', '1', 'c', 'n', 'Escape', '?', 'Escape', '/', 'Escape']) await page.keyboard.press(key);
  for (const language of ['es', 'de', 'en']) {
    await page.locator('header select').selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  }
  await saveAll(page);
  await page.getByRole('button', { name: 'Edit the articles' }).click();
  await page.locator('#paste').evaluate((box, [html, text]) => {
    const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { files: [], types: ['text/html', 'text/plain'], getData: (type) => (type === 'text/html' ? html : text) } });
    box.dispatchEvent(event);
  }, [rich, lead]);
  await page.locator('input[type=file]').setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })));
  await page.locator('cc-article-card').nth(3).waitFor();
  await page.locator('cc-kept').getByRole('button', { name: 'Keep these articles' }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await result.waitFor();
  await page.keyboard.press('2');
  await page.waitForTimeout(1500);
}

/** Every way out of the page. */
async function saveAll(page) {
  const tools = page.locator('cc-exports');
  const forms = await tools.locator('select option').evaluateAll((options) => options.map(({ value }) => value));
  for (const form of forms) {
    await tools.locator('select').selectOption(form);
    await tools.locator('.save button').click();
    await page.waitForTimeout(100);
  }
  await tools.getByRole('button', { name: 'Embed' }).click();
  await page.locator('cc-embed input[type=radio]').first().waitFor(); // the builder comes when it is asked for
  for (const radio of await page.locator('cc-embed input[type=radio]').all()) await radio.check();
  await page.keyboard.press('Escape');
  await page.locator('cc-embed input[type=radio]').first().waitFor({ state: 'hidden' });
}

const [name, from] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-quiet-'));
const listener = await listen();
const asked = [];
const site = await serve({ folder: join(root, 'dist'), base: '/a/b/', heard: (path) => asked.push(path) });
const browser = await launch(name, listener.port);
try {
  const hosted = from === 'hosted';
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(hosted ? site.url : pathToFileURL(join(root, 'dist/crosscheck.html')).href);
  await loaded(page, hosted);
  const loading = { site: asked.length, world: listener.heard.splice(0) };
  asked.length = 0;
  await use(page);
  const using = { site: [...asked], world: [...listener.heard] };
  // What the listener would have heard: a page that does ask.
  const other = await browser.newPage();
  await other.goto('http://control.example/').catch(() => {});
  console.log(JSON.stringify({ loading, using, control: listener.heard.slice(using.world.length) }));
} finally {
  await browser.close();
  site.close();
  listener.close();
  rmSync(folder, { recursive: true });
}
