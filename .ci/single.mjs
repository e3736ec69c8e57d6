// The page as one file, dist/crosscheck.html: works by double click, from a disk, without a network. Its policy
// admits this one script, this one style sheet and a Worker made from them, and no connection at all.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { embedScripts } from './embed.mjs';
import { withIcon } from './icon.mjs';
import { packed } from './package.mjs';
import { main, root, say } from './steps.mjs';

const file = join(root, 'dist/crosscheck.html');

export async function buildSingle(out = file) {
  say('Building the page as one file');
  const { script, style } = await bundled();
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, 'worker-src blob:', "connect-src 'none'", 'img-src data:',
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types default lit-html',
  ].join('; ');
  let html = withIcon(readFileSync(join(root, 'web/index.html'), 'utf8'));
  const replace = (pattern, by) => {
    if (!pattern.test(html)) throw new Error(`index.html has nothing like ${pattern}`);
    html = html.replace(pattern, () => by);
  };
  replace(/\s*<!-- Nothing but this site.*?-->/s, '');
  replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
  html = html.replace(/\s*<link rel="manifest"[^>]*>/, '');
  replace(/\s*<footer class="site">.*?<\/footer>/s, ''); // the documentation is not in the file
  replace(/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  replace(/\s*<script type="module"[^>]*><\/script>/, '');
  replace(/<\/body>/, `<script>${script}</script>\n  </body>`); // after the element that it upgrades
  writeFileSync(out, html);
}

/** The page's script and style as one text each. */
async function bundled() {
  const result = await build({
    root: join(root, 'web'), configFile: false, logLevel: 'error', publicDir: false, plugins: [ownCore()],
    define: { 'import.meta.env.CROSSCHECK_SINGLE': 'true' },
    build: {
      write: false, target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], cssCodeSplit: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false,
      rollupOptions: { input: join(root, 'web/offline/single.js'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  const scripts = output.filter(({ type }) => type === 'chunk'), styles = output.filter(({ fileName }) => fileName.endsWith('.css'));
  if (scripts.length !== 1 || styles.length !== 1 || output.length !== 2) throw new Error(`one script and one style sheet were wanted: ${output.map(({ fileName }) => fileName)}`);
  return { script: scripts[0].code.trim().replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--'), style: String(styles[0].source).trim() };
}

/** The core from the file itself, in place of the site's own file. */
function ownCore() {
  return {
    name: 'own-core', enforce: 'pre',
    async resolveId(id, from) {
      if (id === 'crosscheck:core') return '\0core';
      if (id === 'crosscheck:embed') return '\0embed';
      if (id.endsWith('/core-source.js') && from?.endsWith('web/engine.js')) return join(root, 'web/offline/core-source.js');
      return null;
    },
    async load(id) {
      if (id === '\0core') return `export default "${packed(readFileSync(join(root, 'build/wasm/wasm/core.wasm')))}"`;
      return id === '\0embed' ? `export default ${JSON.stringify(await embedScripts())}` : null;
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(() => buildSingle());
