// The documentation: every page is whole, and every page of the gallery does what it says, under the policy that its form asks for.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { inChromium, newContext } from './browser.js';

const docs = join(root, 'dist/docs');
const pages = readdirSync(docs, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site;

before(async () => { site = await serve({ folder: join(root, 'dist'), base: '/a/b/' }); });
after(() => site.close());

async function open(name, { width = 1000, dark = false } = {}) {
  const context = await newContext({ viewport: { width, height: 800 }, ...(inChromium && { colorScheme: dark ? 'dark' : 'light' }) }, dark);
  const page = await context.newPage();
  const errors = [], hosts = new Set();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('request', (request) => { if (!/^(blob|data):/.test(request.url())) hosts.add(new URL(request.url()).host); });
  await page.goto(`${site.url}docs/${name}`);
  return { page, errors, hosts, close: () => context.close() };
}

test('every link inside the site leads somewhere', () => {
  const lost = [];
  for (const name of pages) {
    for (const [, address] of readFileSync(join(docs, name), 'utf8').matchAll(/(?:href|src)="([^"#]+)/g)) {
      if (/^(https?:|data:)/.test(address)) continue;
      const path = normalize(join('docs', dirname(name), address));
      if (!existsSync(join(root, 'dist', path.endsWith('/') || path === '.' || path === 'docs' ? join(path, 'index.html') : path))) lost.push(`${name}: ${address}`);
    }
  }
  assert.deepEqual(lost, []);
});

for (const [width, dark] of [[320, false], [1440, true]]) {
  test(`at ${width} px${dark ? ', dark' : ''}: no page is too wide, axe finds nothing, nobody else is asked`, async () => {
    for (const name of pages) {
      const { page, errors, hosts, close } = await open(name, { width, dark });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} is too wide`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], preload: false, iframes: false }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), [], name);
      assert.deepEqual([...hosts], [new URL(site.url).host], name);
      assert.deepEqual(errors, [], name);
      await close();
    }
  });
}

const conflict = /301,000.*310,000.*cannot both be true/;
const shadowText = (page, selector) => page.locator(selector).evaluate(({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));

const examples = {
  async 'blog-post'(page) {
    await page.locator('cross-check crosscheck-report #view > *').waitFor();
    assert.match(await page.locator('cross-check crosscheck-report .glance h2').innerText(), /^2 articles.*1 conflict/);
    assert.equal(await page.locator('cross-check > article').count(), 2);
  },
  async frozen(page) {
    await page.waitForFunction(() => document.querySelector('cross-check-frozen').shadowRoot);
    assert.match(await shadowText(page, 'cross-check-frozen'), conflict);
    const link = await page.locator('cross-check-frozen').evaluate(({ shadowRoot }) => shadowRoot.querySelector('.passage a').href);
    assert.match(link, /^https:\/\/(post|courier)\.example\/.*#:~:text=/);
  },
  async frame(page) {
    await page.waitForFunction(() => document.querySelector('iframe').style.height);
    assert.match(await page.frameLocator('iframe').locator('cross-check-frozen').evaluate(({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' ')), conflict);
  },
  async react(page) {
    await page.getByText(/^\d+ findings, 1 of them in conflict$/).waitFor();
    await page.locator('cross-check crosscheck-report #view > *').waitFor();
  },
  async node(page) {
    assert.match((await page.locator('.live pre').innerText()).replace(/\s+/g, ' '), /^2 articles, \d+ findings conflict: .*301,000/);
  },
  async 'static-site'(page) {
    assert.match((await page.locator('section.crosscheck').innerText()).replace(/\s+/g, ' '), conflict);
    assert.equal(await page.locator('script').count(), 0);
  },
};
for (const [name, shows] of Object.entries(examples)) {
  test(`gallery: ${name}`, async () => {
    const { page, errors, close } = await open(`gallery/${name}.html`);
    await shows(page);
    assert.deepEqual(errors, []);
    await close();
  });
}

test('the gallery has no page that is not tested, and the page leads to the documentation', async () => {
  assert.deepEqual(pages.filter((name) => name.startsWith('gallery/')).map((name) => name.slice(8, -5)).sort(), Object.keys(examples).sort());
  const { page, close } = await open('../');
  await page.getByRole('link', { name: 'Documentation' }).click();
  await page.getByRole('heading', { name: 'Documentation', level: 1 }).waitFor();
  await close();
});
