import { cpSync } from 'node:fs';
import { defineConfig } from 'vite';
import { embedScripts, version } from './.ci/embed.mjs';
import { withIcon } from './.ci/icon.mjs';

/** What other pages embed: its version and integrity for the page, and the files beside it. */
const embed = {
  name: 'embed',
  resolveId: (id) => (id === 'crosscheck:embed' ? '\0embed' : null),
  load: async (id) => (id === '\0embed' ? `export default ${JSON.stringify(await embedScripts())}` : null),
  transformIndexHtml: { order: 'post', handler: withIcon },
  closeBundle: () => cpSync('build/embed', `dist/embed/${version}`, { recursive: true }),
};

export default defineConfig({
  root: 'web',
  plugins: [embed],
  base: './', // the site works under any path
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // light-dark()
    modulePreload: { polyfill: false }, // it would fetch
    assetsInlineLimit: 0, // nothing as a data: URL, which the policy of the page forbids
    reportCompressedSize: false,
  },
});
