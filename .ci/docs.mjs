// The documentation, to dist/docs/: pages from Markdown, and a gallery that is built from examples/embeds with the package
// itself. Needs dist/ and build/package/. No page has a script but those of the gallery.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Marked } from 'marked';
import { toFragment } from '../web/export/link.js';
import { elementTables } from './docs-element.mjs';
import { main, root, say } from './steps.mjs';

/** slug → [title, its Markdown] */
const pages = {
  index: ['Start', 'web/docs/index.md'], gallery: ['Gallery', 'web/docs/gallery.md'], embed: ['Embedding', 'examples/embeds/README.md'], package: ['Package', 'wasm/package.md'],
  command: ['Command', 'web/docs/command.md'], newsroom: ['Newsrooms', 'examples/newsroom.md'], report: ['Report', 'web/docs/report.md'], hosting: ['Hosting', 'web/docs/hosting.md'], changes: ['Changes', 'CHANGELOG.md'],
};
const quietPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const work = join(root, 'build/docs');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const text = (name) => readFileSync(join(root, name), 'utf8');
const escaped = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export async function buildDocs(out = join(root, 'dist/docs')) {
  say('Building the documentation to dist/docs/');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'gallery'), { recursive: true });
  writeFileSync(join(out, 'docs.css'), `${text('web/styles/tokens.css')}${text('web/docs/docs.css')}`);
  cpSync(join(root, 'wasm/report.schema.json'), join(out, 'report.schema.json'));
  prepare();
  const { comparison, crosscheckFences } = await import(pathToFileURL(join(work, 'static-site.mjs')));
  const markdown = new Marked(crosscheckFences(pathToFileURL(`${work}/`)), { renderer });
  for (const [slug, [title, source]] of Object.entries(pages)) {
    const body = await markdown.parse(text(source).replace('<!-- element -->', elementTables()));
    writeFileSync(join(out, `${slug}.html`), page(title, body, { slug }));
  }
  for (const [slug, example] of Object.entries(await gallery(comparison, markdown, out))) writeFileSync(join(out, 'gallery', `${slug}.html`), page(example.title, exampleBody(example), { slug: 'gallery', base: '../', policy: example.policy }));
}

/** A folder in which the examples find the package by its name, as its users do. */
function prepare() {
  rmSync(work, { recursive: true, force: true });
  cpSync(join(root, 'examples/embeds'), work, { recursive: true });
  mkdirSync(join(work, 'node_modules'));
  symlinkSync(join(root, 'build/package'), join(work, 'node_modules/crosscheck'));
}

const renderer = {
  link({ href, tokens }) {
    return `<a href="${escaped(href.replace(/^(?!https?:)(.*)\.md$/, '$1.html'))}">${this.parser.parseInline(tokens)}</a>`;
  },
  heading({ tokens, depth, text: words }) {
    return `<h${depth} id="${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  code: ({ text: code }) => `<pre tabindex="0"><code>${escaped(code)}\n</code></pre>\n`,
  table(token) {
    const cells = (row, tag) => `<tr>${row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
    const head = token.header.some(({ tokens }) => tokens.length > 0) ? `<thead>${cells(token.header, 'th').replaceAll('<th></th>', '<td></td>')}</thead>` : '';
    return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${token.rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table></div>\n`;
  },
};

function page(title, body, { slug, base = '', policy = quietPolicy }) {
  const items = Object.entries(pages).map(([name, [label]]) => `<li><a href="${base}${name === 'index' ? './' : `${name}.html`}"${name === slug ? ' aria-current="page"' : ''}>${label}</a></li>`).join('');
  const parts = { POLICY: policy, TITLE: escaped(title), NAVIGATION: `<ul>${items}</ul>`, BODY: body, BASE: base };
  return text('web/docs/page.html').replace(/POLICY|TITLE|NAVIGATION|BODY|BASE/g, (name) => parts[name]);
}

// ── the gallery ────────────────────────────────────────────────────────────────────────────────

const files = `../../embed/${version}/`;
const integrity = (name) => `sha384-${createHash('sha384').update(readFileSync(join(root, 'dist/embed', version, name))).digest('base64')}`;
const scriptTag = (name) => `<script src="${files}${name}" integrity="${integrity(name)}" crossorigin="anonymous" defer></script>`;
/** The policies that each form asks for, and nothing else. */
const needs = (scripts, more = '') => `${quietPolicy}; ${scripts}${more}; require-trusted-types-for 'script'`;
const wasm = "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; trusted-types crosscheck lit-html";

const exampleBody = ({ title, about, live, source }) => `<h1>${escaped(title)}</h1>\n<p>${about}</p>\n<div class="live">${live}</div>\n<h2>Source</h2>\n<pre tabindex="0"><code>${escaped(source)}</code></pre>\n`;

async function gallery(comparison, markdown, out) {
  const source = (name) => text(`examples/embeds/${name}`);
  const frozen = await frozenStory();
  const post = source('blog-post.html').replace('INTEGRITY', integrity('cross-check.js'));
  const frozenSource = `<cross-check-frozen>\n<script type="application/json">${JSON.stringify(frozen).replace(/</g, '\\u003c')}</script>\n${await comparison(join(work, 'story.json'))}\n</cross-check-frozen>\n`;
  const frame = (folder, fragment) => `<iframe class="crosscheck-frame" src="${folder}frame.html${fragment}" title="Crosscheck" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="600"></iframe>\n`;
  const fragment = await toFragment(frozen);
  await bundle(out);
  const fence = '```crosscheck story.json\n```\n';
  return {
    'blog-post': { title: 'A blog post', about: 'The articles stand in the post, readable without script, and are compared in the reader’s browser.', policy: needs(wasm), source: post, live: post.replace(/<script[^>]*><\/script>\s*$/, scriptTag('cross-check.js')) },
    frozen: { title: 'A frozen result', about: 'A saved result: the passages that it quotes and no article. Drawn by a small script, without WebAssembly; readable without it.', policy: needs("script-src 'self'", "; trusted-types 'none'"),
      source: `${frozenSource}<script src="crosscheck/cross-check-frozen.js" defer></script>\n`, live: frozenSource + scriptTag('cross-check-frozen.js') },
    frame: { title: 'A frame', about: 'The same result in a sandboxed frame that finds its height. The evidence stands in the address.', policy: needs("script-src 'self'", "; frame-src 'self'; trusted-types 'none'"),
      source: `${frame('https://YOUR-PAGE/embed/' + version + '/', `${fragment.slice(0, 60)}…`)}<script src="crosscheck/cross-check-frame.js" defer></script>\n`, live: frame(files, fragment) + scriptTag('cross-check-frame.js') },
    react: { title: 'React', about: 'A component that hands articles to the element, and listens to it.', policy: needs(wasm), source: source('react.jsx'), live: `<div id="root" data-wasm="${files}core.wasm"></div><script type="module" src="react.js"></script>` },
    node: { title: 'Node', about: 'A program, and what it printed when this page was built.', source: source('node.mjs'), live: `<pre tabindex="0"><code>${escaped(printed('node.mjs'))}</code></pre>` },
    'static-site': { title: 'A static site', about: 'A fence in a Markdown page, made into plain HTML when the site is built. This page has no script. The look is the site’s own.', source: `${fence}\n${source('static-site.mjs')}`, live: await markdown.parse(fence) },
  };
}

async function frozenStory() {
  const { compare } = await import(pathToFileURL(join(root, 'build/package/node.js')));
  const { freeze } = await import(pathToFileURL(join(root, 'build/package/frozen.js')));
  const request = JSON.parse(text('examples/embeds/story.json'));
  const by = (key) => Object.fromEntries(request.articles.map((article) => [article.id, article[key]]));
  return freeze(await compare(request), by('text'), { urls: by('url') });
}

function printed(name) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [name], { cwd: work, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const bundle = (out) => build({ absWorkingDir: work, entryPoints: ['react.jsx'], bundle: true, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none', logLevel: 'error', outfile: join(out, 'gallery/react.js') });

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(() => buildDocs());
