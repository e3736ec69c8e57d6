// The core's Worker traps, hangs or runs short of memory: time after time the page goes on with a new one, its articles as they were.
// A hundred times, and each within half a second, by `npm run hostile` on a machine that does nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldTexts, inPage, open, pasteEvent } from './browser.js';

const texts = ['The fire in Harbour Street killed at least 12 people on Monday, the mayor said.', 'The fire in Harbour Street killed 15 people on Monday, the mayor said.'];
const alone = process.env.CROSSCHECK_HOSTILE === 'all';
const times = alone ? 100 : 30;

/** Before the page: its Worker does as it is told by `globalThis.fault`, once. */
const faulty = (page) => page.addInitScript(() => {
  const misbehave = `addEventListener('message', (event) => {
    const { fault } = event.data;
    if (fault === 'hang') for (;;);
    if (fault) { event.stopImmediatePropagation(); throw fault === 'trap' ? new WebAssembly.RuntimeError('unreachable') : new RangeError('memory'); }
  });\n`;
  const Whole = Blob;
  globalThis.Blob = class extends Whole {
    constructor(parts, options) {
      super(/javascript/.test(options?.type) ? [misbehave, ...parts] : parts, options);
    }
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (data, ...rest) {
    const { fault } = globalThis;
    if (fault && data?.request) globalThis.fault = null;
    return postMessage.call(this, fault && data?.request ? { ...data, fault } : data, ...rest);
  };
});

/** The core is a function of its request: what trapped once would trap again, so nothing is tried twice unasked; and since a large text
 * may take long, the reader ends what hangs, not a clock. */
const faults = ['95 · a core that traps', '96 · a loop without an end', '97 · short memory'];

test(`${times} Workers that trap, hang or run short: the next comparison starts a new one, and the text is kept`, async (t) => {
  const { page, close } = await open({ prepare: faulty });
  for (const text of texts) await pasteEvent(page, 'plain', text);
  await page.locator('cc-article-card').nth(1).waitFor();
  const waits = await inPage(page, async (app, rounds) => {
    const until = async (what, seen) => {
      for (let i = 0; i < 3000; i++) {
        const found = seen();
        if (found) return found;
        await new Promise((done) => { setTimeout(done, 4); });
      }
      throw new Error(`waited for ${what}`);
    };
    const compose = () => app.renderRoot.querySelector('cc-compose');
    const press = () => compose().dispatchEvent(new CustomEvent('compare'));
    const taken = [];
    for (let i = 0; i < rounds; i++) {
      globalThis.fault = ['trap', 'hang', 'short'][i % 3];
      press();
      if (i % 3 === 1) {
        await until('the fault', () => globalThis.fault === null);
        (await until('Stop', () => app.renderRoot.querySelector('.running progress')?.parentNode.querySelector('button'))).click();
        await until('the end', () => !app.running);
      } else {
        await until('what went wrong', () => app.problem && app.renderRoot.querySelector('.problem'));
      }
      const begun = performance.now();
      press();
      await until('the report', () => app.renderRoot.querySelector('crosscheck-report'));
      taken.push(performance.now() - begun);
      app.view = 'compose';
      await until('the articles', compose);
    }
    return taken;
  }, times);
  assert.deepEqual(await heldTexts(page), texts);
  for (const [kind, name] of faults.entries()) await t.test(name, () => assert.ok(waits.filter((_, i) => i % faults.length === kind).every((ms) => ms > 0)));
  const most = Math.max(...waits);
  t.diagnostic(`${waits.length} new Workers with a report: ${Math.round(waits.reduce((sum, ms) => sum + ms) / waits.length)} ms on average, ${Math.round(most)} ms at most`);
  if (alone) assert.ok(most <= 500, `${most} ms`);
  await close();
});
