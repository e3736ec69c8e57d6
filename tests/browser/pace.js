// How smoothly a page runs: the longest time that its thread was held, while something is done to it. In any browser; the page
// itself counts, so what the machine does besides is in it.

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{ longest: number, over: number, frame: number }>} ms of the longest stretch in which no task of the page ran; how many
 *   such stretches were over 50 ms; ms of the longest wait for a frame
 */
export async function paceOf(page, work) {
  await page.evaluate(() => {
    const pace = globalThis.crosscheckPace = { longest: 0, over: 0, frame: 0, stop: false };
    const { port1, port2 } = new MessageChannel();
    let last = performance.now(), drawn = last;
    port1.onmessage = () => {
      const now = performance.now(), gap = now - last;
      last = now;
      pace.longest = Math.max(pace.longest, gap);
      if (gap > 50) pace.over++;
      if (!pace.stop) port2.postMessage(0);
    };
    port2.postMessage(0);
    const frame = () => {
      const now = performance.now();
      pace.frame = Math.max(pace.frame, now - drawn);
      drawn = now;
      if (!pace.stop) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  await page.waitForTimeout(150);
  return page.evaluate(() => {
    const { longest, over, frame } = Object.assign(globalThis.crosscheckPace, { stop: true });
    return { longest: Math.round(longest), over, frame: Math.round(frame) };
  });
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
