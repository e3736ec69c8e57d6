// For a static site generator: a fence in a Markdown page,
//   ```crosscheck story.json
//   ```
// becomes the comparison as plain HTML. It is made once, when the site is built: no script, no style, no WebAssembly in the page.
import { readFile } from 'node:fs/promises';
import { compare } from 'crosscheck';
import { freeze, renderHtml } from 'crosscheck/frozen';

/** @param {string} file a request: { "articles": [{ "id", "text", "source", "published", "url" }, …] } */
export async function comparison(file) {
  const request = JSON.parse(await readFile(file, 'utf8'));
  const report = await compare(request);
  const texts = Object.fromEntries(request.articles.map(({ id, text }) => [id, text]));
  const urls = Object.fromEntries(request.articles.map(({ id, url }) => [id, url]));
  return renderHtml(freeze(report, texts, { urls }));
}

/** An extension of Marked; markdown-it, Eleventy and others have the same hook under other names. */
export const crosscheckFences = (folder) => ({
  async: true,
  async walkTokens(token) {
    const [, file] = /^crosscheck (\S+)$/.exec(token.type === 'code' ? token.lang ?? '' : '') ?? [];
    if (file) Object.assign(token, { type: 'html', block: true, text: await comparison(new URL(file, folder)) });
  },
});
