// The page in a browser, served from dist/ under a path, as the tests use it: Debian's Chromium, or
// Debian's Firefox where CROSSCHECK_BROWSER says firefox.
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { launchChromium, launchFirefox } from './launch.js';

export const browserName = process.env.CROSSCHECK_BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const inChromium = browserName === 'chromium';

const drivers = { chromium: () => launchChromium(), firefox: (dark) => launchFirefox({ dark }) };
const browsers = new Map(); // theme → browser: Firefox takes its theme when it starts
let site;

before(async () => {
  site = await serve({ folder: join(root, 'dist'), base: '/a/b/' });
  await browserFor(false);
});

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  site?.close();
});

/** The browser itself, for pages of one's own. */
export function browserFor(dark = false) {
  const key = inChromium ? 'any' : String(dark);
  if (!browsers.has(key)) browsers.set(key, drivers[browserName](dark));
  return browsers.get(key);
}

/** A profile of its own. Patience is long: two test files share two cores. */
export async function newContext(options, dark = false) {
  const context = await (await browserFor(dark)).newContext(options);
  context.setDefaultTimeout(90_000);
  return context;
}

/**
 * Opens the page, loaded to the end. Errors of the page fail the test that asks for `errors`.
 * @param {{ width?: number, height?: number, dark?: boolean, fragment?: string, locale?: string, prepare?: (page) => Promise<void>, until?: string }} [options] until: Playwright's waitUntil
 */
export async function open({ width = 1280, height = 900, dark = false, fragment = '', locale = 'en-GB', prepare, until = 'load' } = {}) {
  const context = await newContext({ viewport: { width, height }, locale, ...(inChromium && { colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' }) }, dark);
  if (inChromium) await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  const page = await context.newPage();
  const requests = [], errors = [];
  page.on('request', (request) => { if (!request.url().startsWith('blob:')) requests.push(request.url()); });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await prepare?.(page);
  await page.goto(`${site.url}${fragment}`, { waitUntil: until });
  await page.locator('cc-compose .examples button, cc-article-card, crosscheck-report').first().waitFor();
  return { page, requests, errors, url: site.url, close: () => context.close() };
}

/** Opens the page on an example story, compared, at a view. */
export async function openResult({ story = 'ferry', view = 'read', more = '', ...options } = {}) {
  const opened = await open({ ...options, fragment: `#story=${story}&view=${view}${more}` });
  await opened.page.locator('crosscheck-report #view > *').waitFor();
  return opened;
}

/** Waits for the result, or for the message in its place. */
export async function outcome(page, timeout = 60_000) {
  const report = page.locator('crosscheck-report');
  const problem = page.getByRole('alert');
  await report.or(problem).first().waitFor({ timeout });
  return (await report.count()) > 0 ? { report: await page.locator('crosscheck-report .glance h2').innerText() } : { problem: await problem.innerText() };
}

/** Pastes as a reader does: through the clipboard, where the driver reaches it. */
export async function paste(page, text) {
  const cards = await page.locator('cc-article-card').count();
  if (inChromium) {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
  } else {
    await pasteEvent(page, 'plain', text);
  }
  await page.locator('cc-article-card').nth(cards).waitFor();
}

/** A paste event with any text, also such as no clipboard carries. */
export async function pasteEvent(page, make, argument) {
  await page.locator('#paste').evaluate((box, [source, value]) => {
    const data = new DataTransfer();
    const text = { repeat: ([part, n]) => part.repeat(n), plain: (words) => words, codes: (codes) => String.fromCharCode(...codes) }[source](value);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { files: [], types: ['text/plain'], getData: (type) => (type === 'text/plain' ? text : '') } });
    box.dispatchEvent(event);
  }, [make, argument]);
}

/** The texts that the page holds. */
export const heldTexts = (page) => inPage(page, (app) => app.articles.map(({ text }) => text));

export const compareButton = (page) => page.getByRole('button', { name: 'Compare', exact: true });

/** Back, as by the browser's button: within the page there is no load to wait for. */
export const back = (page) => page.evaluate(() => history.back());

/** What is copied goes here, where no clipboard is reached: what the page was asked to write. */
export async function copied(page) {
  return page.evaluate(() => globalThis.copiedText ?? navigator.clipboard.readText());
}

/** Keeps what the page copies, for `copied`: Firefox lets no page read the clipboard unasked. */
export const keepCopies = (page) => page.evaluate(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { globalThis.copiedText = text; } } });
});

/** The element with the focus, through shadow roots: its name, and its text. */
export const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return { name: element?.localName, text: element?.textContent.replace(/\s+/g, ' ').trim().slice(0, 200) };
});

/** The result element with its state, in the page. */
export const inResult = (page, work, argument) => page.locator('crosscheck-report').evaluate(work, argument);

/** The page's element with its state, in the page. */
export const inPage = (page, work, argument) => page.locator('crosscheck-app').evaluate(work, argument);

/** The model's answer to a question, by name: what the view should show is computed from the report alone. */
export const findingsOf = (page) => inResult(page, ({ model }) => model.findings.map(({ id, verdict, kind, topic, positions }) => ({
  id, verdict, kind, topic, articles: [...new Set(positions.flatMap((p) => p.mentions.map((m) => m.article)))], words: positions.map((p) => p.text),
})));
