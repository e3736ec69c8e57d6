// Compare, quotes, figures, timeline, names, origins, left out: each shows what the report has, and
// every quotation in it opens where it stands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seedRequest } from '../wasm/stories.js';
import { compareButton, findingsOf, inPage, inResult, open, openResult, outcome, paste } from './browser.js';

let opened, page, findings;
before(async () => {
  opened = await openResult({ width: 1440 });
  ({ page } = opened);
  findings = await findingsOf(page);
});
after(async () => {
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

async function turn(view, number) {
  await page.locator('crosscheck-report #view').focus();
  await page.keyboard.press(String(number));
  await page.locator(`cc-${view}`).waitFor();
  return page.locator(`cc-${view}`);
}

/** Presses a quotation, and checks that what opens holds its words. */
async function pressWords(button) {
  const words = (await button.locator('bdi').first().textContent()).replace(/^[“"'‘]|[”"'’]$|\s…”?$/g, '');
  await button.click();
  const sound = await inResult(page, async (result, said) => {
    await result.updateComplete;
    return [...result.model.texts.values()].some((text) => text.includes(said));
  }, words);
  assert.ok(sound, words);
}

test('compare: topic × article, conflicts first; the filters narrow it', async () => {
  const view = await turn('compare', 2);
  assert.match(await view.locator('tbody .group').first().innerText(), /Conflict/);
  assert.equal(await view.locator('thead th').count(), 6);
  const rows = await view.locator('tbody tr:not(.group)').count();
  assert.equal(rows, Math.min(30, findings.length));
  const [first] = findings;
  assert.equal(await view.locator('tbody tr:not(.group)').first().locator('td:has(button)').count(), first.articles.length);
  await pressWords(view.locator('tbody td button').first());
  const shown = async () => Number(/^(\d+) of/.exec(await view.locator('.filter p').innerText())[1]);
  await view.getByLabel('Verdict').selectOption('agree');
  assert.equal(await shown(), findings.filter((f) => f.verdict === 'agree').length);
  await view.getByLabel('Kind').selectOption('time');
  assert.equal(await shown(), findings.filter((f) => f.verdict === 'agree' && f.kind === 'time').length);
  await view.getByRole('combobox', { name: 'Article' }).selectOption('rbn');
  assert.equal(await shown(), findings.filter((f) => f.verdict === 'agree' && f.kind === 'time' && f.articles.includes('rbn')).length);
  await view.getByRole('button', { name: 'Clear the filter' }).click();
  await view.getByLabel('Words').fill('bow door');
  const found = await shown();
  assert.ok(found > 0 && found < 20);
  await view.getByRole('button', { name: 'Clear the filter' }).click();
  await view.getByRole('button', { name: 'Show 30 more' }).click();
  assert.equal(await view.locator('tbody tr:not(.group)').count(), 60);
});

test('the counts at the top lead to the findings that they count', async () => {
  await page.locator('.stats').getByRole('button', { name: /conflict/ }).click();
  await page.locator('cc-compare').waitFor();
  const n = findings.filter(({ verdict }) => verdict === 'conflict').length;
  assert.match(await page.locator('cc-compare .filter p').innerText(), new RegExp(`^${n} of`));
});

test('quotes: by speaker, with the words that differ', async () => {
  const view = await turn('quotes', 3);
  const card = view.locator('section', { has: page.getByRole('heading', { name: 'Fergal Tierney' }) }).locator('.card').first();
  assert.match(await card.locator('del').innerText(), /not/);
  assert.equal(await view.locator('.card').count(), findings.filter((f) => f.kind === 'quote' && f.verdict !== 'single').length);
  await pressWords(view.locator('.card .words').first());
  await inPage(page, (app) => {
    const report = structuredClone(app.report);
    const { relations } = report.findings.find((f) => f.kind === 'quote' && f.verdict === 'conflict');
    relations[0].edits = [{ type: 'negation', a: 'not', b: '' }];
    app.report = report;
  });
  assert.match(await card.locator('.edits').innerText(), /negation: “not” → –/);
});

test('figures: a bar for each value, on one scale', async () => {
  const view = await turn('figures', 4);
  const card = view.locator('.card', { hasText: 'At least 12' }).first();
  const drawn = await card.locator('.bar').evaluateAll((bars) => bars.map((bar) => ({ from: parseFloat(bar.querySelector('.end').getAttribute('cx')), open: bar.querySelectorAll('.arrow').length })));
  const twelve = drawn.find(({ open: arrows }) => arrows === 1);
  assert.ok(twelve, 'an open end has its arrow');
  const shown = await view.locator('.stack .card').evaluateAll((cards) => cards.map((one) => one.querySelectorAll('.bar').length));
  const positions = await inResult(page, ({ model }) => model.findings.filter(({ kind, verdict }) => kind === 'quantity' && verdict !== 'single').map((f) => f.positions.length));
  assert.deepEqual(shown, positions.slice(0, shown.length), 'a bar for each position');
  assert.ok(drawn.some(({ from, open: arrows }) => arrows === 0 && from < twelve.from), 'a lesser figure stands before it');
  await pressWords(view.locator('.said .words').first());
});

test('timeline: every dated finding and every publication, in order', async () => {
  const view = await turn('timeline', 5);
  const days = await view.locator('ol > li .when').allInnerTexts();
  assert.ok(days.length > 5);
  assert.equal(await view.locator('.published').count(), 5);
  const told = await inResult(page, ({ model }) => model.report.timeline.length);
  assert.ok(await view.locator('ol > li .line').count() >= Math.min(told, 40));
  const years = days.map((d) => Number(/\d{4}/.exec(d)[0]));
  assert.deepEqual(years, [...years].sort((a, b) => a - b));
  await view.locator('ol .line').first().click();
  await page.locator('cc-panel h3').waitFor();
});

test('names: what each article calls whom, and where', async () => {
  const view = await turn('names', 6);
  const cards = await view.locator('.card').count();
  assert.ok(cards > 0);
  await view.getByRole('button', { name: 'Show all names' }).click();
  assert.ok(await view.locator('.card').count() > cards);
  const button = view.locator('td button').first();
  const words = await button.locator('bdi').innerText();
  await button.click();
  await page.locator('cc-read mark').first().waitFor();
  assert.equal((await page.locator('cc-read mark').allInnerTexts()).join(''), words);
});

test('origins: each has its evidence; shared text opens in both articles', async () => {
  const view = await turn('origins', 7);
  const origins = await inResult(page, ({ model }) => model.report.origins.length);
  assert.equal(await view.locator('.list .card').count(), Math.min(20, origins));
  assert.ok(await view.locator('.graph line').count() > 0);
  const shared = view.locator('.card li').first();
  const words = (await shared.locator('bdi').first().innerText()).replace(/^“|”$/g, '');
  // What one article says in a word or two otherwise is shown in each one's own words.
  const told = await inResult(page, ({ model }) => model.report.passages[0].between.map((id, i) => model.articles.get(id).text.slice(...model.report.passages[0].spans[i])));
  const plain = (text) => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
  assert.ok(plain(told[0]).startsWith(plain(words).replace(/\s*…$/, '')), words);
  await shared.getByRole('button', { name: /Read it there/ }).click();
  await page.locator('cc-read mark').first().waitFor();
  assert.equal(plain((await page.locator('cc-read mark').allInnerTexts()).join('')), plain(told[1]));
});

test('left out: what each article alone tells, and where in it that stands', async () => {
  const view = await turn('alone', 8);
  assert.equal(await view.locator('details').count(), 5);
  const first = view.locator('details[open] ol > li').first();
  assert.match(await first.innerText(), /paragraph \d+ of \d+/);
  assert.equal(await first.locator('svg').count(), 1);
  await first.locator('.words').click();
  assert.match(await page.locator('cc-panel h3').innerText(), /Only here/);
});

test('no score, and a sentence that says why', async () => {
  await page.getByText('No score of truth or bias is given: articles can agree and be wrong').waitFor();
});

test('the seed articles, pasted: a result whose every quotation stands in a text', async (t) => {
  const request = seedRequest();
  if (!request) return t.skip('the seed articles are not here');
  const seeds = await open();
  for (const [i, { text, source, published }] of request.articles.entries()) {
    await paste(seeds.page, text);
    const card = seeds.page.locator('cc-article-card').nth(i);
    await card.getByLabel('Outlet', { exact: true }).fill(source);
    await card.getByLabel('Published', { exact: true }).fill(published);
  }
  await compareButton(seeds.page).click();
  assert.match((await outcome(seeds.page)).report, /^5 articles, /);
  for (let i = 0; i < 5; i++) {
    await seeds.page.keyboard.press('n');
    const { text, span } = await inResult(seeds.page, (r) => ({ text: r.renderRoot.querySelector('cc-read').entry.text, span: r.renderRoot.querySelector('cc-read').target.span }));
    assert.equal((await seeds.page.locator('cc-read mark').allTextContents()).join(''), text.slice(...span));
  }
  assert.deepEqual(seeds.errors, []);
  await seeds.close();
});
