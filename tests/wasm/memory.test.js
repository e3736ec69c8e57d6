// Memory that ends before the answer is whole, in the core as it is shipped: its module with a lower limit. Each time it is the error that says so,
// or the report, whole; and the core answers the next request. Natively every single allocation fails once: tests/memory.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'jsonc-parser';
import { load } from '../../wasm/node.js';

const whole = process.env.CROSSCHECK_HOSTILE === 'all';
const wasm = readFileSync(new URL('../../build/wasm/wasm/core.wasm', import.meta.url));
const small = parse(readFileSync(new URL('../memory/scenarios.jsonc', import.meta.url), 'utf8'));
const scenarios = [...small, longStory(small.find(({ name }) => name === 'counts that differ'))];
const bytesOf = ({ request, latin1 }) => (request ? Buffer.from(JSON.stringify(request)) : Buffer.from(latin1, 'latin1'));

/** The same story told over and over, with other figures: the memory that the module begins with is not enough for it. */
function longStory({ request }) {
  const text = (told) => Array.from({ length: 1200 }, (_, i) => told.replaceAll(/\d+/g, (figure) => Number(figure) + i)).join('\n\n');
  return { name: 'a long story', request: { ...request, articles: request.articles.map((article) => ({ ...article, text: text(article.text) })) } };
}

/** An unsigned number of WebAssembly: [value, where it ends]. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value |= (bytes[at] & 127) << shift;
    if (bytes[at++] < 128) return [value, at];
  }
}

/** Where the module says how many pages of 64 KB it has at first, and at most: the section 5, one memory with both numbers. */
function memorySection(bytes) {
  for (let at = 8; at < bytes.length;) {
    const [size, content] = number(bytes, at + 1);
    if (bytes[at] === 5) {
      assert.deepEqual([...bytes.subarray(content, content + 2)], [1, 1], 'one memory with a limit');
      const [least, limit] = number(bytes, content + 2);
      return { least, limit, end: content + size };
    }
    at = content + size;
  }
  throw new Error('no memory');
}

const section = memorySection(wasm);

/** The same core, which may have no more than so many pages. */
function limited(pages) {
  const bytes = Uint8Array.from(wasm);
  for (let at = section.limit, rest = pages; at < section.end; ++at, rest >>= 7) bytes[at] = (rest & 127) | (at + 1 < section.end ? 128 : 0);
  return bytes;
}

const same = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

test(`memory ends at ${whole ? 'every page' : 'several pages'}: a clean error or the whole report, and a right answer after it`, async () => {
  const plenty = await load();
  const least = bytesOf(scenarios[0]);
  const reports = new Map();
  for (const scenario of scenarios) reports.set(scenario, await plenty.compareBytes(bytesOf(scenario)));
  let short = 0, tried = 0, pages = section.least;
  for (let enough = 0; enough < reports.size; pages += whole ? 1 : 13) {
    const core = await load({ wasm: limited(pages) });
    enough = 0;
    for (const [scenario, report] of reports) {
      tried++;
      try {
        assert.ok(same(await core.compareBytes(bytesOf(scenario)), report), `${scenario.name}, ${pages} pages`);
        enough++;
      } catch (error) {
        assert.equal(error.code, 'memory', `${scenario.name}, ${pages} pages: ${error.stack}`);
        short++;
        assert.ok(same(await core.compareBytes(least), reports.get(scenarios[0])), `after ${scenario.name}, ${pages} pages`);
      }
    }
  }
  assert.ok(short >= 12, `${short} of ${tried} ran out of memory`);
  console.log(`${section.least} to ${pages} pages of 64 KB, ${scenarios.length} requests: ${short} of ${tried} ran out of memory`);
});
