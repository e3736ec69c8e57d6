// Debian's own Chromium and Firefox, silenced: neither asks the world for anything by itself.
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';

const found = (...paths) => paths.find(existsSync);

/** What Chromium asks of its makers by itself. The last list of features counts, so the driver's own are here, too. */
const ownFeatures = ['AutofillServerCommunication', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'MediaRouter', 'Translate', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding'];

/** @param {{ resolve?: string, quiet?: boolean }} [options] resolve: what host names lead to; localhost stays. quiet: not one word to its makers */
export function chromiumOptions({ resolve = '~NOTFOUND', quiet = false } = {}) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP update.googleapis.com ~NOTFOUND, MAP * ${resolve}, EXCLUDE localhost`,
    ...(quiet ? [`--disable-features=${ownFeatures}`] : [])];
  return { executablePath: found('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'), args };
}

export const launchChromium = (options) => chromium.launch(chromiumOptions(options));

/**
 * The distribution's own Firefox, over WebDriver BiDi. It has no command for media features yet: they are set as preferences.
 * @param {{ dark?: boolean, preferences?: object }} [options]
 */
export async function launchFirefox({ dark = false, preferences = {} } = {}) {
  const firefoxUserPrefs = {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1, 'ui.prefersReducedMotion': 1, 'dom.events.asyncClipboard.readText': true,
    'dom.events.testing.asyncClipboard': true, 'network.dns.localDomains': '', 'network.proxy.type': 0, 'browser.startup.homepage': 'about:blank',
    'security.fileuri.strict_origin_policy': true, // as readers have it; drivers turn it off
    ...preferences,
  };
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: found('/usr/bin/firefox-esr', '/usr/bin/firefox'), firefoxUserPrefs, env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } });
  const session = Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession);
  if (!session.mended) {
    const { send } = session;
    session.send = function (method, params) {
      return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, params);
    };
    session.mended = true;
  }
  return browser;
}
