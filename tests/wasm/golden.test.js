// The golden reports: examples/stories/<slug>/report.md is the report of the story as Markdown. A change of the core shows as
// a difference to read. `UPDATE=1 node --test tests/wasm/golden.test.js` writes them anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from '../../wasm/node.js';
import { markdown } from '../../web/export/markdown.js';
import { exampleStories, root } from './stories.js';

const core = await load();

for (const { name, request } of exampleStories()) {
  test(`the report of ${name} is the golden one`, async () => {
    const texts = new Map(request.articles.map(({ id, text }) => [id, text]));
    const report = markdown(await core.compare(request), texts);
    const file = join(root, 'examples', 'stories', name, 'report.md');
    if (process.env.UPDATE) writeFileSync(file, report);
    assert.ok(existsSync(file), `${file} is missing: UPDATE=1 writes it`);
    assert.equal(report, readFileSync(file, 'utf8'), 'the report has changed: read the difference, then UPDATE=1 writes it');
  });
}
