// Whatever is pasted gives a report or a message, and the reader's text is still there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareButton, heldTexts, open, outcome, pasteEvent } from './browser.js';

const fire = 'The fire in Harbour Street killed at least 12 people on Monday, 6 May 2024, the mayor said.';
const other = 'The fire in Harbour Street killed 15 people on Tuesday, 7 May 2024, the mayor said.';

test('an article whose text was emptied: a message that names it, and the others stay', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', fire);
  await pasteEvent(page, 'plain', other);
  const card = page.locator('cc-article-card').nth(1);
  await card.getByRole('button', { name: 'Edit text' }).click();
  await card.getByLabel('Text of article 2').fill('');
  await card.getByRole('button', { name: 'Done' }).click();
  await compareButton(page).click();
  assert.match((await outcome(page)).problem, /^Article 2: /);
  assert.deepEqual(await heldTexts(page), [fire, '']);
  await close();
});

test('13 · 10 MB of text: the page stays awake, Stop works at once, and the text stays', async () => {
  const { page, close } = await open();
  const times = Math.ceil(10e6 / fire.length);
  await pasteEvent(page, 'repeat', [fire, times]);
  await page.getByText('too long to edit here').waitFor();
  await compareButton(page).click();
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.or(page.locator('crosscheck-report')).or(page.getByRole('alert')).first().waitFor();
  if (await stop.isVisible()) await stop.click();
  await stop.waitFor({ state: 'detached' });
  assert.deepEqual((await heldTexts(page)).map((text) => text.length), [fire.length * times]);
  if (await page.locator('crosscheck-report').count() > 0) return close(); // it was quicker than the button
  await page.getByRole('button', { name: 'Remove article 1' }).click();
  await pasteEvent(page, 'plain', fire);
  await compareButton(page).click();
  assert.match((await outcome(page)).report, /^1 article/); // with a fresh Worker
  await close();
});

test('14 · more than the core takes: a message with the limit, and the text stays', async () => {
  const { page, close } = await open();
  const times = Math.ceil(26e6 / fire.length);
  await pasteEvent(page, 'repeat', [fire, times]);
  await compareButton(page).click();
  assert.match((await outcome(page)).problem, /Article 1: .*MB/);
  assert.deepEqual((await heldTexts(page)).map((text) => text.length), [fire.length * times]);
  await close();
});

test('typed text is added by its button; files come in, or say what is wrong with them', async () => {
  const { page, close } = await open();
  await page.locator('#paste').pressSequentially('Typed by hand: 83 people.');
  await page.getByRole('button', { name: 'Add this text' }).click();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(fire) },
    { name: 'latin.txt', mimeType: 'text/plain', buffer: Buffer.from('Le caf\u00e9 a brul\u00e9.', 'latin1') },
    { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await page.getByText('empty.txt: it is empty').waitFor();
  await page.getByText('paper.pdf: this is a PDF').waitFor();
  await page.getByText('Read as Windows-1252.').waitFor();
  assert.deepEqual(await heldTexts(page), ['Typed by hand: 83 people.', fire, 'Le café a brulé.']);
  await close();
});

test('92 · where core.wasm cannot be had: a message; with it again, Compare works', async () => {
  let broken = true;
  const { page, close } = await open({
    prepare: (p) => p.route(/core.*\.wasm$/, (route) => (broken ? route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }) : route.continue())),
  });
  assert.match((await outcome(page)).problem, /HTML page/);
  await pasteEvent(page, 'plain', fire);
  broken = false;
  await compareButton(page).click();
  await page.locator('crosscheck-report').waitFor();
  await close();
});

const refusals = {
  'an exception': () => { globalThis.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } }; },
  'an event, as a policy does': () => {
    globalThis.Worker = class extends EventTarget {
      constructor() { super(); setTimeout(() => this.onerror?.(new ErrorEvent('error'))); }
      postMessage() {}
      terminate() {}
    };
  },
};
for (const [name, refuse] of Object.entries(refusals)) {
  test(`105 · where no Worker can be started (${name}): compared on the page’s own thread, up to a size, beyond which that is said`, async () => {
    const { page, close } = await open({ prepare: (p) => p.addInitScript(refuse) });
    await page.locator('.examples button').first().click();
    assert.match((await outcome(page)).report, /^5 articles/);
    await page.getByRole('button', { name: 'Edit the articles' }).click();
    await page.getByRole('button', { name: 'Remove all' }).click();
    const times = Math.ceil(101_000 / fire.length);
    await pasteEvent(page, 'repeat', [fire, times]);
    await compareButton(page).click();
    assert.match((await outcome(page)).problem, /no Worker.*at most 100,000 characters.*these articles have 101,0\d\d\./);
    assert.equal((await heldTexts(page))[0].length, fire.length * times);
    await close();
  });
}

test('reading files can be stopped: those that were read are there', async () => {
  const { page, close } = await open({ prepare: (p) => p.addInitScript(() => {
    const read = Blob.prototype.arrayBuffer;
    File.prototype.arrayBuffer = function () { return this.name.startsWith('slow') ? new Promise(() => {}) : read.call(this); };
  }) });
  await page.locator('input[type=file]').setInputFiles([['one.txt', fire], ['slow.txt', other], ['two.txt', other]].map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await page.getByText('Reading slow.txt (2 of 3)').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped at slow.txt.', { exact: false }).waitFor();
  assert.deepEqual(await heldTexts(page), [fire]);
  await close();
});

test('a long comparison says how long it takes, and does not read the seconds aloud', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'repeat', [`${fire} `, Math.ceil(8e6 / fire.length)]);
  await compareButton(page).click();
  const running = page.locator('.running', { has: page.getByRole('progressbar') });
  const seconds = running.locator('[aria-hidden=true]', { hasText: /^\d+ s$/ });
  await seconds.or(page.locator('crosscheck-report')).or(page.getByRole('alert')).first().waitFor();
  if (await seconds.count() > 0) await page.getByRole('button', { name: 'Stop' }).click();
  await close();
});
