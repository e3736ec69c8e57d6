// How fast the built page feels: a result for five articles, a megabyte pasted, typing, and 5,000 findings. Medians and the best of some
// runs, in ms; “held” is the longest time that the page's thread was held (50 is the most that is not felt).
//   npm run measure -- page [--firefox]
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../.ci/serve.mjs';
import { root } from '../../.ci/steps.mjs';
import { launchChromium, launchFirefox } from '../browser/launch.js';
import { longText, manyFindings, paceOf, settled, timesToResult } from '../browser/pace.js';

const runs = 5;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** @param {string[]} flags */
export async function measure(flags) {
  if (!existsSync(join(root, 'dist/index.html'))) throw new Error('dist/ is missing: npm run build makes it');
  const name = flags.includes('--firefox') ? 'firefox' : 'chromium';
  const site = await serve({ folder: join(root, 'dist') });
  const browser = await (name === 'firefox' ? launchFirefox() : launchChromium());
  console.log(`${name} ${browser.version()}, ${availableParallelism()} cores, ${loadavg()[0].toFixed(1)} processes waiting for them`);
  const fresh = async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url);
    await settled(page);
    return page;
  };
  try {
    for (const [what, work] of Object.entries(parts)) await work(what, fresh);
  } finally {
    await browser.close();
    site.close();
  }
}

/** Some runs of one thing, each on a page of its own: how long, and how long the page's thread was held. */
async function repeated(what, fresh, work) {
  const paces = [];
  for (let run = 0; run < runs; run++) {
    const page = await fresh();
    paces.push(await work(page));
    await page.close();
  }
  const held = paces.map(({ longest }) => longest), frames = paces.map(({ frame }) => frame);
  console.log(`${what}: held ${median(held)}, at best ${Math.min(...held)}; between frames ${median(frames)}, at best ${Math.min(...frames)}`);
}

const paste = (page, size) => page.locator('cc-compose').evaluate((compose, text) => compose.take({ items: [], files: [], getData: (type) => (type === 'text/plain' ? text : '') }), longText(size));

/** Types as fast as a hand does. */
async function type(page, box, letters = 40) {
  await page.locator(box).first().focus();
  for (let i = 0; i < letters; i++) {
    await page.keyboard.press('abcdefghij'[i % 10]);
    await page.waitForTimeout(20);
  }
}

const parts = {
  async 'five articles'(what, fresh) {
    const page = await fresh();
    let times;
    const { longest } = await paceOf(page, async () => { times = await timesToResult(page, { times: 9 }); });
    console.log(`${what}: result after ${median(times)}, at best ${Math.min(...times)}, at worst ${Math.max(...times)}; held ${longest}`);
    await page.close();
  },
  'a megabyte pasted': (what, fresh) => repeated(what, fresh, (page) => paceOf(page, () => paste(page, 1e6))),
  'typing beside a megabyte': (what, fresh) => repeated(what, fresh, async (page) => {
    await paste(page, 1e6);
    await page.waitForTimeout(1500); // until it is kept
    return paceOf(page, () => type(page, '#paste'));
  }),
  'typing into an article of 60,000 letters': (what, fresh) => repeated(what, fresh, async (page) => {
    await paste(page, 60_000);
    await page.getByRole('button', { name: 'Edit text' }).click();
    await page.waitForTimeout(1500);
    return paceOf(page, () => type(page, 'cc-article-card textarea'));
  }),
  async '5,000 findings'(what, fresh) {
    const open = async () => {
      const page = await fresh();
      await page.locator('.examples button').first().click();
      await page.locator('cc-read').waitFor();
      return page;
    };
    const many = async () => {
      const page = await open();
      await manyFindings(page);
      await page.waitForTimeout(500);
      return page;
    };
    await repeated(`${what}: taken over`, open, (page) => paceOf(page, () => manyFindings(page)));
    for (const [i, view] of ['read', 'compare', 'quotes', 'figures', 'timeline', 'names', 'origins', 'alone'].entries()) {
      await repeated(`${what}: ${view} opened`, many, async (page) => {
        if (i === 0) await page.keyboard.press('2');
        await page.waitForTimeout(300);
        return paceOf(page, async () => {
          await page.keyboard.press(String(i + 1));
          await page.locator(`cc-${view}`).waitFor();
        });
      });
    }
    await repeated(`${what}: compare, the next and the last finding opened`, many, async (page) => {
      await page.keyboard.press('2');
      await page.locator('cc-compare').waitFor();
      await page.waitForTimeout(300);
      return paceOf(page, async () => {
        for (const key of ['n', 'n', 'p', 'p', 'p']) await page.keyboard.press(key);
      });
    });
    await repeated(`${what}: compare, scrolled`, many, async (page) => {
      await page.keyboard.press('2');
      await page.locator('cc-compare .more').click();
      await page.waitForTimeout(300);
      return paceOf(page, () => page.evaluate(async () => {
        for (let i = 0; i < 90; i++) {
          scrollBy(0, 60);
          await new Promise((done) => requestAnimationFrame(done));
        }
      }));
    });
  },
};
