// Makes the page work offline, and offers a new version when there is one. Never forces it: what was pasted and
// is not saved would be lost.

/**
 * @param {(update: { take: () => void }) => void} offer called when a new version waits; `take` reloads with it
 */
export async function register(offer) {
  if (import.meta.env.CROSSCHECK_SINGLE || !navigator.serviceWorker || !isSecureContext) return;
  let taken = false;
  try {
    const hadOne = Boolean(navigator.serviceWorker.controller);
    const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    const look = () => {
      const { waiting } = registration;
      if (waiting && hadOne) offer({ take: () => { taken = true; waiting.postMessage('crosscheck:take-over'); } });
    };
    look();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    navigator.serviceWorker.addEventListener('controllerchange', () => { if (taken) location.reload(); });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') registration.update().catch(() => {}); });
  } catch { /* private windows and some policies have none: the page works online */ }
}
