// How the scripts of this folder say what they do, run commands, and stop with a sentence.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that needs a sentence, not a stack. */
export class Stop extends Error {}

export function say(line) {
  (quiet ? console.error : console.log)(`\n▸ ${line}`);
}

let quiet = false;

/** From now on, what is said and what commands print goes to standard error: standard output is for a tool's result. */
export function keepOutputClear() {
  quiet = true;
}

/**
 * Runs a command at the root, its output shown. Throws Stop with the hint when it fails.
 * @param {string[]} command
 * @param {{ env?: object, hint?: string }} [options]
 */
export function run([command, ...args], { env = process.env, hint } = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] });
  if (status === 0) return;
  const how = error ? error.message : signal ? `was ended by ${signal}` : `ended with status ${status}`;
  throw new Stop(hint ?? `“${[command, ...args].join(' ')}” ${how}. What went wrong stands above.`);
}

/** Runs a script's main function; a Stop becomes its sentence and exit status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}
