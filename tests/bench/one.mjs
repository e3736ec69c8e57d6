// Measures one tool on one text in a process of its own:  node one.mjs TOOL TEXT. Prints a line of JSON, times in milliseconds.
import { textsNamed } from './texts.mjs';
import { tools } from './tools.mjs';

const [tool, name] = process.argv.slice(2);
const texts = textsNamed(name);
const begun = performance.now();
const run = await tools[tool][0]();
const loaded = performance.now();
const counts = await run(texts);
const first = performance.now();
const times = [];
const enough = 3000, most = 15; // of warm runs: milliseconds and number
for (let spent = 0; spent < enough && times.length < most;) {
  const from = performance.now();
  await run(texts);
  times.push(performance.now() - from);
  spent += times.at(-1);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ load: loaded - begun, cold: first - begun, warm: times[times.length >> 1], runs: times.length, counts,
  bytes: texts.reduce((n, { text }) => n + Buffer.byteLength(text), 0), memory: process.resourceUsage().maxRSS * 1024 }));
