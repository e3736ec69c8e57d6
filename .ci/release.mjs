// `npm run release`: the site and the package built twice, from copies of the tree in two folders, to the same bytes; then they
// stand in build/publish/ with their SHA-256. `-- --check` leaves nothing behind. A compiler cache would make two builds of one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setUp } from './setup.mjs';
import { Stop, main, root, say } from './steps.mjs';

const made = ['dist', 'build/package'];

/** A copy of what git knows of the tree, as it is now. */
function copyOf(folder) {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  for (const name of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'));
}

function build(folder) {
  const env = { ...process.env, CCACHE_DISABLE: '1', SOURCE_DATE_EPOCH: '0' };
  const { status } = spawnSync(process.execPath, ['.ci/build.mjs'], { cwd: folder, env, stdio: 'inherit' });
  if (status !== 0) throw new Stop(`The build in ${folder} failed; why stands above.`);
  return sums(folder);
}

/** path → SHA-256, of all that is published. */
function sums(folder) {
  const files = made.flatMap((part) => readdirSync(join(folder, part), { recursive: true }).map((name) => join(part, name))).filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

await main(() => {
  const check = process.argv.includes('--check');
  setUp();
  const home = mkdtempSync(join(tmpdir(), 'crosscheck-release-'));
  try {
    const folders = ['first', 'again/in another place'].map((name) => join(home, name));
    for (const folder of folders) copyOf(folder); // both before either is built: the tree may change meanwhile
    const [first, again] = folders.map(build);
    const other = [...new Set([...first.keys(), ...again.keys()])].filter((name) => first.get(name) !== again.get(name));
    if (other.length > 0) throw new Stop(`Two builds differ in ${other.length} of ${first.size} files:\n  ${other.join('\n  ')}`);
    const list = [...first].map(([name, sum]) => `${sum}  ${name}\n`).join('');
    say(`Two builds gave the same ${first.size} files. SHA-256 of the list of their SHA-256: ${createHash('sha256').update(list).digest('hex')}`);
    if (check) return;
    const out = join(root, 'build/publish');
    rmSync(out, { recursive: true, force: true });
    for (const part of made) cpSync(join(folders[0], part), join(out, part), { recursive: true });
    writeFileSync(join(out, 'SHA256SUMS'), list);
    say('Done: build/publish/dist is the site, build/publish/build/package the package, SHA256SUMS what they hold.');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
