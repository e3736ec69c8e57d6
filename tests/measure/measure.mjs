#!/usr/bin/env node
// Measures the built product against data made by hand.
//   npm run measure -- WHAT [FLAGS]
// Every WHAT is a module beside this one that exports measure(flags); its first lines say what it prints. It throws an Error
// with a sentence where it cannot measure; the exit status is 1 then.
const known = ['article', 'claims', 'coverage', 'facts', 'findings', 'growth', 'large', 'memory', 'page', 'same', 'speed'];

const [what, ...flags] = process.argv.slice(2);
if (!known.includes(what)) {
  console.error(`usage: npm run measure -- ${known.join('|')} [FLAGS]`);
  process.exit(2);
}
try {
  const { measure } = await import(`./${what}.mjs`);
  await measure(flags);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
