// Habits: keys, undo, find, links, the back button, copying, print, and other languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { back, copied, focused, inChromium, inPage, inResult, keepCopies, open, openResult } from './browser.js';

test('by keyboard alone: from the result to a conflict in one key, and through everything else', async () => {
  const { page, errors, close } = await openResult({ width: 1440 });
  await page.keyboard.press('c');
  await page.locator('cc-panel h3').waitFor();
  assert.match((await focused(page)).text, /Conflict/);
  assert.equal(await inResult(page, (r) => r.chosen.verdict), 'conflict');
  const at = () => inResult(page, (r) => r.chosen?.id);
  const conflict = await at();
  await page.keyboard.press('j');
  const next = await at();
  assert.notEqual(next, conflict);
  await page.keyboard.press('k');
  assert.equal(await at(), conflict);
  await page.keyboard.press('F7');
  assert.equal(await at(), next);
  await page.keyboard.press('Escape');
  assert.equal(await at(), undefined);
  for (const [i, view] of ['read', 'compare', 'quotes', 'figures', 'timeline', 'names', 'origins', 'alone'].entries()) {
    await page.keyboard.press(String(i + 1));
    await page.locator(`cc-${view}`).waitFor();
  }
  await page.keyboard.press('?');
  await page.locator('cc-help dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('cc-help dialog[open]').waitFor({ state: 'hidden' });
  assert.deepEqual(errors, []);
  await close();
});

test('Escape gives the focus back to what opened a finding', async () => {
  const { page, close } = await openResult();
  await page.locator('cc-read .margin button').first().focus();
  const before = await focused(page);
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).name, 'h3');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(50);
  assert.deepEqual(await focused(page), before);
  await close();
});

test('single letters never act while something is typed, and can be switched off', async () => {
  const { page, close } = await openResult({ view: 'compare' });
  await page.locator('cc-compare input').pressSequentially('c1');
  assert.equal(await inResult(page, (r) => `${r.route.view} ${r.chosen?.id}`), 'compare undefined');
  await page.locator('crosscheck-report #view').focus();
  await page.keyboard.press('?');
  await page.getByLabel('Single-letter keys').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  assert.equal(await inResult(page, (r) => r.route.view), 'compare');
  await page.reload();
  await page.locator('cc-compare').waitFor();
  await page.keyboard.press('1');
  assert.equal(await inResult(page, (r) => r.route.view), 'compare');
  await close();
});

test('find: words in findings and in the articles, and from a hit to its place', async () => {
  const { page, close } = await openResult();
  await page.keyboard.press('/');
  await page.locator('cc-find input').fill('bow door');
  const hits = page.locator('cc-find .line');
  const heads = await page.locator('cc-find h3').allInnerTexts();
  assert.match(heads[0], /^Findings \(\d+\)$/);
  const [, n] = /\((\d+)\)/.exec(heads[1]);
  const real = await inResult(page, ({ model }) => [...model.texts.values()].reduce((sum, t) => sum + t.toLowerCase().split('bow door').length - 1, 0));
  assert.equal(Number(n), real);
  await hits.last().click();
  await page.locator('cc-read mark').first().waitFor();
  assert.equal((await page.locator('cc-read mark').allInnerTexts()).join('').toLowerCase(), 'bow door');
  await close();
});

test('a link opens its finding; the back button goes through what was seen, and to the articles', async () => {
  const { page, url, close } = await openResult({ view: 'compare' });
  await page.locator('cc-compare tbody .line').nth(1).click();
  const id = await inResult(page, (r) => r.chosen.id);
  const link = page.url();
  assert.match(link, new RegExp(`finding=${id}`));
  await page.keyboard.press('3');
  await page.locator('cc-quotes').waitFor();
  await back(page);
  await page.locator('cc-compare').waitFor();
  assert.equal(await inResult(page, (r) => r.chosen.id), id);
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('cc-panel h3').waitFor();
  assert.equal(await inResult(page, (r) => r.chosen.id), id);
  await page.goto('about:blank');
  await page.goto(url);
  await page.locator('.examples button').first().click();
  await page.locator('crosscheck-report').waitFor();
  await back(page);
  await page.locator('cc-compose').waitFor();
  await close();
});

test('a finding is copied as text with its sources', async () => {
  const { page, close } = await openResult();
  await keepCopies(page);
  await page.keyboard.press('c');
  await page.locator('cc-panel').getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied.').waitFor();
  const text = await copied(page);
  assert.match(text, /^≠ Conflict: Fergal Tierney/);
  assert.match(text, /– Daily Beacon, .*2025: 'We were warned/);
  await page.locator('cc-panel').getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(() => /^http/.test(globalThis.copiedText));
  assert.match(await copied(page), /#story=ferry&view=read&finding=f\d+/);
  await close();
});

test('print opens everything, and signs stand in for colours', async () => {
  const { page, close } = await openResult();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.printed').last().waitFor();
  const { views, closed, findings, shown } = await inResult(page, async (result) => {
    await result.updateComplete;
    const all = (node) => [...node.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    const compare = result.renderRoot.querySelector('cc-compare');
    return {
      views: result.renderRoot.querySelectorAll('.printed').length, closed: all(result.renderRoot).filter((e) => e.localName === 'details' && !e.open).length,
      findings: result.model.findings.length, shown: compare.renderRoot.querySelectorAll('.card').length,
    };
  });
  assert.deepEqual({ views, closed, shown }, { views: 8, closed: 0, shown: findings });
  if (inChromium) {
    await page.emulateMedia({ media: 'print' });
    const sign = await page.locator('cc-read .ev.conflict').first().evaluate((e) => getComputedStyle(e, '::before').content);
    assert.match(sign, /≠|attr/);
    assert.ok((await page.pdf()).length > 20_000);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('.printed').first().waitFor({ state: 'detached' });
  await close();
});

test('102 · names in another direction stay in their place; they are isolated', async () => {
  const { page, close } = await open();
  const { exposed } = await inPage(page, async (app) => {
    const name = 'مريم \u202Eحداد';
    app.articles = [{ id: 'a', text: `The mayor, ${name}, said on 3 May 2024 that 83 people died.`, source: name, published: '2024-05-04' }, { id: 'b', text: 'On 3 May 2024, 84 people died, the mayor said.', source: 'Post', published: '2024-05-04' }];
    await app.updateComplete;
    app.renderRoot.querySelector('cc-compose').renderRoot.querySelector('.go button').click();
    while (!app.renderRoot.querySelector('crosscheck-report')) await new Promise((done) => setTimeout(done, 50));
    const result = app.renderRoot.querySelector('crosscheck-report');
    await result.updateComplete;
    const all = (node) => [...node.childNodes].flatMap((e) => [e, ...all(e), ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    // Each stretch of text with such a name must stand in an element that isolates it, or be an article's paragraph.
    const strays = all(result.renderRoot).filter((e) => e.nodeType === 3 && /\p{Script=Arabic}/u.test(e.data) && !e.parentElement.closest('bdi, p, h3, option'));
    return { exposed: strays.map((e) => e.parentElement.outerHTML.slice(0, 100)) };
  });
  assert.deepEqual(exposed, []);
  await close();
});

test('the interface speaks three languages; the choice is kept, the articles stay as they are', async () => {
  const { page, close } = await openResult();
  const title = await page.locator('cc-read article h3').first().innerText();
  for (const [tag, read] of [['es', 'Leer'], ['de', 'Lesen']]) {
    await page.locator('.language select').selectOption(tag);
    await page.locator('nav').getByRole('link', { name: read }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
    assert.equal(await page.locator('cc-read article h3').first().innerText(), title);
    assert.equal(await page.locator('cc-read article').getAttribute('lang'), 'en');
  }
  await page.reload();
  await page.locator('nav').getByRole('link', { name: 'Lesen' }).waitFor();
  await close();
});

test('the order of the articles can be changed, what is removed comes back, and the examples are one press from a result', async () => {
  const { page, close } = await open();
  assert.equal(await page.locator('.examples > ul button').count(), 2);
  await page.locator('.examples > ul button').first().click();
  await page.locator('crosscheck-report').waitFor();
  await page.getByRole('button', { name: 'Edit the articles' }).click();
  const outlets = () => inPage(page, (app) => app.articles.map(({ source }) => source));
  const before = await outlets();
  await page.getByRole('button', { name: 'Move article 1 down' }).click();
  assert.deepEqual(await outlets(), [before[1], before[0], ...before.slice(2)]);
  await page.getByRole('button', { name: 'Remove all' }).click();
  assert.deepEqual(await outlets(), []);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await outlets()).length, before.length);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('cc-read').waitFor();
  assert.equal(await page.locator('cc-read .switch button').first().locator('bdi').innerText(), before[1]);
  await close();
});

test('what happens is told to a screen reader', async () => {
  const { page, close } = await openResult();
  await page.keyboard.press('c');
  assert.match(await page.locator('crosscheck-report [aria-live=polite].offscreen').innerText(), /^Conflict: /);
  await page.locator('cc-read .switch').getByRole('button', { name: /RBN/ }).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.glance h2').getAttribute('tabindex'), '-1');
  await close();
});
