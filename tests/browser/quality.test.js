// Width, accessibility, the network, speed, and articles that want to be more than text.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { test } from 'node:test';
import { compareButton, heldTexts, inChromium, inPage, inResult, open, openResult, outcome, pasteEvent } from './browser.js';

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

test('at 200 % zoom, as a window of half the width, nothing is lost; words of a thousand letters do not widen the page', async () => {
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

test('forced colours, more contrast, and a picture without colours: verdicts stay apart by sign and line', async (t) => {
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
  await page.evaluate(() => new Promise((done) => {
    const look = () => (document.head.querySelectorAll('meta[http-equiv]').length > 1 && customElements.get('crosscheck-report') ? done() : setTimeout(look, 20));
    look(); // the core is there, and with it the second policy; and the views
  }));
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

test('five articles: the result is there within 300 ms of the press, and no task holds the page over 50 ms', async (t) => {
  if (loadavg()[0] > 2 * availableParallelism()) return t.skip(`the machine is busy: ${loadavg()[0].toFixed(1)} wait for ${availableParallelism()} cores`);
  const { page, close } = await open({ width: 1440 });
  await page.evaluate(() => new Promise((done) => {
    const look = () => (document.head.querySelectorAll('meta[http-equiv]').length > 1 && customElements.get('crosscheck-report') ? done() : setTimeout(look, 20));
    look();
  }));
  const times = [];
  for (let run = 0; run < 5; run++) {
    times.push(await inPage(page, async (app) => {
      const long = [];
      const observer = PerformanceObserver.supportedEntryTypes.includes('longtask') ? new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))) : null;
      observer?.observe({ entryTypes: ['longtask'] });
      const begun = performance.now();
      const compose = app.renderRoot.querySelector('cc-compose');
      compose.dispatchEvent(new CustomEvent('story', { detail: { slug: 'ferry' } }));
      while (!app.renderRoot.querySelector('crosscheck-report')?.renderRoot.querySelector('cc-read')?.renderRoot.querySelector('.row')) await new Promise((done) => requestAnimationFrame(done));
      const ms = Math.round(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 120));
      observer?.disconnect();
      app.view = 'compose';
      app.articles = [];
      await app.updateComplete;
      return { ms, long };
    }));
  }
  t.diagnostic(times.map(({ ms, long }) => `${ms} ms${long.length > 0 ? ` (long: ${long.join(', ')})` : ''}`).join(' · '));
  const best = Math.min(...times.map(({ ms }) => ms));
  const calm = Math.min(...times.map(({ long }) => Math.max(0, ...long)));
  assert.ok(best < 300, `${best} ms`);
  assert.ok(calm <= 50, `a task of ${calm} ms`);
  await close();
});

test('thousands of findings: a page of them at a time', async () => {
  const { page, close } = await openResult({ view: 'compare' });
  const rows = await inPage(page, async (app) => {
    const report = structuredClone(app.report);
    const [one] = report.findings;
    report.findings = Array.from({ length: 5000 }, (_, i) => ({ ...structuredClone(one), id: `f${i + 1}` }));
    app.report = report;
    await app.updateComplete;
    const result = app.renderRoot.querySelector('crosscheck-report');
    await result.updateComplete;
    const view = result.renderRoot.querySelector('cc-compare');
    await view.updateComplete;
    return view.renderRoot.querySelectorAll('tbody tr:not(.group)').length;
  });
  assert.equal(rows, 30);
  assert.equal(await inResult(page, ({ model }) => model.findings.length), 5000);
  await close();
});
