// How fast the built page feels: the first report of all (from the start of the navigation, with nothing kept by the browser, until the first frame after its
// rows are in the page; the seeds, or five other articles, are put in and Compare is pressed by a script as soon as the button is there); a result for five articles, a megabyte pasted, typing, and 5,000 findings, in ms. “held” is the longest
// that one task held the page's thread, of each run the longest and of the runs the median and the best: 50 is the most that is not felt.
// In Chromium it is processor time, so that it can be measured on a machine that does other things, too; times to a result cannot.
//   npm run measure -- page [--firefox]
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../../.ci/steps.mjs';
import { launchChromium, launchFirefox } from '../browser/launch.js';
import { textsNamed } from '../bench/texts.mjs';
import { held, longText, manyFindings, settled, timesToResult } from '../browser/pace.js';

const runs = 3;
const views = ['read', 'compare', 'quotes', 'figures', 'timeline', 'names', 'origins', 'alone'];
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** @param {string[]} flags */
export async function measure(flags) {
  if (!existsSync(join(root, 'dist/index.html'))) throw new Error('dist/ is missing: npm run build makes it');
  const name = flags.includes('--firefox') ? 'firefox' : 'chromium';
  const site = await serve({ folder: join(root, 'dist') });
  const browser = await (name === 'firefox' ? launchFirefox() : launchChromium());
  console.log(`${name} ${browser.version()}, ${availableParallelism()} cores, ${loadavg()[0].toFixed(1)} processes waiting for them; ${name === 'firefox' ? 'held by the clock' : 'held in processor time'}`);
  const fresh = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(site.url);
    await settled(page);
    return page;
  };
  try {
    await firstReport(browser, site.url);
    await fiveArticles(await fresh());
    await typing(await fresh());
    await manyOfThem(await fresh());
  } finally {
    await browser.close();
    site.close();
  }
}

async function firstReport(browser, url) {
  const all = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(pressAtOnce, textsNamed('five articles'));
    await page.goto(url);
    all.push(await (await page.waitForFunction(() => globalThis.firstReport)).jsonValue());
    await context.close();
  }
  const times = (what) => { const list = all.map((run) => Math.round(run[what])); return `${median(list)}, at best ${Math.min(...list)}, at worst ${Math.max(...list)}`; };
  console.log(`the first report of a page that was never opened: after ${times('shown')}; its button pressed after ${times('pressed')}`);
}

/** Runs in the page before all else; its clock begins with the navigation. */
function pressAtOnce(articles) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const there = async (look) => { for (;; await frame()) { const found = look(); if (found) return found; } };
  const app = () => document.querySelector('crosscheck-app');
  const press = async () => {
    await there(() => app()?.renderRoot?.querySelector('cc-compose')?.renderRoot?.firstElementChild);
    app().articles = articles;
    await app().updateComplete;
    (await there(() => app().renderRoot.querySelector('cc-compose').renderRoot.querySelector('.go button:not([disabled])'))).click();
    const pressed = performance.now();
    await there(() => app().renderRoot.querySelector('crosscheck-report')?.renderRoot?.querySelector('cc-read')?.renderRoot?.querySelector('.row'));
    await frame();
    globalThis.firstReport = { pressed, shown: performance.now() };
  };
  press();
}

/** One thing done some times. */
async function repeated(page, what, work, before = async () => {}) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    await before();
    await page.waitForTimeout(300);
    all.push(await held(page, work));
  }
  console.log(`${what}: held ${median(all)}, at best ${Math.min(...all)}`);
}

async function fiveArticles(page) {
  const times = await timesToResult(page, { times: 9 });
  console.log(`five articles: the result after ${median(times)}, at best ${Math.min(...times)}, at worst ${Math.max(...times)}`);
  await repeated(page, 'five articles', () => timesToResult(page, { times: 1 }));
}

async function typing(page) {
  await page.evaluate((text) => { globalThis.longText = text; }, longText(1e6));
  const type = (box) => () => page.locator(box).last().pressSequentially('abcdefghijklmnopqrst', { delay: 30 });
  await repeated(page, 'a megabyte pasted', () => page.locator('cc-compose').evaluate((compose) => compose.take({ items: [], files: [], getData: (kind) => (kind === 'text/plain' ? globalThis.longText : '') })));
  await repeated(page, 'typing beside three megabytes', type('#paste'));
  await page.evaluate((text) => { globalThis.longText = text; }, longText(60_000));
  await page.locator('cc-compose').evaluate((compose) => compose.take({ items: [], files: [], getData: (kind) => (kind === 'text/plain' ? globalThis.longText : '') }));
  await page.getByRole('button', { name: 'Edit text' }).click();
  await repeated(page, 'typing into an article of 60,000 letters', type('cc-article-card textarea'));
}

async function manyOfThem(page) {
  const go = async (view) => {
    await page.keyboard.press(String(views.indexOf(view) + 1));
    await page.locator(`cc-${view}`).waitFor();
  };
  await page.locator('.examples button').first().click();
  await page.locator('cc-read').waitFor();
  await repeated(page, '5,000 findings taken over', () => manyFindings(page, 5000));
  for (const view of views) await repeated(page, `5,000 findings, ${view} opened`, () => go(view), () => go(view === 'read' ? 'names' : 'read'));
  await go('compare');
  await repeated(page, '5,000 findings, compare: to the next, and back to the last', async () => { for (const key of ['n', 'n', 'p', 'p', 'p']) await page.keyboard.press(key); });
  await page.keyboard.press('Escape');
  await repeated(page, '5,000 findings, compare scrolled', () => page.evaluate(async () => {
    for (let i = 0; i < 60; i++) {
      scrollBy(0, 60);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }), () => page.evaluate(() => scrollTo(0, 0)));
}
