// What custom-elements.json says of the elements, as tables in Markdown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const cell = (words) => words.replaceAll('|', '\\|').replace(/<(?=[a-z])/g, '&lt;');
const table = (title, rows) => `### ${title}\n\n| | |\n|---|---|\n${rows.map(([name, means]) => `| \`${cell(name)}\` | ${cell(means)} |`).join('\n')}\n`;

/** @returns {string} */
export function elementTables() {
  const { modules } = JSON.parse(readFileSync(join(root, 'web/embed/custom-elements.json'), 'utf8'));
  const [{ attributes, members, events, cssProperties, cssParts }] = modules[0].declarations;
  return [
    table('Attributes', attributes.map(({ name, description, default: value }) => [name, `${description}${value ? ` ${value} by default.` : ''}`])),
    table('Properties', members.map(({ name, type, description }) => [`${name}: ${type.text}`, description])),
    table('Events', events.map(({ name, type, description }) => [name, `${description} Detail: ${type.text.slice('CustomEvent<'.length, -1)}`])),
    table('Custom properties', cssProperties.map(({ name, description }) => [name, description])),
    table('Parts, for ::part()', cssParts.map(({ name, description }) => [name, description])),
  ].join('\n');
}
