// The core's Worker as a blob of its own script: a blob takes over the policy of the page, so that
// what the page may not connect to, the Worker may not either. (A Worker with an address of its own
// has the policy of its own response, which a static host cannot set.)

const policyName = 'crosscheck';
let policy;

/** @param {string} source a classic script */
export function blobWorker(source) {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(trusted(url));
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // not at once: it is fetched after the constructor
  }
}

/** Under Trusted Types an address must be vouched for. A default policy, where the page has one, is asked by the browser. */
function trusted(url) {
  const types = globalThis.trustedTypes;
  if (!types?.createPolicy || types.defaultPolicy) return url;
  try {
    policy ??= types.createPolicy(policyName, { createScriptURL: (own) => own });
  } catch {
    return url; // the page allows no such policy: where it demands one, the constructor throws
  }
  return policy.createScriptURL(url);
}
