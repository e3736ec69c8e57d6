// Read: marks in one article, and from a mark to the exact words of the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { back, findingsOf, inPage, inResult, open, openResult } from './browser.js';

/** What is marked in the article, and what should be. */
const marked = (page) => inResult(page, async (result) => {
  await result.updateComplete;
  const view = result.renderRoot.querySelector('cc-read');
  await view.updateComplete;
  const marks = [...view.renderRoot.querySelectorAll('mark')];
  const box = marks[0]?.getBoundingClientRect();
  const { target, entry } = view;
  return {
    marked: marks.map((mark) => mark.textContent).join(''), words: target ? entry.text.slice(...target.span) : '', article: entry.id,
    inView: box !== undefined && box.bottom > 0 && box.top < innerHeight * 0.8 && box.width > 0,
  };
});

/** Every text in the panel that stands as an article's words, and whether it does stand there. */
const panelWords = (page) => inResult(page, async (result) => {
  await result.updateComplete;
  const panel = result.renderRoot.querySelector('cc-panel');
  await panel.updateComplete;
  const texts = [...result.model.texts.values()];
  return [...panel.renderRoot.querySelectorAll('blockquote')].map((q) => ({ sound: texts.some((t) => t.includes(q.textContent)), bold: q.querySelector('b').textContent }));
});

test('every difference of an article: its words are marked, and the panel quotes each article', async () => {
  const { page, errors, close } = await openResult({ width: 1440 });
  const findings = await findingsOf(page);
  const differing = findings.filter((f) => ['conflict', 'contested', 'tension', 'update', 'variant', 'compatible'].includes(f.verdict) && f.articles.includes('wire'));
  assert.ok(differing.length >= 3);
  const seen = new Set();
  for (let i = 0; i < differing.length; i++) {
    await page.keyboard.press('n');
    const { marked: shown, words, inView } = await marked(page);
    assert.equal(shown, words);
    assert.ok(inView, `“${words}” is not in view`);
    const chosen = await inResult(page, (r) => r.chosen.id);
    const finding = findings.find(({ id }) => id === chosen);
    const quotes = await panelWords(page);
    assert.ok(quotes.every(({ sound }) => sound));
    for (const said of finding.words) assert.ok(quotes.some(({ bold }) => bold === said), said);
    seen.add(chosen);
  }
  assert.deepEqual([...seen].sort(), differing.map(({ id }) => id).sort());
  assert.deepEqual(errors, []);
  await close();
});

test('a press on marked words opens them; “read it there” goes to the other article; back comes back', async () => {
  const { page, close } = await openResult({ width: 1440 });
  await page.locator('cc-read .text .ev.conflict').first().click();
  await page.locator('cc-panel h3').waitFor();
  assert.match(await page.locator('cc-panel h3').innerText(), /Conflict/);
  const there = page.locator('cc-panel .side', { hasText: 'Daily Beacon' }).getByRole('button', { name: /Read it there/ });
  await there.click();
  assert.deepEqual(await marked(page).then(({ article, marked: m, words }) => ({ article, same: m === words })), { article: 'beacon', same: true });
  assert.match(page.url(), /base=3/);
  await back(page);
  await page.waitForFunction(() => !location.hash.includes('base=3'));
  assert.equal((await marked(page)).article, 'wire');
  await close();
});

test('the base article can be changed; its own marks, map, and what it leaves out are shown', async () => {
  const { page, close } = await openResult({ width: 1440 });
  await page.locator('cc-read .switch').getByRole('button', { name: /RBN News/ }).click();
  assert.equal((await marked(page)).article, 'rbn');
  assert.ok(await page.locator('cc-read .map rect').count() > 3);
  assert.match(await page.locator('cc-read .map').getAttribute('aria-label'), /Agree \d+/);
  const missing = await findingsOf(page).then((list) => list.filter((f) => f.verdict !== 'single' && f.articles.length > 1 && !f.articles.includes('rbn')).length);
  assert.equal(await page.locator('cc-read .missing .item').count(), Math.min(8, missing));
  await page.locator('cc-read .map').click({ position: { x: 5, y: 200 } });
  const { marked: shown, words } = await marked(page);
  assert.equal(shown, words);
  assert.ok(shown.length > 0);
  await close();
});

test('marks can be left away by verdict, and brought back', async () => {
  const { page, close } = await openResult();
  assert.equal(await page.locator('cc-read .text .ev.single').count(), 0);
  await page.locator('cc-read .legend').getByRole('button', { name: /Only here/ }).click();
  assert.ok(await page.locator('cc-read .text .ev.single').count() > 0);
  await page.locator('cc-read .legend').getByRole('button', { name: /Agree/ }).click();
  assert.equal(await page.locator('cc-read .text .ev.agree').count(), 0);
  await close();
});

test('furniture is folded, with its reason, and opens', async () => {
  const { page, close } = await openResult({ more: '&base=2' });
  const folds = page.locator('cc-read article details');
  for (let base = 1; base <= 5 && await folds.count() === 0; base++) await page.keyboard.press('b');
  assert.match(await folds.first().locator('summary').innerText(), /^\d+ lines? left out/);
  await folds.first().locator('summary').click();
  assert.ok((await folds.first().locator('p').first().innerText()).length > 0);
  await close();
});

test('why, rule, confidence and silence stand with the verdict', async () => {
  const { page, close } = await openResult();
  await page.keyboard.press('c');
  const panel = page.locator('cc-panel');
  await panel.locator('summary').click();
  const said = await panel.locator('section').innerText();
  const { rule, why, confidence } = await inResult(page, ({ chosen }) => ({ rule: chosen.relations[0].rule, why: chosen.why, confidence: chosen.confidence }));
  assert.ok(said.includes(why));
  assert.ok(said.includes(rule));
  assert.ok(said.includes(`${Math.round(confidence * 100)} %`));
  assert.match(said, /The Fennan Echo\s+Not found in the text that you gave \(\d+ words\)/);
  await close();
});

test('on a phone a finding opens over the text, and closes', async () => {
  const { page, close } = await openResult({ width: 320, height: 640 });
  await page.locator('cc-read .margin button').first().click();
  const { marked: shown, words } = await marked(page);
  assert.equal(shown, words);
  const boxes = await inResult(page, (r) => [r.renderRoot.querySelector('cc-panel'), r.renderRoot.querySelector('cc-read').renderRoot.querySelector('mark')].map((e) => e.getBoundingClientRect().toJSON()));
  assert.ok(boxes[1].bottom <= boxes[0].top, 'the panel covers the words');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('cc-panel h3').waitFor({ state: 'hidden' });
  await close();
});

test('words that do not stand in the text are not shown, and that is said', async () => {
  const { page, close } = await openResult();
  const { shown, dropped, said } = await inPage(page, async (app) => {
    const report = structuredClone(app.report);
    const [forged, moved, outside] = report.findings;
    forged.positions[0].text = 'words that nobody wrote';
    for (const position of moved.positions) for (const mention of position.mentions) mention.span = mention.span.map((at) => at + 1);
    for (const position of outside.positions) for (const mention of position.mentions) mention.span = [9e6, 9e6 + 5];
    app.report = report;
    await app.updateComplete;
    const result = app.renderRoot.querySelector('crosscheck-report');
    await result.updateComplete;
    const { findings } = result.model;
    return { shown: findings.filter(({ id }) => [moved.id, outside.id].includes(id)).length, dropped: result.model.dropped, said: JSON.stringify(findings).includes('nobody wrote') };
  });
  assert.equal(shown, 0);
  assert.equal(said, false);
  assert.ok(dropped > 0);
  await page.getByText(/left out: the words did not stand in the text/).waitFor();
  await close();
});

test('what was not read stands in plain sight', async () => {
  const { page, close } = await openResult();
  await inPage(page, (app) => {
    const report = structuredClone(app.report);
    report.coverage[1].unread = [{ span: [0, 20], why: 'not in a supported language' }];
    app.report = report;
  });
  await page.getByText('Not read: 1 passage of The Fennan Echo').click();
  await page.getByText('not in a supported language').waitFor();
  await page.keyboard.press('c');
  assert.match(await page.locator('cc-panel .silent').innerText(), /The Fennan Echo\s+Cannot tell/);
  await close();
});

test('one article alone is read, too', async () => {
  const { page, close } = await open();
  await page.locator('#paste').fill('Ten people died in a fire in Ghent on 3 May 2024, the mayor said.');
  await page.getByRole('button', { name: 'Add this text' }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('crosscheck-report').waitFor();
  assert.match(await page.locator('crosscheck-report .glance h2').innerText(), /^1 article/);
  await close();
});
