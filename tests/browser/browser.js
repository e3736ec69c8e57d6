// The page in Debian's Chromium, served from dist/ under a path, as the tests use it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];

let browser, site;

before(async () => {
  site = await serve({ folder: join(root, 'dist'), base: '/a/b/' });
  browser = await chromium.launch({ executablePath, args });
});

after(async () => {
  await browser?.close();
  site?.close();
});

/**
 * Opens the page, loaded to the end. Errors of the page fail the test that asks for `errors`.
 * @param {{ width?: number, height?: number, dark?: boolean, prepare?: (page) => Promise<void> }} [options]
 */
export async function open({ width = 1280, height = 900, dark = false, prepare } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  const page = await context.newPage();
  const requests = [], errors = [];
  page.on('request', (request) => { if (!request.url().startsWith('blob:')) requests.push(request.url()); });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await prepare?.(page);
  await page.goto(site.url, { waitUntil: 'load' });
  await page.getByRole('heading', { name: 'Or open an example' }).waitFor();
  return { page, requests, errors, close: () => context.close() };
}

/** Waits for the report, or for the message in its place. */
export async function outcome(page, timeout = 60_000) {
  const report = page.locator('cc-report');
  const problem = page.getByRole('alert');
  await report.or(problem).first().waitFor({ timeout });
  return (await report.count()) > 0 ? { report: await page.locator('cc-report h2').innerText() } : { problem: await problem.innerText() };
}

/** Pastes through the clipboard, as a reader does. */
export async function paste(page, text) {
  const cards = await page.locator('cc-article-card').count();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+V');
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
export const heldTexts = (page) => page.locator('crosscheck-app').evaluate((app) => app.articles.map(({ text }) => text));

export const compareButton = (page) => page.getByRole('button', { name: 'Compare', exact: true });

export const openStory = async (page, title = /Lady Corrin/) => {
  await page.getByRole('button', { name: title }).click();
  return outcome(page);
};
