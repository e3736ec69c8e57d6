// How the distribution's own browsers are started, for tests and for measuring.
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';

/** @param {'chromium' | 'firefox'} name @param {{ dark?: boolean }} [options] dark: Firefox takes its theme when it starts */
export const launchBrowser = (name, { dark = false } = {}) => (name === 'firefox' ? launchFirefox(dark) : chromium.launch(launchChromium));

/** How Debian's Chromium is started. */
export const launchChromium = {
  executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
};

/** The distribution's own Firefox, over WebDriver BiDi. It has no command for media features yet: they are set as preferences. */
async function launchFirefox(dark) {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
  const firefoxUserPrefs = {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1, 'ui.prefersReducedMotion': 1, 'dom.events.asyncClipboard.readText': true,
    'dom.events.testing.asyncClipboard': true, 'network.dns.localDomains': '', 'network.proxy.type': 0, 'browser.startup.homepage': 'about:blank',
    'security.fileuri.strict_origin_policy': true, // as readers have it; drivers turn it off
  };
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
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
