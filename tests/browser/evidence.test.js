// From a position to its exact words: what the page marks is what the report points at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedRequest } from '../wasm/stories.js';
import { compareButton, open, openStory, outcome, paste } from './browser.js';

/** What was chosen, and what the column of its article marks for it. */
async function chosen(page) {
  return page.locator('cc-report').evaluate(async (view) => {
    await view.updateComplete;
    const { mention } = view.chosen;
    const column = [...view.renderRoot.querySelectorAll('cc-reader')].find(({ article }) => article.id === mention.article);
    await column.updateComplete;
    const marks = [...column.renderRoot.querySelectorAll('mark')];
    const box = marks[0]?.getBoundingClientRect();
    return {
      marked: marks.map((mark) => mark.textContent).join(''),
      words: view.articles.find(({ id }) => id === mention.article).text.slice(...mention.span),
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
  });
}

/** Presses every outlet of one finding, and checks the words that are marked. */
async function pressAll(page, card) {
  const buttons = card.locator('.outlets button');
  const count = await buttons.count();
  assert.ok(count > 0);
  for (let i = 0; i < count; i++) {
    await buttons.nth(i).click();
    const { marked, words, inView } = await chosen(page);
    assert.equal(marked, words);
    assert.ok(inView, `“${words}” is not in view`);
    assert.equal(await buttons.nth(i).getAttribute('aria-pressed'), 'true');
  }
}

/** Opens each kind of finding that stands first under its verdict. */
async function pressFirstOfEach(page) {
  const groups = page.locator('.group:has(cc-finding)');
  for (let i = 0; i < await groups.count(); i++) await pressAll(page, groups.nth(i).locator('cc-finding').first());
}

test('an example story: the words of every first finding are marked where they stand', async () => {
  const { page, errors, close } = await open({ width: 1440 });
  const { report } = await openStory(page);
  assert.match(report, /^5 articles, \d+ comparable facts?: /);
  assert.ok(await page.locator('cc-finding').count() > 0);
  await pressFirstOfEach(page);
  assert.deepEqual(errors, []);
  await close();
});

test('the seed articles, pasted: the words of every first finding are marked where they stand', async (t) => {
  const request = seedRequest();
  if (!request) return t.skip('the seed articles are not here');
  const { page, errors, close } = await open();
  for (const [i, { text, source, published }] of request.articles.entries()) {
    await paste(page, text);
    const card = page.locator('cc-article-card').nth(i);
    await card.getByLabel('Outlet').fill(source);
    await card.getByLabel('Published').fill(published);
  }
  await compareButton(page).click();
  assert.match((await outcome(page)).report, /^5 articles, /);
  assert.equal(await page.locator('cc-report').evaluate((view) => view.report.articles.map(({ source }) => source).join()), request.articles.map(({ source }) => source).join());
  await pressFirstOfEach(page);
  assert.deepEqual(errors, []);
  await close();
});

test('a conflict of an example story shows both sides, side by side', async () => {
  const { page, close } = await open({ width: 1440 });
  const titles = await page.locator('.examples button').allInnerTexts();
  const conflict = page.locator('.group').filter({ has: page.getByRole('heading', { name: /Conflict/ }) }).locator('cc-finding');
  for (const title of titles) {
    await openStory(page, title.split('\n')[0]);
    if (await conflict.count() > 0) break;
    await page.getByRole('button', { name: /^Edit/ }).click();
    await page.getByRole('button', { name: 'Remove all' }).click();
  }
  // An article that contradicts itself has one side: the first conflict between two articles is looked for.
  let sides = 0;
  for (let i = 0; i < await conflict.count() && sides < 2; i++) {
    await pressAll(page, conflict.nth(i));
    sides = await page.locator('cc-report').evaluate((view) => [...view.renderRoot.querySelectorAll('cc-reader')].filter((column) => column.renderRoot.querySelector('mark')).length);
  }
  assert.equal(sides, 2);
  await close();
});

test('origins, names and dates open at their words, too', async () => {
  const { page, close } = await open({ width: 1440 });
  await openStory(page);
  const folds = page.locator('cc-overview details');
  assert.ok(await folds.count() >= 2);
  for (let i = 0; i < await folds.count(); i++) {
    await folds.nth(i).locator('summary').click();
    const buttons = folds.nth(i).locator('li button');
    for (let j = 0; j < Math.min(3, await buttons.count()); j++) {
      await buttons.nth(j).click();
      const { marked, words, inView } = await chosen(page);
      assert.equal(marked, words);
      assert.ok(inView, `“${words}” is not in view`);
    }
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.shadowRoot.activeElement.localName), 'cc-overview');
  await close();
});

test('furniture is folded, with its reason, and opens', async () => {
  const { page, close } = await open({ width: 1440 });
  await openStory(page);
  const folds = page.locator('cc-reader details');
  for (const number of [2, 3, 4, 5]) {
    if (await folds.count() > 0) break;
    await page.locator('cc-reader').first().locator('nav button').nth(number - 1).click();
  }
  assert.match(await folds.first().locator('summary').innerText(), /^\d+ lines? left out/);
  await folds.first().locator('summary').click();
  assert.ok((await folds.first().locator('p').first().innerText()).length > 0);
  await close();
});

test('on a phone a position leads to its article, and back', async () => {
  const { page, close } = await open({ width: 320, height: 640 });
  await openStory(page);
  const button = page.locator('cc-finding .outlets button').first();
  await button.click();
  const { marked, words, inView } = await chosen(page);
  assert.equal(marked, words);
  assert.ok(inView);
  await page.getByRole('button', { name: 'Findings', exact: true }).click();
  await button.waitFor({ state: 'visible' });
  await close();
});

test('by keyboard: Enter goes to the words, Escape goes back', async () => {
  const { page, close } = await open();
  await openStory(page);
  const button = page.locator('cc-finding .outlets button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal((await chosen(page)).marked, (await chosen(page)).words);
  const focused = () => page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.localName;
  });
  assert.equal(await focused(), 'mark');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(50);
  assert.equal(await focused(), 'button');
  await close();
});

test('words that do not stand in the text are not shown', async () => {
  const { page, close } = await open();
  await openStory(page);
  const counts = await page.locator('cc-report').evaluate(async (view) => {
    const report = structuredClone(view.report);
    const before = view.sound.findings.length;
    const [forged, moved, outside] = report.findings;
    forged.positions[0].text = 'words that nobody wrote';
    for (const position of moved.positions) for (const mention of position.mentions) mention.span = mention.span.map((at) => at + 1);
    for (const position of outside.positions) for (const mention of position.mentions) mention.span = [9e6, 9e6 + 5];
    view.report = report;
    await view.updateComplete;
    const shown = view.sound.findings.filter(({ id }) => [moved.id, outside.id].includes(id)).length;
    return { before, shown, dropped: view.dropped, said: view.renderRoot.textContent.includes('nobody wrote') };
  });
  assert.equal(counts.shown, 0);
  assert.equal(counts.said, false);
  assert.ok(counts.dropped > 0);
  await page.getByText(/left out: the words did not stand in the text/).waitFor();
  await close();
});
