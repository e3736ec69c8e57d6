import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
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
