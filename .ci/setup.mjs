// Set-up: what must be on the machine before anything is built. No dependencies, so that it runs on
// a machine that has nothing but Node. Each function is quick and silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, root, run, say } from './steps.mjs';

/** Debian packages → the file that shows that the package is there, for systems without dpkg. */
const toBuild = {
  'g++': '/usr/bin/g++',
  cmake: '/usr/bin/cmake',
  'ninja-build': '/usr/bin/ninja',
  emscripten: '/usr/bin/em++',
  'nlohmann-json3-dev': '/usr/include/nlohmann/json.hpp',
};
const clang = { clang: '/usr/bin/clang++', 'libclang-rt-14-dev': '/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a' };
/** What one command needs beyond that. */
const toRun = {
  fuzz: clang,
  coverage: { ...clang, 'llvm-14': '/usr/bin/llvm-cov-14' },
  lint: { clang: '/usr/bin/clang++', 'clang-tidy': '/usr/bin/clang-tidy', cppcheck: '/usr/bin/cppcheck' },
  growth: { valgrind: '/usr/bin/valgrind' },
  large: { time: '/usr/bin/time' },
  bench: { 'libbenchmark-dev': '/usr/include/benchmark/benchmark.h' },
};
const toTest = { ...clang, 'doctest-dev': '/usr/include/doctest/doctest.h', chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr', parallel: '/usr/bin/parallel' };

/** @param {{ tests?: boolean }} [options] tests: what only the tests need, too */
export function setUp({ tests = false } = {}) {
  checkNode();
  installDebian(Object.entries({ ...toBuild, ...(tests ? toTest : {}) }));
  installNpm();
}

/** @param {keyof typeof toRun} command */
export const installFor = (command) => installDebian(Object.entries(toRun[command]));

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org), then run this again.`);
}

function installDebian(packages) {
  const missing = missingPackages(packages);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Stop(`These are missing: ${list}. On Debian 12 they would be installed here; elsewhere install what they hold by hand, then run this again.`);
  }
  const prefix = rootPrefix(list);
  say(`Installing Debian packages: ${list}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = [...prefix, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  const hint = `apt-get could not install ${list}. Check the network connection and the lists in /etc/apt, then run this again.`;
  run([...apt, 'update'], { env, hint });
  run([...apt, 'install', '-y', '--no-install-recommends', ...missing], { env, hint });
}

function missingPackages(packages) {
  const names = packages.map(([name]) => name);
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], { encoding: 'utf8' });
  if (query.error) return packages.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  const installed = new Set(query.stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return names.filter((name) => !installed.has(name));
}

/** How to become root: not at all, or through sudo, which may ask for a password on a terminal. */
function rootPrefix(list) {
  if (process.getuid() === 0) return ['env'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  if (!sudo.error && (sudo.status === 0 || process.stdin.isTTY)) return ['sudo', '--preserve-env=DEBIAN_FRONTEND'];
  throw new Stop(`These Debian packages are missing: ${list}. Installing them needs root. Run this once as root, then run this again:\n  apt-get update && apt-get install -y --no-install-recommends ${list}`);
}

/** npm packages from the lock file; a stamp says which lock file the folder was made from. */
function installNpm() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.crosscheck-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (existsSync(join(root, 'node_modules')) && lstatSync(join(root, 'node_modules')).isSymbolicLink()) return; // the folder of another checkout, which installs it
  say('Installing npm packages from package-lock.json');
  run(['npm', 'ci', '--no-fund', '--no-audit'], { hint: 'npm could not install the packages. Check the network connection, then run this again.' });
  writeFileSync(stamp, lock);
}
