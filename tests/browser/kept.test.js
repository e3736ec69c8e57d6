// Stories on the device: kept, opened again, and forgotten without a trace.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, outcome, pasteEvent } from './browser.js';

const canary = 'The harbour fire killed at least 12 people on Monday, 6 May 2024, said Mayor Quillfeather.';

test('articles are kept over a reload, opened again, and forgotten without a trace', async () => {
  const { page, close } = await open();
  await pasteEvent(page, 'plain', canary);
  await pasteEvent(page, 'plain', 'The harbour fire killed 15 people on Monday, the police said.');
  const kept = page.locator('cc-kept');
  await kept.getByRole('button', { name: 'Keep these articles' }).click();
  await kept.getByText('Kept.').waitFor();
  await page.reload();
  await kept.getByRole('button', { name: /^The harbour fire/ }).click();
  assert.match((await outcome(page)).report, /^2 articles/);
  await page.locator('cc-exports').getByRole('button').first().click();
  await kept.getByRole('button', { name: 'Forget everything' }).click();
  await kept.getByText('Everything is forgotten.').waitFor();
  const left = await page.evaluate(async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), storage: Object.keys(localStorage), workers: (await navigator.serviceWorker.getRegistrations()).length }));
  assert.deepEqual(left, { databases: [], caches: [], storage: [], workers: 0 });
  await close();
});
