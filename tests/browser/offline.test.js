// The hosted page without a network, and what happens when the site changes under it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeServiceWorker } from '../../.ci/offline.mjs';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../wasm/stories.js';
import { newContext, outcome } from './browser.js';

const home = mkdtempSync(join(tmpdir(), 'crosscheck-offline-'));
const versions = { 1: join(home, 'v1'), 2: join(home, 'v2') };

before(() => {
  for (const name of ['1', '2']) {
    cpSync(join(root, 'dist'), versions[name], { recursive: true, filter: (path) => !path.endsWith('crosscheck.html') });
    remake(versions[name], name);
    writeServiceWorker(versions[name]);
  }
});

after(() => rmSync(home, { recursive: true }));

/** Gives every part of a site another name and the main one a mark, as a new build does. */
function remake(folder, version) {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = (text) => names.reduce((changed, name) => changed.replaceAll(name, name.replace(/(\.\w+)$/, `v${version}$1`)), text);
  for (const name of names) {
    if (/\.(js|css)$/.test(name)) writeFileSync(join(assets, name), renamed(readFileSync(join(assets, name), 'utf8')));
    if (/^index.*\.js$/.test(name)) writeFileSync(join(assets, name), `${readFileSync(join(assets, name), 'utf8')}\ndocument.documentElement.dataset.version = '${version}';\n`);
    renameSync(join(assets, name), join(assets, renamed(name)));
  }
  const index = join(folder, 'index.html');
  writeFileSync(index, renamed(readFileSync(index, 'utf8')));
}

/** A browser's profile on a site that can change its version, and go away. */
async function visit() {
  const folder = join(home, `site-${Math.random()}`);
  cpSync(versions[1], folder, { recursive: true });
  let site = await serve({ folder, base: '/a/b/' });
  const { url } = site;
  const context = await newContext({ locale: 'en-GB' });
  const open = async () => {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('cc-compose .examples button').first().waitFor();
    return page;
  };
  const page = await open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return {
    page, url, open, folder,
    publish: (version, missing) => {
      rmSync(folder, { recursive: true });
      cpSync(versions[version], folder, { recursive: true });
      if (missing) rmSync(join(folder, 'assets', readdirSync(join(folder, 'assets')).find((name) => missing.test(name))));
    },
    cut: () => site.close(),
    update: () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const settled = new Promise((done) => registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing.addEventListener('statechange', () => { if (/installed|redundant/.test(installing.state)) done(installing.state); });
      }));
      await registration.update();
      return settled;
    }),
    close: async () => { await context.close(); site.close(); },
  };
}

const version = (page) => page.evaluate(() => document.documentElement.dataset.version);
const reload = async (page) => {
  await page.reload();
  await page.locator('cc-compose .examples button').first().waitFor();
};

test('after the first load it works without a network: reload, compare, another language', async () => {
  const { page, cut, close } = await visit();
  cut();
  await reload(page);
  await page.getByRole('combobox').selectOption('es');
  await page.locator('cc-compose').getByText('Cargue', { exact: false }).or(page.locator('html[lang=es]')).first().waitFor({ state: 'attached' });
  await page.locator('cc-compose .examples button').first().click();
  assert.ok((await outcome(page)).report);
  await close();
});

test('an update is offered, not forced, and taken when the reader wants it', async () => {
  const { page, publish, update, close } = await visit();
  await reload(page); // now it comes from the cache
  publish(2);
  assert.equal(await update(), 'installed');
  assert.equal(await version(page), '1');
  const offer = page.locator('cc-update').getByRole('button');
  await offer.first().waitFor();
  await reload(page);
  assert.equal(await version(page), '1', 'a reload alone keeps the version, for another tab may need it');
  await offer.first().waitFor();
  await Promise.all([page.waitForEvent('load'), offer.first().click()]);
  await page.locator('cc-compose .examples button').first().waitFor();
  assert.equal(await version(page), '2');
  await close();
});

test('an update that breaks off leaves the version that is there, whole', async () => {
  const { page, publish, update, cut, close } = await visit();
  await reload(page);
  publish(2, /^report/);
  assert.equal(await update(), 'redundant');
  assert.equal((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('crosscheck-site-')).length, 1);
  cut();
  await reload(page);
  assert.equal(await version(page), '1');
  await page.locator('cc-compose .examples button').first().click();
  assert.ok((await outcome(page)).report);
  await close();
});

test('a lost cache costs a fetch, not the page', async () => {
  const { page, close } = await visit();
  await reload(page);
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await reload(page);
  await page.locator('cc-compose .examples button').first().click();
  assert.ok((await outcome(page)).report);
  await close();
});

test('two tabs of two versions: each has its own parts', async () => {
  const { page, open, publish, update, close } = await visit();
  await reload(page);
  const other = await open();
  publish(2);
  await update();
  const offer = page.locator('cc-update').getByRole('button').first();
  await offer.waitFor();
  await Promise.all([page.waitForEvent('load'), offer.click()]);
  await page.locator('cc-compose .examples button').first().waitFor();
  assert.equal(await version(page), '2');
  assert.equal(await version(other), '1', 'the other tab is not reloaded');
  await other.getByRole('combobox').selectOption('de'); // a part that it has not loaded yet, and that the site no longer has
  await other.locator('html[lang=de]').waitFor({ state: 'attached' });
  await close();
});
