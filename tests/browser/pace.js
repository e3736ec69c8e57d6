// How smoothly a page runs: the longest that its thread was held by one task, while something is done to it.

/**
 * In Chromium the processor time of the longest task, from the browser's own trace: what else the machine does is not in it. Elsewhere the
 * longest time in which no task of the page ran, which it is.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} ms
 */
export function held(page, work) {
  const browser = page.context().browser();
  return browser.browserType().name() === 'chromium' ? busiest(browser, page, work) : longestGap(page, work);
}

async function busiest(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await work();
  await page.waitForTimeout(200);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const pages = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  const tasks = traceEvents.filter((event) => /RunTask/.test(event.name) && event.tdur && pages.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace has no task of a page in it');
  return Math.round(tasks.reduce((most, { tdur }) => Math.max(most, tdur), 0) / 1000);
}

async function longestGap(page, work) {
  await page.evaluate(() => {
    const pace = globalThis.crosscheckPace = { longest: 0, stop: false };
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      pace.longest = Math.max(pace.longest, now - last);
      last = now;
      if (!pace.stop) port2.postMessage(0);
    };
    port2.postMessage(0);
  });
  await work();
  await page.waitForTimeout(200);
  return page.evaluate(() => Math.round(Object.assign(globalThis.crosscheckPace, { stop: true }).longest));
}

/** The page is there to the end: core, views, and no right to fetch any more. */
export const settled = (page) => page.evaluate(() => new Promise((done) => {
  const look = () => (document.head.querySelectorAll('meta[http-equiv]').length > 1 && customElements.get('crosscheck-report') && customElements.get('cc-ways') && customElements.get('cc-help') ? setTimeout(done, 300) : setTimeout(look, 20));
  look();
}));

/** An example story opened `times` times: ms from the press until its text is drawn. */
export async function timesToResult(page, { slug = 'ferry', times = 7 } = {}) {
  const all = [];
  for (let run = 0; run < times; run++) {
    all.push(await page.locator('crosscheck-app').evaluate(async (app, name) => {
      const begun = performance.now();
      app.renderRoot.querySelector('cc-compose').dispatchEvent(new CustomEvent('story', { detail: { slug: name } }));
      while (!app.renderRoot.querySelector('crosscheck-report')?.renderRoot.querySelector('cc-read')?.renderRoot.querySelector('.row')) await new Promise((done) => requestAnimationFrame(done));
      const ms = Math.round(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 120));
      app.view = 'compose';
      app.articles = [];
      await app.updateComplete;
      return ms;
    }, slug));
  }
  return all;
}

/** A result of `n` findings, made of those that are shown. */
export const manyFindings = (page, n = 5000) => page.locator('crosscheck-app').evaluate(async (app, count) => {
  const report = structuredClone(app.report);
  const { findings } = report;
  report.findings = Array.from({ length: count }, (_, i) => ({ ...findings[i % findings.length], id: `f${i + 1}` }));
  app.report = report;
  await app.updateComplete;
}, n);

/** A text of about `size` code units that has something to read in every sentence. */
export function longText(size) {
  const sentence = (i) => `On ${1 + (i % 28)} May 2024 the harbour master, Ilse Brandvold, told the council that ${100 + i} of the ${3000 + i} containers had been moved to the north quay. ${i % 5 === 4 ? '\n\n' : ''}`;
  let text = '';
  for (let i = 0; text.length < size; i++) text += sentence(i);
  return text;
}
