// The page's icon inside the page: browsers look at an icon of its own again with every change of the address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** @param {string} html the page @returns {string} the same, its icon as a data: address */
export function withIcon(html) {
  const link = /(<link rel="icon" href=")[^"]*/;
  if (!link.test(html)) throw new Error('index.html has no icon');
  const icon = encodeURIComponent(readFileSync(join(root, 'web/public/icon.svg'), 'utf8'));
  return html.replace(link, (_, before) => `${before}data:image/svg+xml,${icon}`);
}
