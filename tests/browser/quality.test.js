// Width, accessibility, the network, speed, and articles that want to be more than text.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareButton, heldTexts, inChromium, inPage, inResult, open, openResult, outcome, pasteEvent } from './browser.js';
import { held, longText, manyFindings, settled, timesToResult } from './pace.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How far the page scrolls sideways, and what stands out of the window (but for rows that scroll by themselves). */
const tooWide = (page) => page.evaluate(() => {
  const all = (node) => [...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  const scrolls = (e) => { for (let at = e; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) if (at !== document.documentElement && at !== document.body && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true; return false; };
  const out = all(document.body).filter((e) => {
    const { width, left, right } = e.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1) && e.checkVisibility() && !e.closest('svg, .offscreen') && !scrolls(e);
  });
  return { scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth, out: out.map((e) => e.outerHTML.slice(0, 80)) };
});
const fits = { scroll: 0, out: [] };

/** What axe finds, one line each. */
async function found(page) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], preload: false }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary ?? ''}`);
}

const views = ['read', 'compare', 'quotes', 'figures', 'timeline', 'names', 'origins', 'alone'];

/** The states that a reader sees, one after the other. */
async function* states(page) {
  yield 'start';
  await page.locator('.examples button').first().click();
  await page.locator('crosscheck-report').waitFor();
  for (const [i, view] of views.entries()) {
    await page.keyboard.press(String(i + 1));
    await page.locator(`cc-${view}`).waitFor();
    yield view;
  }
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.locator('cc-panel h3').waitFor();
  yield 'a finding';
  await page.locator('cc-panel summary').click();
  await page.locator('cc-panel').getByRole('button', { name: 'The same thing as …' }).click();
  yield 'correcting';
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  yield 'help';
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.locator('cc-find input').fill('on');
  yield 'find';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit the articles' }).click();
  yield 'articles';
  await pasteEvent(page, 'plain', ['mill', 'ferry'].map((name) => `The ${name} burnt down on 3 May 2024. `.repeat(8)).join('\n-----\n'));
  await page.getByRole('button', { name: 'Split into 2' }).waitFor();
  await page.locator('cc-ways summary').click();
  await inPage(page, (app) => { app.ask = { say: (s) => s.tabs.changed, choices: [[(s) => s.tabs.take, () => {}], [(s) => s.tabs.own, () => {}]] }; });
  yield 'several articles in one, and a question';
}

const looks = [{ width: 320, height: 640, dark: false }, { width: 1440, height: 900, dark: true }, ...(inChromium ? [{ width: 768, height: 1024, dark: true }, { width: 1440, height: 900, dark: false }] : [])];
for (const { width, height, dark } of looks) {
  test(`${width} px, ${dark ? 'dark' : 'light'}: nothing is too wide, axe finds nothing`, async () => {
    const { page, errors, close } = await open({ width, height, dark });
    for await (const state of states(page)) {
      assert.deepEqual(await tooWide(page), fits, state);
      assert.deepEqual(await found(page), [], state);
    }
    assert.deepEqual(errors, []);
    await close();
  });
}

test('102 · at 200 % zoom, as a window of half the width, nothing is lost; words of a thousand letters do not widen the page', async () => {
  const { page, close } = await open({ width: 640, height: 400 });
  await pasteEvent(page, 'repeat', ['Verylong', 200]);
  await pasteEvent(page, 'plain', `${'x'.repeat(1000)} said on 3 May 2024 that 83 people died.`);
  assert.deepEqual(await tooWide(page), fits);
  await compareButton(page).click();
  await outcome(page);
  for (let i = 1; i <= views.length; i++) {
    await page.keyboard.press(String(i));
    await page.locator(`cc-${views[i - 1]}`).waitFor();
    assert.deepEqual(await tooWide(page), fits, views[i - 1]);
  }
  await close();
});

test('102 · forced colours, more contrast, and a picture without colours: verdicts stay apart by sign and line', async (t) => {
  if (!inChromium) return t.skip('this driver cannot set them in Firefox');
  const { page, close } = await openResult({ width: 1440 });
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' });
  assert.deepEqual(await tooWide(page), fits);
  const lines = await page.locator('cc-read .legend .ev').evaluateAll((all) => all.map((e) => {
    const { textDecorationStyle: style, textDecorationThickness: thickness } = getComputedStyle(e);
    return `${style} ${thickness}`;
  }));
  assert.equal(new Set(lines).size, lines.length, lines.join());
  const signs = await page.locator('.stats .sign').allInnerTexts();
  assert.equal(new Set(signs).size, signs.length, signs.join());
  await close();
});

test('after the page is loaded, nothing is requested, and nothing can be', async () => {
  const { page, requests, close } = await open();
  await settled(page); // the core is there, and with it the second policy; and the views
  const loaded = requests.length;
  await page.locator('.examples button').first().click();
  await outcome(page);
  for (let i = 1; i <= views.length; i++) await page.keyboard.press(String(i));
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Edit the articles' }).click();
  await compareButton(page).click();
  await outcome(page);
  assert.deepEqual(requests.slice(loaded), []);
  assert.equal(await page.evaluate(() => fetch('./icon.svg').then(() => 'sent', () => 'refused')), 'refused');
  const fromWorker = await page.evaluate(() => new Promise((done) => {
    const source = "fetch('http://localhost:1/').then(() => postMessage('sent'), (e) => postMessage('refused'))";
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
test('markup in an article stays text, in every view that shows it', async () => {
  const { page, requests, close } = await open();
  for (const text of hostile) await pasteEvent(page, 'plain', text);
  const loaded = requests.length;
  await page.locator('cc-article-card').first().getByLabel('Outlet').fill('<img src=x onerror="globalThis.struck = 1">');
  await compareButton(page).click();
  assert.match((await outcome(page)).report, /^4 articles/);
  for (let i = 1; i <= views.length; i++) {
    await page.keyboard.press(String(i));
    await page.locator(`cc-${views[i - 1]}`).waitFor();
    const strangers = await page.evaluate(() => {
      const all = (node) => [node, ...[...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])])];
      return { struck: globalThis.struck, strangers: all(document.body).filter((e) => ['IMG', 'SCRIPT', 'IFRAME', 'OBJECT'].includes(e.nodeName)).length };
    });
    assert.deepEqual(strangers, { struck: undefined, strangers: 0 }, views[i - 1]);
  }
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(await heldTexts(page), hostile);
  await close();
});

/** The least of some runs: what the machine does besides is no fault of the page. */
const least = async (times, run) => {
  const all = [];
  for (let i = 0; i < times; i++) all.push(await run());
  return Math.min(...all);
};

test('five articles: no task holds the page over 50 ms while they are compared', async (t) => {
  const { page, close } = await open({ width: 1440 });
  await settled(page);
  const times = await timesToResult(page, { times: 5 });
  const longest = await least(3, () => held(page, () => timesToResult(page, { times: 1 })));
  t.diagnostic(`${times.join(', ')} ms; held ${longest} ms`);
  if (inChromium) assert.ok(longest <= 50, `a task of ${longest} ms`);
  t.diagnostic(`${Math.round(Math.min(...times))} ms at best, beside other tests; \`npm run measure -- page\` measures it alone, where 300 are the goal`);
  await close();
});

test('a megabyte pasted, and typing beside it and into an article: no task holds the page over 50 ms', async (t) => {
  const { page, close } = await open();
  await settled(page);
  const type = (box) => held(page, () => page.locator(box).first().pressSequentially('Some words', { delay: 30 }));
  await page.evaluate((text) => { globalThis.longText = text; }, longText(1e6));
  const pasting = await least(3, () => held(page, () => page.locator('cc-compose').evaluate((compose) => compose.take({ items: [], files: [], getData: (kind) => (kind === 'text/plain' ? globalThis.longText : '') }))));
  await page.waitForTimeout(1000); // until it is kept
  const beside = await least(3, () => type('#paste'));
  await pasteEvent(page, 'plain', longText(60_000));
  await page.getByRole('button', { name: 'Edit text' }).click();
  const inside = await least(3, () => type('cc-article-card textarea'));
  t.diagnostic(`held: pasting ${pasting} ms, typing ${beside} ms, in an article of 60,000 letters ${inside} ms`);
  if (inChromium) assert.ok(Math.max(pasting, beside, inside) <= 50, `pasting ${pasting} ms, typing ${beside} ms, in an article ${inside} ms`);
  await close();
});

test('thousands of findings: a part of them at a time is in the page, in every view, wherever the reader goes', async () => {
  const { page, close } = await openResult({ view: 'compare', width: 1440 });
  await manyFindings(page, 5000);
  assert.equal(await inResult(page, ({ model }) => model.findings.length), 5000);
  const rows = () => page.locator('cc-compare tbody tr:not(.group)').count();
  assert.equal(await rows(), 30);
  const elements = () => inResult(page, (result) => {
    const all = (node) => [...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    return all(result.renderRoot).length;
  });
  for (const [i, view] of views.entries()) {
    await page.keyboard.press(String(i + 1));
    await page.locator(`cc-${view}`).waitFor();
    assert.ok(await elements() < 6000, `${view}: ${await elements()} elements`);
  }
  await page.keyboard.press('2');
  await page.locator('cc-compare').waitFor();
  await page.keyboard.press('p'); // the last
  await page.locator('cc-compare .chosen').waitFor();
  assert.ok(await rows() <= 30, `${await rows()} rows`);
  const first = await page.locator('cc-compare tbody .line').first().innerText();
  await page.getByRole('button', { name: /^Show \d+ before$/ }).click();
  assert.equal(await page.locator('cc-compare tbody .line').nth(30).innerText(), first);
  await close();
});
