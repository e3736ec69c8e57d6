// Reports against report.schema.json, the types against the schema, every span against its text, and
// the bytes of the WebAssembly build against those of the native one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { declarations, types } from '../../.ci/types.mjs';
import { load } from '../../wasm/node.js';
import { requestBytes } from '../../wasm/text.js';
import { quote } from '../../web/report/evidence.js';
import { requestsOf } from '../measure/inputs.mjs';
import { places } from './places.js';
import { allStories, root } from './stories.js';

const core = await load();
const newestSource = Math.max(...readdirSync(join(root, 'src'), { recursive: true })
  .filter((name) => /\.(cpp|h|jsonc|bin)$/.test(name) && !name.includes('training'))
  .map((name) => statSync(join(root, 'src', name)).mtimeMs));
const schema = JSON.parse(await readFile(join(root, 'wasm', 'report.schema.json'), 'utf8'));

/** The schema as users have it leaves room for new fields; here a field that it does not name is a mistake. */
const strict = JSON.parse(JSON.stringify(schema), (_, value) =>
  (value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value));
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).addSchema(strict, 'crosscheck');
const valid = (name) => ajv.getSchema(`crosscheck#/definitions/${name}`);

function assertValid(name, value) {
  const check = valid(name);
  if (!check(value)) assert.fail(`${check.errors.length} deviations, the first: ${ajv.errorsText(check.errors.slice(0, 5), { separator: '\n  ' })}`);
}

/** The native command, where it is built from the sources as they are; `npm test` sees to that. */
const native = ['dev', 'release'].map((preset) => join(root, 'build', preset, 'tests', 'crosscheck-native'))
  .find((file) => existsSync(file) && statSync(file).mtimeMs >= newestSource);

const oneLine = (words) => words.replace(/\s+/g, ' '); // a name may run over a line's end

for (const { name, request } of allStories()) {
  const bytes = requestBytes(request);
  const answer = await core.compareBytes(bytes);
  const report = JSON.parse(Buffer.from(answer).toString());

  test(`the report of ${name} is as the schema says`, () => {
    assertValid('Request', request);
    assertValid('Report', report);
  });

  test(`every passage that the report of ${name} points at is text of its article`, () => {
    const texts = new Map(request.articles.map((a) => [a.id, a.text]));
    for (const place of places(report)) {
      const words = quote(texts, place);
      assert.notEqual(words, null, JSON.stringify(place));
      if (place.words !== undefined) assert.equal(oneLine(words), oneLine(place.words));
    }
  });

  test(`native and WebAssembly give the same bytes for ${name}`, (t) => {
    if (!native) return t.skip('the native command is not built from these sources: run npm test');
    const { stdout } = spawnSync(native, { input: bytes, maxBuffer: 2 ** 28 });
    assert.ok(Buffer.from(answer).equals(stdout.subarray(0, -1)), 'the bytes differ');
  });
}

const changed = 80; // requests; npm run measure -- same takes 2,000 of them through every build and browser
test(`native and WebAssembly give the same bytes for ${changed} texts that were changed at random`, async (t) => {
  if (!native) return t.skip('the native command is not built from these sources: run npm test');
  const requests = requestsOf(changed + allStories().length).slice(-changed).map(requestBytes);
  const { stdout } = spawnSync(native, ['--lines'], { input: requests.map((bytes) => Buffer.from(bytes).toString()).join('\n'), maxBuffer: 2 ** 28, encoding: 'utf8' });
  const reports = stdout.split('\n');
  for (const [i, bytes] of requests.entries()) assert.equal(Buffer.from(await core.compareBytes(bytes)).toString(), reports[i], `request ${i}`);
});

test('an error is as the schema says', async () => {
  assertValid('ErrorReport', JSON.parse(Buffer.from(await core.compareBytes(new TextEncoder().encode('{}'))).toString()));
});

test('a request with a misspelt field is no request', () => {
  assert.equal(valid('Request')({ articles: [{ id: 'a', text: 'x', sources: 'El País' }] }), false);
});

test('report.d.ts belongs to the schema (npm run types)', async () => {
  assert.equal(await readFile(types, 'utf8'), await declarations());
});
