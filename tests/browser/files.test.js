// Files of each kind, rich text from the clipboard, and what was left out of an article: brought back with one click.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { compareButton, heldTexts, open, outcome } from './browser.js';

const lead = 'The fire in Harbour Street killed at least 12 people on Monday, 6 May 2024, the mayor of Ostmere said.';
const more = 'The fire service sent 40 people to the street, and the last of them went home on Tuesday morning.';
const related = 'A bridge in Westmere will be closed for 90 days from June, the council said on Friday.';
const legal = '© 2024 The Harbour Post. All rights reserved.';
const page = `<!doctype html><html lang=en><head><title>Fire in Harbour Street | The Harbour Post</title>
  <meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-05-07T06:00:00Z"><meta name=author content="Ann Lee"></head>
  <body><nav class=menu><a href=/>Home</a><a href=/a>Sport</a><a href=/b>Weather</a></nav>
  <article><h1>Fire in Harbour Street</h1><p>${lead}</p><p>${more}</p><p style="display:none">At least 99 people died.</p></article>
  <aside class="related-articles"><h2>Read also</h2><p>${related}</p></aside><footer>${legal}</footer></body></html>`;
const word = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body><w:p><w:r><w:t>${lead}</w:t></w:r></w:p></w:body></w:document>`) });
const mail = `From: Ann <a@post.example>\r\nSubject: Fire\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${lead}</p>`;
const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/fire\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${lead}</p>\r\n--b--`;

const choose = (view, files) => view.locator('input[type=file]').setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })));
const card = (view, i) => view.locator('cc-article-card').nth(i);

const kinds = [
  ['fire.txt', lead, lead], ['fire.md', `# Fire\n\n${lead}`, `# Fire\n\n${lead}`], ['fire.html', page, null], ['fire.htm', `<p>${lead}`, lead],
  ['fire.eml', mail, lead], ['fire.mhtml', saved, lead], ['fire.docx', word, lead],
];
for (const [name, content, text] of kinds) test(`a file opens: ${name}`, async () => {
  const { page: view, errors, close } = await open();
  await choose(view, [[name, content]]);
  await card(view, 0).waitFor();
  const [held] = await heldTexts(view);
  if (text !== null) assert.equal(held, text);
  else assert.match(held, /^Home Sport Weather\n\nFire in Harbour Street\n\nThe fire in Harbour Street killed/);
  await compareButton(view).click();
  assert.match((await outcome(view)).report, /^1 article/);
  assert.deepEqual(errors, []);
  await close();
});

test('a page shows what was understood of it', async () => {
  const { page: view, close } = await open();
  await choose(view, [['fire.html', page]]);
  const about = card(view, 0).locator('.about');
  await about.waitFor();
  assert.match((await about.innerText()).replace(/\s+/g, ' '), /^The Harbour Post · 7 May 2024 · Ann Lee · \d+ words read · English$/);
  assert.equal(await card(view, 0).locator('h3').innerText(), 'Fire in Harbour Street');
  await close();
});

test('79 · several files at once: those that can be read are there, and each other one is named', async () => {
  const { page: view, close } = await open();
  await choose(view, [['fire.html', `<p>${lead}`], ['paper.txt', '%PDF-1.7'], ['empty.txt', ''], ['table.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['noise.txt', [0xfe, 1, 2, 3, 0xff]], ['twin.txt', lead], ['latin.txt', Buffer.from('Le caf\u00e9 a brul\u00e9.', 'latin1')]]);
  await card(view, 2).waitFor();
  for (const says of [/paper\.txt: this is a PDF/, /empty\.txt: it is empty/, /table\.xlsx: .*copy the text out/, /noise\.txt: this is not a text file/, /twin\.txt: the same text as article 1/]) {
    await view.getByText(says).waitFor();
  }
  await view.getByText('Read as Windows-1252').waitFor();
  assert.equal((await heldTexts(view)).length, 3);
  await close();
});

/** A paste event with both forms, as a browser copies a part of a page. */
const pasteBoth = (view, html, plain) => view.locator('#paste').evaluate((box, [rich, text]) => {
  const data = new DataTransfer();
  if (rich) data.setData('text/html', rich);
  if (text) data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: data }); // Firefox takes none of its own from a script
  box.dispatchEvent(event);
}, [html, plain]);

test('57 · pasted rich text: its text, and what its passages stood in', async () => {
  const { page: view, requests, errors, close } = await open();
  await pasteBoth(view, `<h1>Fire</h1><p>${lead}<img src="https://tracker.example/x.png" onerror="document.title='bad'"></p><nav><a href=x>More news</a></nav>`, `Fire\n\n${lead}\n\nMore news`);
  await card(view, 0).waitFor();
  assert.deepEqual(await heldTexts(view), [`Fire\n\n${lead}\n\nMore news`]);
  const hints = await view.locator('crosscheck-app').evaluate((app) => app.articles[0].hints.map(({ tag }) => tag));
  assert.deepEqual(hints, ['h1', 'p', 'nav', 'a']);
  assert.equal(requests.filter((url) => url.includes('tracker')).length, 0);
  assert.deepEqual(errors, []);
  await close();
});

test('68 · pasted rich text alone, without plain text', async () => {
  const { page: view, close } = await open();
  await pasteBoth(view, `<p>${lead}</p>`, '');
  await card(view, 0).waitFor();
  assert.deepEqual(await heldTexts(view), [lead]);
  await close();
});

test('66 · where rich and plain text say different things, the plain text is taken, and that is said', async () => {
  const { page: view, close } = await open();
  await pasteBoth(view, `<p>${lead.replace('12', '21')}</p>`, lead);
  await card(view, 0).waitFor();
  assert.deepEqual(await heldTexts(view), [lead]);
  await view.getByText('The formatted version says something else: the plain text was taken.').waitFor();
  await close();
});

test('after the page is loaded, no kind of input fetches anything', async () => {
  const { page: view, requests, close } = await open();
  await view.waitForLoadState('networkidle');
  const before = requests.length;
  await choose(view, [['fire.html', page], ['fire.docx', word], ['fire.eml', mail]]);
  await card(view, 2).waitFor();
  assert.deepEqual(requests.slice(before), []);
  await close();
});

test('what was left out is brought back with one click, and what was read is left out; the report changes', async () => {
  const { page: view, close } = await open();
  await choose(view, [['fire.html', page]]);
  const blocks = card(view, 0).locator('cc-article-blocks');
  await blocks.locator('.left summary').click();
  assert.match(await blocks.locator('.left summary').innerText(), /\d+ lines left out as the page around it: /);
  await blocks.getByRole('button', { name: `Bring back: ${legal}` }).click();
  await blocks.locator('.kept li', { hasText: legal }).waitFor({ state: 'attached' });
  await blocks.locator('.kept summary').click();
  await blocks.getByRole('button', { name: `Leave out: ${more.slice(0, 40)}` }).click();
  await blocks.locator('.left li', { hasText: 'sent 40 people' }).waitFor({ state: 'attached' });
  const decisions = await view.locator('crosscheck-app').evaluate((app) => app.decisions.map((decision) => Object.keys(decision)[0]));
  assert.deepEqual(decisions, ['keep', 'drop']);
  await compareButton(view).click();
  await outcome(view);
  const roles = await view.locator('crosscheck-app').evaluate((app) => app.report.articles[0].blocks.map(({ span, role }) => [app.articles[0].text.slice(...span).slice(0, 20), role]));
  assert.equal(new Map(roles).get(legal.slice(0, 20)), 'body');
  assert.equal(new Map(roles).get(more.slice(0, 20)), 'furniture');
  await close();
});

test('in the result, too, what was left out is brought back with one click, and the whole is compared again', async () => {
  const { page: view, close } = await open();
  await choose(view, [['fire.html', page]]);
  await card(view, 0).locator('.about').waitFor();
  await compareButton(view).click();
  await outcome(view);
  const roleOf = () => view.locator('crosscheck-app').evaluate((app, words) => app.report.articles[0].blocks.find(({ span }) => app.articles[0].text.slice(...span).startsWith(words)).role, legal);
  assert.equal(await roleOf(), 'furniture');
  await view.locator('crosscheck-report details', { hasText: legal }).locator('summary').click();
  await view.locator('crosscheck-report details p', { hasText: legal }).getByRole('button', { name: 'Bring back' }).click();
  await view.locator('crosscheck-report .row', { hasText: legal }).waitFor();
  assert.equal(await roleOf(), 'body');
  await close();
});

test('an edited text drops what was decided about its blocks, and its hints', async () => {
  const { page: view, close } = await open();
  await choose(view, [['fire.html', page]]);
  const blocks = card(view, 0).locator('cc-article-blocks');
  await blocks.locator('.left summary').click();
  await blocks.locator('.left button').first().click();
  await card(view, 0).getByRole('button', { name: 'Edit text' }).click();
  await card(view, 0).getByLabel('Text of article 1').fill(lead);
  await card(view, 0).getByLabel('Text of article 1').dispatchEvent('change'); // Firefox counts what a driver fills in as no change
  await card(view, 0).getByRole('button', { name: 'Done' }).click();
  const state = await view.locator('crosscheck-app').evaluate((app) => ({ decisions: app.decisions, hints: app.articles[0].hints }));
  assert.deepEqual(state, { decisions: [], hints: [] });
  await close();
});
