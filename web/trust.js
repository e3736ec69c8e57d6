// The page's policy asks for Trusted Types: no string becomes code or markup here. The one thing let
// through is the address of the core's Worker, which is a blob made from this site's own script.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (url.startsWith('blob:')) return url;
    throw new TypeError('Only the page’s own worker may be started.');
  },
});
