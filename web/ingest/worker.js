// The Worker that reads formatted files and rich text, so that the page never waits for a parser:
//   → { id, kind, source }          ← { id, article } or { id, failure }
import { readRich } from './rich.js';

addEventListener('message', async ({ data: { id, kind, source } }) => {
  try {
    postMessage({ id, article: await readRich(kind, source) });
  } catch (error) {
    postMessage({ id, failure: String(error?.message ?? error) });
  }
});
