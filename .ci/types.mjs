// Makes wasm/report.d.ts from wasm/report.schema.json:  node .ci/types.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schema = new URL('../wasm/report.schema.json', import.meta.url);
export const types = new URL('../wasm/report.d.ts', import.meta.url);

/** The declarations that belong to the schema as it is now. */
export async function declarations() {
  // "At least one" would make every list a tuple with a rest, which nobody can build from an array.
  const read = JSON.parse(await readFile(schema, 'utf8'), (key, value) => (key === 'minItems' && value === 1 ? undefined : value));
  return compile(read, 'CrosscheckDocument', {
    additionalProperties: false, unreachableDefinitions: true,
    bannerComment: '// Made from report.schema.json by `npm run types`. Do not edit.',
    style: { singleQuote: true, printWidth: 120 },
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) await writeFile(types, await declarations());
