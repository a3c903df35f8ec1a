/**
 * `npm test`: types, lint, unit tests, both builds, and the end-to-end tests in both real browsers. The last line says how many
 * checks passed and failed over all of them; the exit status is 1 where any failed, or a suite did not run to its end.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, provideBrowsers } from './browsers.ts';

const REPORTS = 'reports';
const MINUTE = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs an npm script to its end, or ends it and its children after `minutes`. Resolves to its success. */
function script(name: string, minutes: number, ...args: string[]): Promise<boolean> {
  console.log(`\n── ${name}`);
  const unix = process.platform !== 'win32';
  const child = spawn('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: unix,
    shell: !unix,
  });
  const end = (signal: NodeJS.Signals) => (unix && child.pid ? process.kill(-child.pid, signal) : child.kill(signal));
  const stop = () => {
    end('SIGTERM');
    setTimeout(() => child.exitCode === null && end('SIGKILL'), 10_000).unref();
  };
  const late = setTimeout(() => {
    console.error(`${name} did not end within ${minutes} minutes`);
    stop();
  }, minutes * MINUTE);
  // A group of its own does not hear what ends us.
  const quit = () => {
    stop();
    child.once('close', () => process.exit(1));
  };
  for (const signal of SIGNALS) process.once(signal, quit);
  return new Promise((resolve) => {
    child.on('error', (error) => console.error(error.message));
    child.on('close', (status) => {
      clearTimeout(late);
      for (const signal of SIGNALS) process.off(signal, quit);
      resolve(status === 0);
    });
  });
}

async function check(name: string, minutes: number): Promise<Outcome> {
  const ok = await script(name, minutes);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

async function suite(name: string, minutes: number): Promise<Outcome> {
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const ok = await script(name, minutes, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that cannot be loaded, or whose preparation fails, has no failed test of its own.
  const crashed = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + crashed;
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

function browsers(): Outcome {
  try {
    provideBrowsers(BROWSERS);
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(REPORTS, { recursive: true });
const ready = browsers();
const outcomes = [ready, await check('typecheck', 5), await check('lint', 3), await suite('unit', 10)];
const built = await check('build', 6);
outcomes.push(built);
// Without a build or a browser there is nothing to open: one failure says so, a hundred more would only hide it.
if (built.failed === 0 && ready.failed === 0) outcomes.push(await suite('e2e', 30));

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
