/**
 * `node test/setup/install.mjs PROGRAM.ts [arguments]`: installs the packages of the lockfile where they are missing or stale, then
 * runs the program under the project's own Node (the `node` devDependency, which reads TypeScript; the caller's may be Node 20).
 *
 * Plain JavaScript without dependencies, because it is all that runs before there are any.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** What npm records of its last finished installation is what the lockfile wants; packages for other systems may be missing. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  );
}

function install() {
  // `npm ci` replaces node_modules, so neither npm nor its scripts may run on the Node that lies in there.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  const [command, ...before] = npm && node && !node.includes('node_modules') ? [node, npm] : ['npm'];
  return (
    spawnSync(command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path.join(delimiter) },
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** The project's Node, or the running one where that is new enough, or null. */
function modernNode() {
  const own = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return [own, process.execPath].find((path) => {
    const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
    const [major = 0, minor = 0] = (answer.stdout ?? '').replace('v', '').split('.').map(Number);
    return answer.status === 0 && (major > 22 || (major === 22 && minor >= 12));
  });
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

if (!isInstalled() || !modernNode()) {
  console.log('Installing the packages of package-lock.json …');
  // A registry that hiccups once is no reason to give up.
  if (!install() && !install()) fail('npm ci failed: see its messages above.');
}
const node = modernNode();
if (!node) fail('No Node 22.12 or later: the package `node` did not install its program (are install scripts switched off?).');

const program = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PATH: [BIN, process.env.PATH].join(delimiter) },
});
// Whoever ends this means the program, which has browsers to close.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('close', (status) => process.exit(status ?? 1));
