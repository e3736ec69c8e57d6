// The embed builder: each form's markup, put into a page of another site under the policy that the builder names.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { inChromium, newContext, openResult } from './browser.js';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-builder-'));

before(() => cpSync(join(root, 'dist/embed', version), join(folder, 'crosscheck'), { recursive: true }));
after(() => rmSync(folder, { recursive: true }));

async function openBuilder(options) {
  const opened = await openResult(options);
  await opened.page.locator('cc-exports').getByRole('button', { name: 'Embed' }).click();
  const dialog = opened.page.locator('cc-embed');
  await dialog.getByRole('heading').waitFor();
  return { ...opened, dialog, choose: (label) => dialog.getByRole('radio', { name: new RegExp(`^${label}`) }).check(),
    markup: async (begins) => {
      const box = dialog.getByLabel('Markup for your page');
      for (let i = 0; i < 100 && !(await box.inputValue()).startsWith(begins); i++) await opened.page.waitForTimeout(50);
      return box.inputValue();
    } };
}

/** What the host page shows, under a policy. */
async function host(markup, policy, ready) {
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}"><title>A blog</title><h1>A post</h1>${markup}`);
  const site = await serve({ folder, base: '/blog/' });
  const page = await (await newContext()).newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => { if (!/favicon/.test(message)) errors.push(message); }); // Firefox tells of it
  try {
    await page.goto(site.url);
    await ready(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.context().close();
    site.close();
  }
}

const forms = [
  ['Frozen', '<cross-check-frozen>', 'cross-check-frozen.js', (page) => page.waitForFunction(() => document.querySelector('cross-check-frozen').shadowRoot?.querySelector('.finding'))],
  ['Frame', '<iframe', 'cross-check-frame.js', async (page) => {
    await page.frameLocator('iframe').locator('.finding').first().waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').style.height);
  }],
  ['Element', '<cross-check>', 'cross-check.js', (page) => page.locator('cross-check crosscheck-report #view > *').waitFor({ timeout: 60_000 })],
];
for (const [label, begins, script, ready] of forms) {
  test(`${label}: pinned to a version and to its content; works on another site under the policy that is named`, async () => {
    const { dialog, choose, markup, url, close } = await openBuilder();
    await choose(label);
    const pinned = await markup(begins);
    const sum = createHash('sha384').update(readFileSync(join(folder, 'crosscheck', script))).digest('base64');
    assert.ok(pinned.endsWith(`<script src="${url}embed/${version}/${script}" integrity="sha384-${sum}" crossorigin="anonymous" defer></script>\n`), pinned.slice(-300));
    await dialog.getByLabel('Where the files lie').fill('crosscheck');
    await dialog.getByText(/^If your page has/).waitFor();
    await new Promise((done) => { setTimeout(done, 300); });
    const own = await markup(begins);
    assert.match(own, new RegExp(`<script src="crosscheck/${script}"`));
    const policy = await dialog.locator('code').innerText();
    await close();
    await host(own, /trusted-types/.test(policy) ? `${policy}; require-trusted-types-for 'script'` : policy, ready);
  });
}

test('plain HTML needs nothing; copying tells so; Escape closes, and the focus is where it was', async () => {
  const { page, dialog, choose, markup, errors, close } = await openBuilder();
  await choose('Plain HTML');
  const plain = await markup('<section');
  assert.doesNotMatch(plain, /<script|style=/);
  if (inChromium) {
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByText(/^Copied/).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), plain);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.locator('cc-exports').evaluate(({ shadowRoot }) => shadowRoot.activeElement?.textContent), 'Embed');
  assert.deepEqual(errors, []);
  await host(plain, "script-src 'none'", (page) => page.locator('.finding q').first().waitFor());
  await close();
});

for (const [width, dark] of [[320, false], [1440, true]]) {
  test(`${width} px${dark ? ', dark' : ''}: nothing is too wide, axe finds nothing`, async () => {
    const { page, choose, markup, close } = await openBuilder({ width, dark, height: 640 });
    for (const [label, begins] of forms) {
      await choose(label);
      await markup(begins);
      const wide = await page.locator('cc-embed').evaluate(({ shadowRoot }) => [shadowRoot.querySelector('dialog'), document.documentElement].map((e) => e.scrollWidth - e.clientWidth));
      assert.deepEqual(wide, [0, 0], label);
    }
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], preload: false }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), []);
    await close();
  });
}
