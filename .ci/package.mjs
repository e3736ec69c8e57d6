// The npm package, to build/package: what `npm publish build/package` takes. Everything that it
// needs is in it, so it has no dependencies. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { main, root, say } from './steps.mjs';

const wasmFile = join(root, 'build/wasm/wasm/core.wasm');
const target = ['es2022', 'chrome123', 'firefox120', 'safari17.5'];
/** Names of parts come from the paths of what is in them: a folder of libraries that is a link elsewhere is taken where it stands. */
const own = { absWorkingDir: root, preserveSymlinks: true };
const banner = { js: '/*! Crosscheck, Apache-2.0. Its language model: see ATTRIBUTION. */' };

/** @param {string} [out] a folder, emptied first */
export async function buildPackage(out = join(root, 'build/package')) {
  say('Building the package to build/package/');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'bin'), { recursive: true });
  const wasm = readFileSync(wasmFile);
  const sum = createHash('sha256').update(wasm).digest('hex');
  const virtual = { worker: `export default ${JSON.stringify(await workerScript())}`, core: `export default "${packed(wasm)}"` };
  const shared = {
    ...own, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', outdir: out, banner,
    define: { 'globalThis.CROSSCHECK_CORE_SUM': JSON.stringify(sum), 'globalThis.CROSSCHECK_VERSION': JSON.stringify(about().version) },
    plugins: [made(virtual), styles()],
  };
  const web = { index: 'wasm/index.js', inline: 'wasm/inline.js', element: 'web/embed/element.js', 'frozen-element': 'web/embed/frozen-element.js', frozen: 'web/embed/frozen.js', export: 'web/export/index.js' };
  await build({ ...shared, entryPoints: web, format: 'esm', splitting: true, target, chunkNames: 'part-[name]-[hash]' });
  await buildScripts(join(out, 'script'));
  await build({ ...shared, entryPoints: { node: 'wasm/node.js', 'bin/crosscheck': 'wasm/cli.js' }, format: 'esm', splitting: true, chunkNames: 'node-[name]-[hash]', platform: 'node', target: 'node20', plugins: [made(virtual), styles(), fileBeside()] });
  await build({ ...shared, entryPoints: { node: 'wasm/node.js', frozen: 'web/embed/frozen.js', export: 'web/export/index.js' }, format: 'cjs', outExtension: { '.js': '.cjs' }, platform: 'node', target: 'node20',
    plugins: [made(virtual), styles(), fileBeside()], define: { ...shared.define, 'import.meta.url': 'crosscheckScript' }, banner: { js: `${banner.js}\nvar crosscheckScript=require("node:url").pathToFileURL(__filename);` } });
  copies(out);
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  return out;
}

/**
 * The elements as classic scripts, the page for frames, and core.wasm beside them: a folder that a site can copy as it is.
 * @param {string} out
 */
export async function buildScripts(out) {
  const wasm = readFileSync(wasmFile);
  const shared = {
    ...own, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', outdir: out, banner, format: 'iife', target,
    define: { 'globalThis.CROSSCHECK_CORE_SUM': JSON.stringify(createHash('sha256').update(wasm).digest('hex')), 'import.meta.url': 'crosscheckScript' },
  };
  await build({ ...shared, entryPoints: { 'cross-check': 'web/embed/script.js' }, plugins: [oneCore(await scriptCore()), styles()], banner: { js: `${banner.js}\nvar crosscheckScript=document.currentScript?.src;` } });
  await build({ ...shared, entryPoints: { 'cross-check-frozen': 'web/embed/frozen-element.js', 'cross-check-frame': 'web/embed/frame.js' }, plugins: [styles()] });
  const { outputFiles: [{ text }] } = await build({ ...shared, banner: {}, entryPoints: ['web/embed/framed.js'], plugins: [styles()], write: false });
  const page = readFileSync(join(root, 'web/embed/framed.html'), 'utf8');
  const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const script = text.trim();
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(/<style>(.*?)<\/style>/s.exec(page)[1])}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  writeFileSync(join(out, 'frame.html'), page.replace('POLICY', policy).replace('<script></script>', () => `<script>${script}</script>`));
  cpSync(wasmFile, join(out, 'core.wasm'));
}

/** The core's Worker as a classic script, which a blob can be made of. */
async function workerScript() {
  const { outputFiles: [{ text }] } = await build({ entryPoints: ['wasm/worker.js'], ...own, bundle: true, minify: true, format: 'iife', target, write: false, legalComments: 'none' });
  return text;
}

/** The core and its Worker as a function, for a script that holds it once for both threads. */
async function scriptCore() {
  const { outputFiles: [{ text }] } = await build({ stdin: { contents: "import './worker.js'; export { load } from './core.js';", resolveDir: join(root, 'wasm') }, bundle: true, minify: true, format: 'iife', globalName: 'made', target, write: false, legalComments: 'none' });
  return `export function core() { ${text}\nreturn made; }`;
}

/** In one script the Worker's source is the text of the function that the page's own thread would call. */
function oneCore(contents) {
  const modules = { core: contents, worker: "import { core } from 'one:core'; export default `(${core})()`;", thread: "import { core } from 'one:core'; export const load = (options) => core().load(options);" };
  return { name: 'one-core', setup({ onResolve, onLoad }) {
    const at = (path) => ({ path, namespace: 'one' });
    onResolve({ filter: /^one:core$/ }, () => at('core'));
    onResolve({ filter: /^crosscheck:worker$/ }, () => at('worker'));
    onResolve({ filter: /^\.\/core\.js$/ }, ({ importer }) => (importer.endsWith('loader.js') ? at('thread') : null));
    onLoad({ filter: /.*/, namespace: 'one' }, ({ path }) => ({ contents: modules[path], loader: 'js' }));
  } };
}

/** gzip, then base64: what wasm/unpack.js undoes. */
export const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString('base64');

/** Modules that are made by the build: crosscheck:worker, crosscheck:core. */
function made(contents) {
  return { name: 'made', setup({ onResolve, onLoad }) {
    onResolve({ filter: /^crosscheck:/ }, ({ path }) => ({ path: path.slice('crosscheck:'.length), namespace: 'made' }));
    onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => ({ contents: contents[path], loader: 'js' }));
  } };
}

/** `import text from './x.css?inline'`, as Vite has it. */
function styles() {
  return { name: 'styles', setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({ path: relative(root, join(resolveDir, path.replace('?inline', ''))), namespace: 'styles' }));
    onLoad({ filter: /.*/, namespace: 'styles' }, async ({ path }) => ({
      contents: `export default ${JSON.stringify((await transform(readFileSync(join(root, path), 'utf8'), { loader: 'css', minify: true, target })).code)}`, loader: 'js',
    }));
  } };
}

/** In the package core.wasm stands beside the scripts of Node. */
function fileBeside() {
  return { name: 'file-beside', setup({ onLoad }) {
    onLoad({ filter: /wasm\/node\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll('../build/wasm/wasm/core.wasm', './core.wasm') }));
  } };
}

function copies(out) {
  const list = { [wasmFile]: 'core.wasm', 'wasm/report.schema.json': 'report.schema.json', 'wasm/report.d.ts': 'report.d.ts', 'wasm/package.md': 'README.md', LICENSE: 'LICENSE', 'CHANGELOG.md': 'CHANGELOG.md',
    'src/language/en/ATTRIBUTION': 'ATTRIBUTION', 'web/embed/custom-elements.json': 'custom-elements.json', 'wasm/index.d.ts': 'index.d.ts', 'wasm/inline.d.ts': 'inline.d.ts' };
  for (const name of ['element', 'frozen-element', 'frozen']) list[`web/embed/${name}.d.ts`] = `${name}.d.ts`;
  list['web/export/index.d.ts'] = 'export.d.ts';
  for (const [from, to] of Object.entries(list)) cpSync(from.startsWith('/') ? from : join(root, from), join(out, to));
  for (const name of ['index', 'report', 'frozen', 'export']) {
    const types = readFileSync(join(out, `${name}.d.ts`), 'utf8');
    writeFileSync(join(out, `${name}.d.cts`), types.replaceAll("./report.js'", "./report.cjs'").replaceAll("./frozen.js'", "./frozen.cjs'"));
  }
}

const about = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function manifest() {
  const { name, version, description, license, keywords } = about();
  return { name, version, description, license, ...(keywords && { keywords }), ...JSON.parse(readFileSync(join(root, 'wasm/manifest.json'), 'utf8')) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(async () => { await buildPackage(); });
