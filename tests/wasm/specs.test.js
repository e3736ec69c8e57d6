import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'jsonc-parser';
import { load } from '../../wasm/node.js';
import { articlesOf, deviations, readings } from './specs.js';
import { root } from './stories.js';

const folder = join(root, 'tests', 'specs');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonc')).sort() : [];
const core = await load();

for (const file of files) {
  const errors = [];
  const spec = parse(readFileSync(join(folder, file), 'utf8'), errors, { allowTrailingComma: true });
  test(`${file} is JSON with comments`, () => assert.deepEqual(errors, []));
  for (const [i, example] of (spec?.cases ?? []).entries()) {
    const articles = articlesOf(example);
    test(`${file} ${i + 1}: ${(example.name ?? articles[0].text).slice(0, 80)}`, async () => {
      const report = await core.compare({ articles });
      assert.deepEqual(deviations(example.expect, readings(report, articles)), []);
    });
  }
}

test('the runner sees what is missing and what should not be there', () => {
  const read = { times: [{ text: 'May', timex: '2025-05' }] };
  assert.deepEqual(deviations({ times: [{ text: 'May', timex: '2025-05' }], not: { times: ['June'] } }, read), []);
  assert.equal(deviations({ times: [{ text: 'May', timex: '2024-05' }], not: { times: ['May'] } }, read).length, 2);
});
