// The page's policy asks for Trusted Types: no string becomes code or markup here. Let through are the
// address of the core's Worker, a blob made from this site's own script, and the service worker.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (url.startsWith('blob:') || url === './sw.js') return url;
    throw new TypeError('Only the page’s own workers may be started.');
  },
});
