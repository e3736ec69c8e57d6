// `npm run screenshots`: the README's pictures, made anew from dist/ (build it first).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';
import { Stop, main, root } from './steps.mjs';

const pictures = [
  { name: 'report', story: 'ferry', view: 'read', keys: ['c'], width: 1440, height: 900 },
  { name: 'phone', story: 'election', view: 'figures', card: 'up to 4,000', keys: [], width: 390, height: 780, scale: 2 },
];

await main(async () => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) throw new Stop('Chromium is missing: `npm test` installs it.');
  if (!existsSync(join(root, 'dist/index.html'))) throw new Stop('dist/ is missing: `npm run build` makes it.');
  const site = await serve({ folder: join(root, 'dist') });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const { name, story, view, keys, card = '', width, height, scale = 1 } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(`${site.url}#story=${story}&view=${view}`);
    await page.locator(`cc-${view}`).waitFor();
    for (const key of keys) await page.keyboard.press(key);
    if (keys.length === 0) await page.locator(`cc-${view} .card`, { hasText: card }).first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(root, 'web/docs', `${name}.png`) });
    await page.close();
  }
  await browser.close();
  site.close();
});
