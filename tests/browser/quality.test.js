// Width, accessibility, the network, and articles that want to be more than text.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareButton, heldTexts, open, openStory, outcome, pasteEvent } from './browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How far the page scrolls sideways, and what stands out of the window (but for rows that scroll by themselves). */
const tooWide = (page) => page.evaluate(() => {
  const all = (node) => [...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  const out = all(document.body).filter((e) => {
    const { width, left, right } = e.getBoundingClientRect();
    return width > 1 && e.checkVisibility() && !e.closest('.bar, nav, svg, .offscreen') && (left < -1 || right > innerWidth + 1);
  });
  return { scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth, out: out.map((e) => e.outerHTML.slice(0, 80)) };
});
const fits = { scroll: 0, out: [] };

/** What axe calls serious or critical, one line each. */
async function serious(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html} ${nodes[0].failureSummary ?? ''}`);
}

/** The states that a reader sees, one after the other. */
async function* states(page) {
  yield 'start';
  await openStory(page);
  yield 'report';
  await page.locator('cc-finding details summary').first().click();
  await page.locator('cc-finding .outlets button').first().click();
  yield 'words chosen';
  const findings = page.getByRole('button', { name: 'Findings', exact: true });
  if (await findings.isVisible()) await findings.click();
  await page.getByRole('button', { name: /^Edit/ }).click();
  yield 'articles';
}

for (const { width, height, dark } of [{ width: 320, height: 640, dark: false }, { width: 768, height: 1024, dark: true }, { width: 1440, height: 900, dark: false }]) {
  test(`${width} px, ${dark ? 'dark' : 'light'}: nothing is too wide, axe finds nothing serious`, async () => {
    const { page, errors, close } = await open({ width, height, dark });
    for await (const state of states(page)) {
      assert.deepEqual(await tooWide(page), fits, state);
      assert.deepEqual(await serious(page), [], state);
    }
    assert.deepEqual(errors, []);
    await close();
  });
}

test('a word of a thousand letters does not widen the page', async () => {
  const { page, close } = await open({ width: 320, height: 640 });
  await pasteEvent(page, 'repeat', ['Verylong', 200]);
  await pasteEvent(page, 'plain', `${'x'.repeat(1000)} said on 3 May 2024 that 83 people died.`);
  assert.deepEqual(await tooWide(page), fits);
  await compareButton(page).click();
  await outcome(page);
  assert.deepEqual(await tooWide(page), fits);
  await close();
});

test('after the page is loaded, nothing is requested, and nothing can be', async () => {
  const { page, requests, close } = await open();
  await page.locator('crosscheck-app').evaluate(() => new Promise((done) => {
    const look = () => (document.head.querySelectorAll('meta[http-equiv]').length > 1 ? done() : setTimeout(look, 20));
    look(); // the core is there, and with it the second policy
  }));
  const loaded = requests.length;
  await openStory(page);
  await page.locator('cc-finding .outlets button').first().click();
  await page.getByRole('button', { name: /^Edit/ }).click();
  await compareButton(page).click();
  await outcome(page);
  assert.deepEqual(requests.slice(loaded), []);
  assert.equal(await page.evaluate(() => fetch('./icon.svg').then(() => 'sent', () => 'refused')), 'refused');
  const fromWorker = await page.evaluate(() => new Promise((done) => {
    const source = "fetch('http://localhost:1/').then(() => postMessage('sent'), (e) => postMessage('refused'))";
    addEventListener('securitypolicyviolation', () => {});
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = ({ data }) => done(data);
  }));
  assert.equal(fromWorker, 'refused');
  await close();
});

const hostile = [
  '<img src=x onerror="globalThis.struck = 1"> said on 3 May 2024 that 83 people died.',
  '<script>globalThis.struck = 1</script> On 3 May 2024, 84 people died, "<b onclick=struck=1>he</b>" said.',
  '"><svg onload="globalThis.struck = 1"> ${globalThis.struck = 1} {{constructor.constructor("struck = 1")()}} 85 people died.',
  '\u202Edeid elpoep 38\u202C and \u200B86 people died on 3 May 2024.',
];
test('markup in an article stays text, in every place that shows it', async () => {
  const { page, requests, close } = await open();
  for (const text of hostile) await pasteEvent(page, 'plain', text);
  const loaded = requests.length;
  await page.locator('cc-article-card').first().getByLabel('Outlet').fill('<img src=x onerror="globalThis.struck = 1">');
  await compareButton(page).click();
  assert.match((await outcome(page)).report, /^4 articles/);
  await page.locator('cc-finding .outlets button').first().click();
  const found = await page.evaluate(() => {
    const all = (node) => [node, ...[...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])])];
    return { struck: globalThis.struck, strangers: all(document.body).filter((e) => ['IMG', 'SCRIPT', 'IFRAME', 'OBJECT'].includes(e.nodeName)).length };
  });
  assert.deepEqual(found, { struck: undefined, strangers: 0 });
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(await heldTexts(page), hostile);
  await close();
});
