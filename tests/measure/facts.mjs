// Facts against development sets: times, quantities, quotations and attributions, names.
//   npm run measure -- facts [--only PART] [FLAGS]
// Every PART is a module of facts/ that exports measure(flags) and prints its figures; a set that is absent gives a clear line.
const parts = ['times', 'date-times', 'quantities', 'quotations', 'names'];

/** @param {string[]} flags */
export async function measure(flags) {
  const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : null;
  if (only !== null && !parts.includes(only)) throw new Error(`parts are ${parts.join(', ')}`);
  for (const part of parts.filter((name) => only === null || name === only)) {
    const { measure: print } = await import(`./facts/${part}.mjs`);
    await print(flags);
  }
}
