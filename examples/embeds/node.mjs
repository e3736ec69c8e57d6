import { readFile } from 'node:fs/promises';
import { compare } from 'crosscheck';

const request = JSON.parse(await readFile(new URL('story.json', import.meta.url), 'utf8'));
const { articles, findings } = await compare(request);
const texts = Object.fromEntries(request.articles.map(({ id, text }) => [id, text]));

console.log(`${articles.length} articles, ${findings.length} findings`);
for (const { verdict, topic, why, positions } of findings.filter((finding) => finding.verdict === 'conflict')) {
  console.log(`\n${verdict}: ${topic}\n${why}`);
  for (const { mentions } of positions) for (const { article, span } of mentions) console.log(`  ${article}: “${texts[article].slice(...span)}”`);
}
