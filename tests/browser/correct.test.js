// The reader corrects: what is said goes into the decisions, the whole is compared again, and can be undone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findingsOf, inPage, inResult, openResult } from './browser.js';

let opened, page;
before(async () => {
  opened = await openResult({ width: 1440, view: 'compare' });
  ({ page } = opened);
});
after(async () => {
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

const decisions = () => inPage(page, (app) => app.decisions);
const again = () => page.getByText(/^Compared again\./).waitFor();
const count = async (verdict) => (await findingsOf(page)).filter((f) => f.verdict === verdict).length;
const openFirst = async (verdict) => {
  const { id } = (await findingsOf(page)).find((f) => f.verdict === verdict);
  await inResult(page, (result, finding) => result.show(result.model.byId.get(finding)), id);
  await page.locator('cc-panel .actions').waitFor();
};
async function undo() {
  await inPage(page, (app) => { globalThis.before = app.report; });
  await page.locator('crosscheck-report #view').focus();
  await page.keyboard.press('u');
  await page.waitForFunction(() => document.querySelector('crosscheck-app').report !== globalThis.before);
  assert.deepEqual(await decisions(), []);
}

test('“not the same thing” parts them at once; undo brings them back', async () => {
  const before = await count('conflict');
  await openFirst('conflict');
  await page.getByRole('button', { name: 'Not the same thing' }).click();
  await page.locator('.choose').getByRole('button', { name: /Daily Beacon/ }).click();
  await again();
  assert.ok((await decisions()).every((d) => d.unlink?.length === 2));
  assert.equal(await count('conflict'), before - 1);
  await undo();
  assert.equal(await count('conflict'), before);
});

test('“the same thing” joins two findings', async () => {
  await openFirst('single');
  await page.getByRole('button', { name: 'The same thing as …' }).click();
  await inPage(page, (app) => { globalThis.before = app.report; });
  await page.locator('.choose li button').first().click();
  await page.waitForFunction(() => document.querySelector('crosscheck-app').report !== globalThis.before);
  const [decision] = await decisions();
  assert.equal(decision.link.length, 2);
  const joined = await inResult(page, (result, [[article, at], [other, there]]) => result.model.findings.some(({ positions }) => {
    const mentions = positions.flatMap((p) => p.mentions);
    return mentions.some((m) => m.article === article && m.span[0] === at) && mentions.some((m) => m.article === other && m.span[0] === there);
  }), decision.link);
  assert.ok(joined);
  await undo();
});

test('“wrong” sets a finding aside: counted nowhere, and it can be brought back', async () => {
  const before = await count('agree');
  await openFirst('agree');
  await page.getByRole('button', { name: 'Wrong', exact: true }).click();
  await page.getByText('Set aside as wrong.').waitFor();
  assert.equal(await count('agree'), before - 1);
  assert.ok((await decisions())[0].wrong.length > 0);
  await page.locator('cc-compare .set-aside').getByRole('button', { name: 'Bring back' }).click();
  await page.locator('cc-compare .set-aside').waitFor({ state: 'detached' });
  assert.equal(await count('agree'), before);
  assert.deepEqual(await decisions(), []);
});
